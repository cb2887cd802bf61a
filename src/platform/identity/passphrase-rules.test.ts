/** Shows which passphrases are refused and why, and that a good one is never refused for want of a sign or a digit. */
import { describe, expect, test } from 'vitest'
import { readCommonPassphrases } from './common-passphrases.ts'
import { longestPassphrase, normalisedPassphrase, reasonsAgainst, shortestPassphrase } from './passphrase-rules.ts'

const isCommon = await readCommonPassphrases()
const about = ['Amira Haddad', 'amira.h@riverside-youth.example', 'Riverside Youth Theatre', 'Kept']
const around = { hasSecondFactor: false, about, isCommon }
const kinds = (typed: string, hasSecondFactor = false) =>
  reasonsAgainst(typed, { ...around, hasSecondFactor }).map(({ kind }) => kind)

describe('a passphrase that may be used', () => {
  test.each([
    'lantern gravel oboe tuesday',
    'correct horse battery staple',
    'coffee-train-fish-umbrella',
    'mae gen i ddwy gath a hwyaden',
    'xK9vQz2LmWp7TbRd',
    '7291 5503 8846 1072',
    'the quick brown fox met a tired hen',
    'наша лампа горит ночью',
    '私の猫は毎朝六時に起きて窓の外を見る',
    'Riverside purple kettle with a dented lid',
    'I was at Riverside when the lights went out',
  ])('is %j', (typed) => {
    expect(kinds(typed)).toEqual([])
  })

  test('need contain neither capital, digit nor sign', () => {
    expect(kinds('gravelobolanternmoth')).toEqual([])
  })
})

describe('length', () => {
  test('is at least fifteen characters', () => {
    expect(reasonsAgainst('xkvqzlmwptbrdf', around)).toEqual([{ kind: 'too-short', needs: 15, has: 14 }])
    expect(kinds('xkvqzlmwptbrdfg')).toEqual([])
  })

  test('is at least eight once there is a second factor', () => {
    const withFactor = { ...around, hasSecondFactor: true }
    expect(reasonsAgainst('xkvqzlm', withFactor)).toEqual([{ kind: 'too-short', needs: 8, has: 7 }])
    expect(reasonsAgainst('xkvqzlmw', withFactor)).toEqual([])
    expect([shortestPassphrase(false), shortestPassphrase(true)]).toEqual([15, 8])
  })

  test('is at most two hundred', () => {
    const long = Array.from({ length: 200 }, (_, n) => String.fromCodePoint(0x4e00 + ((n * 37) % 500))).join('')
    expect(kinds(long)).toEqual([])
    expect(reasonsAgainst(`${long}x`, around)).toEqual([{ kind: 'too-long', most: longestPassphrase }])
  })

  test('counts what a person sees as one character once, however it is stored', () => {
    expect(kinds(`${'e\u0301'.repeat(3)}xkvqzlmwptb`)).toEqual(['too-short'])
    expect(reasonsAgainst('🕊🦆🐈🐕🦔🦉🐝', around)).toEqual([{ kind: 'too-short', needs: 15, has: 7 }])
    expect(normalisedPassphrase('e\u0301')).toBe('\u00e9')
  })

  test('is all there is to say of nothing', () => {
    expect(reasonsAgainst('', around)).toEqual([{ kind: 'too-short', needs: 15, has: 0 }])
  })

  test('counts the spaces a person typed', () => {
    expect(kinds('xkvq zlmw ptbrd')).toEqual([])
  })
})

describe('what guessers try first', () => {
  test.each([
    'passwordpassword',
    'Password Password',
    'qwerty123456789',
    'Q1w2e3r4t5y6u7i8',
    'mailcreated5240',
    'passwordstandard',
    'p4ssw0rdst4nd4rd',
    'sunshine football',
    'Chocolate!Butterfly',
    'iloveyou-princess',
    'iloveyouprincess99',
    '!!iloveyou princess!!',
    'password12345678',
    'superman00000000',
  ])('is common: %j', (typed) => {
    expect(kinds(typed)).toContain('common')
  })

  test.each([
    'password',
    'Password1',
    'p@ssw0rd',
    'P4$$W0RD!',
    'dragon12',
    '1dragon!',
    'trustno1',
    '$uperman99',
    'baseball',
  ])('is common where eight characters are enough: %j', (typed) => {
    expect(kinds(typed, true)).toContain('common')
  })

  test('every listed entry long enough is refused, as it is and in capitals', async () => {
    const { dictionary } = await import('@zxcvbn-ts/language-common')
    const long = dictionary['passwords-common'].filter((word) => word.length >= 8)
    expect(long.length).toBeGreaterThan(10_000)
    const accepted = long.filter(
      (word) => kinds(word, true).length === 0 || kinds(word.toUpperCase(), true).length === 0,
    )
    expect(accepted).toEqual([])
  })

  test('a listed word among others is no reason', () => {
    expect(kinds('a dragon keeps the gravel warm')).toEqual([])
    expect(kinds('dragon gravel oboe lantern')).toEqual([])
  })
})

describe('what belongs to the person, the organisation or the program', () => {
  test.each([
    'Riverside Youth Theatre',
    'riversideyouth2026!',
    'R1vers1de Y0uth!',
    'amira haddad kept',
    'AmiraHaddad2026',
    'amira.h@riverside-youth.example',
    'kept kept amira 7',
    'theatre-riverside-x',
  ])('is refused: %j', (typed) => {
    expect(kinds(typed)).toContain('about-you')
  })

  test('is common when only a listed word was added to it', () => {
    expect(kinds('riverside-sunshine')).toContain('common')
  })

  test('is allowed as a small part, or when what is left would do by itself', () => {
    expect(kinds('amira lantern gravel oboe')).toEqual([])
    expect(kinds('Riverside Youth Theatre lantern gravel oboe')).toEqual([])
  })

  test('is not found in words of one or two letters', () => {
    expect(reasonsAgainst('bo jo xi an lu ta mo re', { ...around, about: ['Bo Jo Xi An Lu Ta Mo Re'] })).toEqual([])
  })

  test('is found in any script', () => {
    const welsh = { ...around, about: ['Theatr Ieuenctid Glan-yr-afon', 'Siôn Ŵyn'] }
    expect(reasonsAgainst('THEATR IEUENCTID 7', welsh)).toContainEqual({ kind: 'about-you' })
    expect(reasonsAgainst('sio\u0302n ŵyn siôn ŵyn', welsh)).toContainEqual({ kind: 'about-you' })
  })
})

describe('what repeats or follows', () => {
  test.each([
    'aaaaaaaaaaaaaaa',
    'xkvqxkvqxkvqxkvq',
    'gravel gravel gravel',
    'aaaaabbbbbccccc',
    'ababababababababa',
    '               ',
    '11111222223333344444',
    '---------------x',
  ])('is repeated: %j', (typed) => {
    expect(kinds(typed)).toContain('repeated')
  })

  test.each([
    'abcdefghijklmno',
    '123456789012345',
    'zyxwvutsrqponml',
    'qwertyuiopasdfg',
    '1qaz2wsx3edc4rf',
    'qwe asd zxc 123 456',
  ])('is sequential: %j', (typed) => {
    expect(kinds(typed)).toContain('sequential')
  })

  test('is allowed as a small part', () => {
    expect(kinds('gravel oboe lantern 123')).toEqual([])
  })

  test('is refused together with the person’s own words, though neither is most of it', () => {
    expect(kinds('riverside1234567x9')).not.toEqual([])
  })
})
