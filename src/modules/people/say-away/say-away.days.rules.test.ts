/** Saying that somebody is away, on paper: what stands against it, who may stand in, and how it ends. */
import { expect, test } from 'vitest'
import type { AbsenceFacts, PostAppointment } from '../people.posts.rules.ts'
import type { Post } from '../people.words.ts'
import { coverToKeep, endingOf, problemWithAway } from './say-away.days.rules.ts'

const today = '2026-11-20'
const held = (personId: string, role: Post, fromOn = '2026-01-01', untilOn: string | null = null): PostAppointment => ({
  id: `${personId} ${role}`,
  personId,
  role,
  fromOn,
  untilOn,
  leftOn: null,
  minute: undefined,
})
const appointments = [
  held('amira', 'coordinator'),
  held('grace', 'lead'),
  held('sam', 'alternate'),
  held('tom', 'alternate', '2026-12-01'),
]
const samsDays: AbsenceFacts = {
  id: 'away',
  personId: 'sam',
  fromOn: '2026-12-05',
  untilOn: '2026-12-06',
  coverId: 'grace',
}
const facts = { appointments, absences: [samsDays] }
const wish = (personId: string, fromOn: string, untilOn: string, cover: string | undefined) => ({
  personId,
  fromOn,
  untilOn,
  cover,
})

test.each([
  ['the alternate stands in', wish('grace', '2026-11-22', '2026-11-25', 'sam'), undefined],
  ['nobody yet is an answer', wish('grace', '2026-11-22', '2026-11-25', 'nobody'), undefined],
  ['no answer is none', wish('grace', '2026-11-22', '2026-11-25', undefined), { cover: 'not-chosen' }],
  [
    'the coordinator may not stand in for the lead',
    wish('grace', '2026-11-22', '2026-11-25', 'amira'),
    { cover: 'may-not-stand-in', post: 'lead' },
  ],
  [
    'nor does somebody stand in for themselves',
    wish('grace', '2026-11-22', '2026-11-25', 'grace'),
    { cover: 'may-not-stand-in', post: 'lead' },
  ],
  [
    'somebody appointed only half way does not stand in for all of it',
    wish('grace', '2026-11-28', '2026-12-03', 'tom'),
    { cover: 'may-not-stand-in', post: 'lead' },
  ],
  ['but for what they are appointed for', wish('grace', '2026-12-01', '2026-12-03', 'tom'), undefined],
  [
    'somebody who is away too does not stand in',
    wish('grace', '2026-12-04', '2026-12-08', 'sam'),
    { cover: 'is-away-too', post: 'lead' },
  ],
  [
    'the lead may not stand in for the coordinator',
    wish('amira', '2026-11-22', '2026-11-25', 'grace'),
    { cover: 'may-not-stand-in', post: 'coordinator' },
  ],
  ['whoever holds nothing needs nobody', wish('ben', '2026-11-22', '2026-11-25', undefined), undefined],
  ['a last day before the first', wish('grace', '2026-11-25', '2026-11-22', 'sam'), 'ends-before-it-begins'],
  ['days that are past', wish('grace', '2026-11-01', '2026-11-19', 'sam'), 'over-already'],
  ['today is not past', wish('grace', '2026-11-01', today, 'sam'), undefined],
  ['the same days twice', wish('sam', '2026-12-06', '2026-12-09', 'grace'), 'away-already'],
  ['the days right after', wish('sam', '2026-12-07', '2026-12-09', 'grace'), undefined],
])('%s', (_, asked, problem) => {
  expect(problemWithAway(facts, asked, today)).toEqual(problem)
})

test('nobody is kept as standing in for somebody who holds nothing', () => {
  expect(coverToKeep(facts, wish('ben', '2026-11-22', '2026-11-25', 'sam'))).toBe(null)
  expect(coverToKeep(facts, wish('grace', '2026-11-22', '2026-11-25', 'sam'))).toBe('sam')
})

test.each([
  ['2026-11-21', '2026-11-25', { how: 'cancel' }],
  [today, '2026-11-25', { how: 'cancel' }],
  ['2026-11-19', '2026-11-25', { how: 'shorten', untilOn: '2026-11-19' }],
  ['2026-11-01', '2026-11-19', undefined],
])('a time away from %s until %s ends so', (fromOn, untilOn, ending) => {
  expect(endingOf({ fromOn, untilOn }, today)).toEqual(ending)
})
