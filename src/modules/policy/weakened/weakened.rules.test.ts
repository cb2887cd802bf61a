/** What counts as a weaker promise, and what is only other words. */
import { expect, test } from 'vitest'
import { newId } from '#platform/crypto/ids.ts'
import type { VersionStatement } from '../policy.rules.ts'
import { shortestInterval, weakenedBetween, weakeningsBetween } from './weakened.rules.ts'

const said = (text: string, other: Partial<VersionStatement> = {}): VersionStatement => ({
  id: newId<'Statement'>(),
  text,
  level: 0,
  kind: 'commitment',
  polarity: 'do',
  topics: [],
  carried: false,
  measure: '',
  ...other,
})

test.each<[string, string, string[]]>([
  ['Leaders must sign in.', 'Leaders should sign in.', ['softened']],
  ['We will tell parents.', 'We aim to tell parents.', ['softened']],
  ['We never share pictures.', 'We try not to share pictures.', ['softened', 'narrowed']],
  ['All leaders are trained.', 'Leaders are trained.', ['narrowed']],
  ['We ask every parent.', 'We ask parents.', ['narrowed']],
  ['We will ask first.', 'We will ask first where possible.', ['excused']],
  ['We check it every term.', 'We check it every year.', ['less-often']],
  ['We answer within 24 hours.', 'We answer within three days.', ['less-often']],
  ['We check it monthly.', 'We check it regularly.', ['less-often']],
])('%s → %s', (before, after, how) => {
  expect(weakeningsBetween(before, after).sort()).toEqual(how.sort())
})

test.each<[string, string]>([
  ['We check it every year.', 'We check it every term.'],
  ['Leaders should sign in.', 'Leaders must sign in.'],
  ['We will tell parents soon.', 'We will tell parents and carers soon.'],
  ['We answer within a week.', 'We answer within 2 days.'],
  ['We look after each other.', 'We look after each other well.'],
  ['We will meet on the last day.', 'We will meet on the last day of term.'],
])('it is no weakening: %s → %s', (before, after) => {
  expect(weakeningsBetween(before, after)).toEqual([])
})

test('how often is read from numbers, words and adverbs', () => {
  expect(shortestInterval('every two weeks')).toBe(14)
  expect(shortestInterval('reviewed annually')).toBe(365)
  expect(shortestInterval('within 24 hours')).toBe(1)
  expect(shortestInterval('the day before')).toBeUndefined()
})

test('what is gone or binds no more is told, what is new or was only a belief is not', () => {
  const [kept, gone, loosened] = [said('We will ask.'), said('We will lock the door.'), said('We will tell you.')]
  const belief = said('Music matters.', { kind: 'belief', polarity: null })
  const after = [kept, { ...loosened, polarity: 'may' as const, text: 'We may tell you.' }, said('We will sing.')]
  expect(weakenedBetween([kept, gone, loosened, belief], after)).toEqual([
    { before: 'We will lock the door.', after: '', how: ['gone'] },
    { before: 'We will tell you.', after: 'We may tell you.', how: ['binds-no-more'] },
  ])
})
