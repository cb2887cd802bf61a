/** How papers stand, and what they say: made twice they are the same, and no holding is left out. */
import { describe, expect, test } from 'vitest'
import { textOf } from '#platform/papers/paper.ts'
import type { PaperGround } from './privacy.ground.rules.ts'
import { howLong, monthsInWords } from './privacy.ground.rules.ts'
import { makePaper } from './privacy.paper.rules.ts'
import { areReady, stateOf, statesOf } from './privacy.rules.ts'
import { paperKinds, recordClasses } from './privacy.words.ts'

const ground: PaperGround = {
  organisation: 'Rowan Tree Music',
  nation: 'wales',
  today: '2026-11-20',
  setting: {
    contact_role: 'Online safety coordinator',
    contact_email: 'safety@rowan.test',
    contact_phone: '',
    registration: '',
    successor: 'The county',
    kept_where: 'own-machine',
    basis: 'legitimate-interests',
  },
  periods: [{ class: 'care', months: 7, reason: 'The trustees decided it.' }],
  holdings: [
    {
      about: ['young-people'],
      what: 'what you need',
      why: 'make room for everybody',
      sensitive: true,
      kept: 'care',
      tables: [],
    },
    { about: ['adults', 'carers'], what: 'your name', why: 'know you', kept: 'adults', tables: [] },
  ],
}
const wordsOf = (kind: (typeof paperKinds)[number]) => textOf(makePaper(kind, ground)).join('\n')

describe('how a paper stands', () => {
  const paper = { id: 'one', kind: 'notice-adults' as const }
  test.each([
    [undefined, 'missing'],
    [{ ...paper, isAdopted: false, isCurrent: true }, 'to-adopt'],
    [{ ...paper, isAdopted: true, isCurrent: false }, 'outdated'],
    [{ ...paper, isAdopted: true, isCurrent: true }, 'in-force'],
  ])('%o is %s', (facts, state) => {
    expect(stateOf(facts)).toBe(state)
  })

  test('five of six are not ready, and all six are', () => {
    const all = paperKinds.map((kind) => ({ id: kind, kind, isAdopted: true, isCurrent: true }))
    expect([areReady(all), areReady(all.slice(1)), statesOf(all.slice(1))[0]?.state]).toEqual([true, false, 'missing'])
  })
})

describe('what a paper says', () => {
  test.each(paperKinds)('%s is the same made twice', (kind) => {
    expect(makePaper(kind, ground)).toEqual(makePaper(kind, ground))
    expect(wordsOf(kind)).toContain('Rowan Tree Music')
  })

  test('what is kept about young people stands in their notice, their families’ and the assessment, and not in the adults’', () => {
    for (const kind of ['notice-children', 'notice-families', 'impact-assessment'] as const)
      expect(wordsOf(kind).toLowerCase()).toContain('what you need')
    expect(wordsOf('notice-adults').toLowerCase()).not.toContain('what you need')
  })

  test('the period that was decided stands instead of our suggestion', () => {
    expect(wordsOf('retention-schedule')).toContain('7 months after they left')
    expect(wordsOf('retention-schedule')).toContain('The trustees decided it.')
  })

  test('every paper that speaks of the law says that it is to be checked', () => {
    for (const kind of paperKinds)
      if (/Act|condition|basis/.test(wordsOf(kind))) expect(wordsOf(kind)).toMatch(/not legal advice/)
  })

  test('the young people’s notice has short sentences', () => {
    const sentences = wordsOf('notice-children')
      .split(/[.\n]/)
      .map((one) => one.trim().split(/\s+/).length)
    expect(Math.max(...sentences)).toBeLessThanOrEqual(20)
  })
})

test('months are told as people say them, and a fixed period is Kept’s own', () => {
  expect([0, 1, 6, 12, 24, 30].map(monthsInWords)).toEqual([
    '0 months',
    '1 month',
    '6 months',
    '1 year',
    '2 years',
    '30 months',
  ])
  expect(howLong(ground, { kept: 'fixed' })).toBe('As long as Kept is used')
  expect(recordClasses.every(({ suggestedBecause }) => suggestedBecause.includes('check before relying'))).toBe(true)
})
