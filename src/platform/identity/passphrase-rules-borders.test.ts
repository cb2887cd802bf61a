/** Shows exactly where each rule about passphrases begins to hold, with a list of a few words. */
import { describe, expect, test } from 'vitest'
import { type PassphraseSurroundings, reasonsAgainst } from './passphrase-rules.ts'

const listed = new Set(['gran', 'lamp', 'cat', 'lantern', 'xkvqzlm', 'xkvqzlmw', 'xkvqzlmwp'])
const around: PassphraseSurroundings = { hasSecondFactor: true, about: [], isCommon: (word) => listed.has(word) }
const kinds = (typed: string, more: Partial<PassphraseSurroundings> = {}) =>
  reasonsAgainst(typed, { ...around, ...more }).map(({ kind }) => kind)

describe('a listed word', () => {
  test('with up to six digits or signs around it is still that word', () => {
    expect(kinds('lantern917352')).toEqual(['common'])
    expect(kinds('917lantern352')).toEqual(['common'])
    expect(kinds('917352lantern')).toEqual(['common'])
    expect(kinds('lantern9173528')).toEqual([])
    expect(kinds('9173lantern528')).toEqual([])
  })

  test('of four letters counts, and of three does not', () => {
    expect(kinds('gran9173')).toEqual(['common'])
    expect(kinds('cat91735')).toEqual([])
  })

  test('beside another is two listed words, if each has four letters', () => {
    expect(kinds('granlamp')).toEqual(['common'])
    expect(kinds('gran-lamp-91')).toEqual(['common'])
    expect(kinds('catlantern')).toEqual([])
    expect(kinds('lanterncat')).toEqual([])
    expect(kinds('granlamplantern')).toEqual([])
  })

  test('that repeats is both', () => {
    expect(kinds('lamplamp')).toEqual(['repeated', 'common'])
  })

  test('is looked for in what the person’s own words leave, until that would do by itself', () => {
    const about = ['Bridgend']
    expect(kinds('bridgend xkvqzlm', { about })).toEqual(['about-you', 'common'])
    expect(kinds('bridgend xkvqzlmw', { about })).toEqual([])
    expect(kinds('bridgend xkvqzlmwp', { about, hasSecondFactor: false })).toEqual(['common'])
  })
})

describe('the person’s own words', () => {
  test('count from three letters on', () => {
    expect(kinds('boddywwtt', { about: ['bod dyw wtt'] })).toEqual(['about-you'])
    expect(kinds('bowexkji', { about: ['bo we xk ji'] })).toEqual([])
  })

  test('are too much when they are more than half', () => {
    const about = ['gravels']
    expect(kinds('gravelsrtpkwmc', { about, hasSecondFactor: false })).toEqual(['too-short'])
    expect(kinds('gravelsrtpkwm', { about, hasSecondFactor: false })).toEqual(['too-short', 'about-you'])
  })

  test('are never too much when what is left is long enough by itself', () => {
    const about = ['riverside youth']
    expect(kinds('riversideyouthrtpkwmc', { about })).toEqual(['about-you'])
    expect(kinds('riversideyouthrtpkwmch', { about })).toEqual([])
  })
})

describe('different letters', () => {
  test('must be five at least', () => {
    expect(kinds('adbeacebd')).toEqual([])
    expect(kinds('adbdacabd')).toEqual(['repeated'])
  })
})

describe('saying something again', () => {
  test('is allowed when once would have been enough', () => {
    expect(kinds('rtpkwmchrtpkwmch')).toEqual([])
    expect(kinds('rtpkwmcrtpkwmc')).toEqual(['repeated'])
    expect(kinds('rtpkwmchrtpkwmch', { hasSecondFactor: false })).toEqual(['repeated'])
  })
})
