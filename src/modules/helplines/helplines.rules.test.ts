/** Checks fall due by term, names are noticed, and the order changes by one step. */
import { describe, expect, test } from 'vitest'
import { ourSuggestion as terms } from '#modules/calendar/index.ts'
import { listedLines } from './helplines.list.words.ts'
import type { CheckFacts } from './helplines.rules.ts'
import {
  checkStandingOf,
  checkTurnsOn,
  mayBeNamed,
  missingPurposes,
  movedOnce,
  personNamedIn,
} from './helplines.rules.ts'

const never: CheckFacts = { since: '2026-11-01', goodOn: null, lastResult: null }
const inAutumn: CheckFacts = { since: '2026-01-01', goodOn: '2026-10-03', lastResult: 'works' }

describe('a line', () => {
  test.each<[string, CheckFacts, string, string, string]>([
    ['never checked', never, '2026-11-20', 'new', '2026-12-31'],
    ['never checked, three weeks before the end', never, '2026-12-11', 'soon', '2026-12-31'],
    ['never checked, on the last day', never, '2026-12-31', 'soon', '2026-12-31'],
    ['never checked, once the term is over', never, '2027-01-01', 'overdue', '2026-12-31'],
    ['added too late in a term', { ...never, since: '2026-12-20' }, '2026-12-21', 'new', '2027-03-31'],
    ['checked this term', inAutumn, '2026-11-20', 'checked', '2027-03-31'],
    ['checked last term', inAutumn, '2027-03-10', 'checked', '2027-03-31'],
    ['checked last term, in the last weeks of this', inAutumn, '2027-03-11', 'soon', '2027-03-31'],
    ['not checked for a whole term', inAutumn, '2027-04-01', 'overdue', '2027-03-31'],
    ['that put right what had changed', { ...inAutumn, lastResult: 'changed' }, '2026-11-20', 'checked', '2027-03-31'],
    ['that did not answer', { ...inAutumn, lastResult: 'no-answer' }, '2026-11-20', 'no-answer', '2027-03-31'],
  ])('%s', (_, facts, today, state, dueOn) => {
    expect(checkStandingOf(terms, facts, today)).toEqual({ state, dueOn })
  })

  test('changes by itself only on the days it says', () => {
    expect(checkTurnsOn(terms, never, '2026-11-20')).toEqual(['2026-12-11', '2027-01-01'])
    expect(checkTurnsOn(terms, never, '2026-12-11')).toEqual(['2027-01-01'])
    expect(checkTurnsOn(terms, never, '2027-01-01')).toEqual([])
    expect(checkTurnsOn(terms, { ...never, lastResult: 'no-answer' }, '2026-11-20')).toEqual([])
  })
})

test('somebody to ring in danger, somebody for children and somebody of ours are needed', () => {
  expect(missingPurposes([])).toEqual(['emergency', 'children', 'own'])
  expect(missingPurposes(['adults', 'own', 'emergency'])).toEqual(['children'])
  expect(missingPurposes(['children', 'own', 'emergency'])).toEqual([])
})

test.each([
  ['b', 'up', 'bac'],
  ['b', 'down', 'acb'],
  ['a', 'up', 'abc'],
  ['c', 'down', 'abc'],
  ['x', 'up', 'abc'],
] as const)('%s goes %s: %s', (id, where, order) => {
  expect(movedOnce(['a', 'b', 'c'], id, where).join('')).toBe(order)
})

test.each([
  ['Ask for Grace Llwyd.', '', true],
  ['Safeguarding lead', 'grace.llwyd@rowan.test', true],
  ['Safeguarding lead', 'gllwyd@rowan.test', true],
  ['Safeguarding lead', 'safeguarding@rowan.test', false],
  ['With grace and care', 'hello@rowan.test', false],
])('“%s” with the address “%s” names somebody: %s', (words, email, named) => {
  expect(personNamedIn({ words, email }, [{ name: 'Grace Llwyd' }]) !== undefined).toBe(named)
})

test('a name is shown only by agreement, of somebody who is here and holds the role', () => {
  const all = { answer: 'yes', active: true, holdsRole: true } as const
  expect(mayBeNamed(all)).toBe(true)
  expect(mayBeNamed({ ...all, answer: null })).toBe(false)
  expect(mayBeNamed({ ...all, answer: 'no' })).toBe(false)
  expect(mayBeNamed({ ...all, active: false })).toBe(false)
  expect(mayBeNamed({ ...all, holdsRole: false })).toBe(false)
})

describe('the list of helplines', () => {
  test('has each once, and each can be reached', () => {
    const keys = listedLines.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(listedLines.filter(({ phone, web }) => phone === '' && web === '')).toEqual([])
  })

  test('has in every nation somebody for danger and somebody for children', () => {
    for (const nation of ['england', 'scotland', 'wales', 'northern-ireland'] as const) {
      const here = listedLines.filter(({ nations }) => nations.includes(nation)).map(({ purpose }) => purpose)
      expect(missingPurposes(here)).toEqual(['own'])
    }
  })

  test('says what each is for in short sentences', () => {
    const sentences = listedLines.flatMap(({ helpFor }) => helpFor.split(/(?<=[.?!])\s+/))
    expect(sentences.filter((one) => one.split(' ').length > 18)).toEqual([])
  })
})
