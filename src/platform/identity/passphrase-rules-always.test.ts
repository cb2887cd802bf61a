/** Shows what holds for every passphrase: an answer, the same each time, and none against real chance. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCommonPassphrases } from './common-passphrases.ts'
import { reasonsAgainst } from './passphrase-rules.ts'

const isCommon = await readCommonPassphrases()
const about = ['Amira Haddad', 'amira.h@riverside-youth.example', 'Riverside Youth Theatre', 'Kept']
const around = { hasSecondFactor: false, about, isCommon }
const kinds = (typed: string, hasSecondFactor = false) =>
  reasonsAgainst(typed, { ...around, hasSecondFactor }).map(({ kind }) => kind)

describe('for any passphrase at all', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 260 })

  test('the rules answer, always the same, with known reasons only', () => {
    const known = ['too-short', 'too-long', 'common', 'about-you', 'repeated', 'sequential']
    fc.assert(
      fc.property(text, fc.boolean(), (typed, hasSecondFactor) => {
        const reasons = kinds(typed, hasSecondFactor)
        expect(reasons.filter((kind) => !known.includes(kind))).toEqual([])
        expect(new Set(reasons).size).toBe(reasons.length)
        expect(kinds(typed, hasSecondFactor)).toEqual(reasons)
      }),
    )
  })

  test('random letters, digits or words are never refused', () => {
    const letters = fc.array(fc.constantFrom(...'bcdfghjkmpqrtvwxz2468'), { minLength: 20, maxLength: 60 })
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(9_999), { minLength: 8, maxLength: 8 }), letters, (numbers, random) => {
        const spread = numbers.map((number) => `w${number}`).join(' ')
        expect(kinds(`${spread} ${random.join('')}`)).toEqual([])
      }),
    )
  })

  test('one that is too short with a second factor is too short without', () => {
    fc.assert(
      fc.property(text, (typed) => {
        if (kinds(typed, true).includes('too-short')) expect(kinds(typed)).toContain('too-short')
      }),
    )
  })

  test('capitals make nothing acceptable', () => {
    const guessable = fc.constantFrom('passwordpassword', 'riversideyouth2026', 'qwertyuiopasdfg', 'gravelgravelgravel')
    fc.assert(
      fc.property(guessable, fc.infiniteStream(fc.boolean()), (typed, capitals) => {
        const mixed = [...typed].map((letter) => (capitals.next().value ? letter.toUpperCase() : letter)).join('')
        expect(kinds(mixed)).not.toEqual([])
      }),
    )
  })
})
