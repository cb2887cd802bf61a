/** Who may be told what about a child, said a second time in the plainest way, for any family there could be. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shortName } from './families.names.rules.ts'
import type { ChildFacts, TieFacts } from './families.told.rules.ts'
import { mayBePublic, whoMayBeTold } from './families.told.rules.ts'
import { matters } from './families.words.ts'

const days = ['2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22'] as const
const today = '2026-11-20'
const day = fc.constantFrom(...days)
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })

const aTie: fc.Arbitrary<TieFacts> = fc.record({
  carer: fc.uuid(),
  told: fc.subarray([...matters]),
  doNotContact: fc.boolean(),
  mustNotKnow: fc.boolean(),
  fromOn: day,
  untilOn: maybe(day),
  email: maybe(fc.constantFrom('one@family.test', 'shared@family.test')),
  phone: maybe(fc.constant('01632 960 002')),
  carerLeftOn: maybe(day),
})

const aChild: fc.Arbitrary<ChildFacts> = fc.record({
  bornOn: fc.constantFrom('2008-11-20', '2008-11-21', '2012-03-27'),
  band: fc.constant(null),
  bandOn: fc.constant(null),
  keptAs: fc.constantFrom('child', 'adult-at-risk', 'adult'),
  inConfidence: fc.boolean(),
  ties: fc.array(aTie, { maxLength: 5 }),
})

/** The same again, tie by tie and word by word. */
function naively(child: ChildFacts, what: (typeof matters)[number]): { carer: string; addresses: string[] }[] {
  const told: { carer: string; addresses: string[] }[] = []
  for (const tie of child.ties) {
    if (child.inConfidence) continue
    if (child.keptAs === 'adult') continue
    // On 20 November 2026 whoever was born on 20 November 2008 is 18.
    if (child.keptAs === 'child' && child.bornOn === '2008-11-20') continue
    if (tie.mustNotKnow) continue
    if (tie.fromOn === '2026-11-21' || tie.fromOn === '2026-11-22') continue
    if (tie.untilOn === '2026-11-18' || tie.untilOn === '2026-11-19') continue
    if (tie.carerLeftOn === '2026-11-18' || tie.carerLeftOn === '2026-11-19') continue
    if (!tie.told.some((one) => one === what)) continue
    const addresses = tie.doNotContact ? [] : [tie.email ?? '', tie.phone ?? ''].filter((one) => one !== '')
    for (const other of child.ties) {
      if (!other.mustNotKnow && !other.doNotContact) continue
      if (other.untilOn === '2026-11-18' || other.untilOn === '2026-11-19') continue
      for (const theirs of [other.email, other.phone])
        if (theirs !== null && addresses.includes(theirs)) addresses.splice(addresses.indexOf(theirs), 1)
    }
    told.push({ carer: tie.carer, addresses })
  }
  return told
}

test('for every family, exactly those may be told who the plain statement says, by exactly those addresses', () => {
  fc.assert(
    fc.property(aChild, fc.constantFrom(...matters), (child, what) => {
      const found = whoMayBeTold(child, what, today)
      const shown = found.map(({ carer, addresses }) => ({ carer, addresses: addresses.map((one) => one.address) }))
      expect(shown).toEqual(naively(child, what))
    }),
    { numRuns: 1_000 },
  )
})

test('whoever must not know is never told, whatever else is ticked', () => {
  fc.assert(
    fc.property(aChild, fc.constantFrom(...matters), (child, what) => {
      const kept = child.ties.filter((tie) => tie.mustNotKnow).map(({ carer }) => carer)
      expect(whoMayBeTold(child, what, today).filter(({ carer }) => kept.includes(carer))).toEqual([])
    }),
  )
})

test.each([
  ['shared@family.test', null, 'Shared@Family.test', null],
  [null, '01632 960 002', null, '(01632) 960002'],
  [null, '01632 960 002', null, '+44 1632 960002'],
])('an address that is also theirs who must not know is no address: %s %s', (email, phone, theirEmail, theirPhone) => {
  const tie = { told: ['everyday' as const], fromOn: today, untilOn: null, carerLeftOn: null }
  const mother = { ...tie, carer: 'mother', doNotContact: false, mustNotKnow: false, email, phone }
  const limits = { told: [], doNotContact: true, mustNotKnow: true }
  const father = { ...tie, ...limits, carer: 'father', email: theirEmail, phone: theirPhone }
  const child = { bornOn: '2012-03-27', band: null, bandOn: null, keptAs: 'child' as const, inConfidence: false }
  expect(whoMayBeTold({ ...child, ties: [mother, father] }, 'everyday', today)).toEqual([
    { carer: 'mother', addresses: [] },
  ])
})

const care = { picturesBy: 'local-authority' as const, picturesAllowed: true, untilOn: today }
const noTies = { inConfidence: false, ties: [] }
test.each([
  ['nothing is known against it', noTies, undefined, true],
  ['they are here in confidence', { ...noTies, inConfidence: true }, undefined, false],
  ['in care, and it was said that pictures may be public', noTies, care, true],
  ['in care, and nobody said so', noTies, { ...care, picturesAllowed: false }, false],
  ['in care, and nobody knows who decides', noTies, { ...care, picturesBy: 'not-known' as const }, false],
  ['in care, and what was said has run out', noTies, { ...care, untilOn: '2026-11-19' }, false],
])('a public picture where %s', (_, child, decided, may) => {
  expect(mayBePublic(child, decided, today)).toBe(may)
})

test('there is no public picture while somebody must not know that the child is here', () => {
  fc.assert(
    fc.property(aTie, (tie) => {
      const isKept = tie.mustNotKnow && tie.fromOn <= today && (tie.untilOn === null || tie.untilOn >= today)
      expect(mayBePublic({ inConfidence: false, ties: [tie] }, undefined, today)).toBe(!isKept)
    }),
  )
})

test.each([
  ['Efa Morgan', '', 'Efa M.'],
  ['Efa Mair Morgan', 'Ef', 'Ef M.'],
  ['Morgan', '', 'Morgan'],
  ['  Siân  O’Neill ', '', 'Siân O.'],
  ['नेहा शर्मा', '', 'नेहा श.'],
  ['أمل حداد', '', 'أمل ح.'],
])('%s, known as “%s”, is %s to those who need no more', (name, knownAs, shown) => {
  expect(shortName(name, knownAs)).toBe(shown)
})
