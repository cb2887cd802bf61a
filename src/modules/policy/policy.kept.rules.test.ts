/** By when a policy is to be looked at again, and how long a draft may lie, on paper. */
import { describe, expect, test } from 'vitest'
import { factsOnceLookedAt } from './adopt-policy/adopt-policy.rules.ts'
import { noFacts } from './policy.examples.ts'
import { adoptionsOn, reviewsOn } from './policy.kept.rules.ts'
import { reviewDueOn } from './review-policy/review-policy.rules.ts'

describe('a review is due', () => {
  const look = { lookedAtOn: '2025-09-01', nextReviewOn: '2026-12-01' }
  test.each([
    ['when it was signed for, where the policy names no interval', null, null, '2026-12-01'],
    ['no later than its own interval allows', 12, null, '2026-09-01'],
    ['no later than signed for, where the interval is longer', 36, null, '2026-12-01'],
    ['on the day it fell due, where nobody has looked since', null, '2025-09-01', '2025-09-01'],
    ['as signed for, where somebody looked after it fell due', null, '2025-08-31', '2026-12-01'],
  ])('%s', (_, intervalMonths, overdueSince, dueOn) => {
    expect(reviewDueOn(look, { intervalMonths, overdueSince })).toBe(dueOn)
  })
})

test.each([
  ['2026-11-20', null],
  ['2020-07-02', null],
  ['2020-07-01', '2020-07-01'],
  ['2019-07-01', '2020-07-01'],
])('an adoption on %s leaves a review that fell due on 1 July 2020 as %s', (on, left) => {
  const review = { lastReviewed: '2019-07', intervalMonths: null, overdueSince: '2020-07-01' }
  expect(factsOnceLookedAt({ ...noFacts, review }, on).review).toMatchObject({ lastReviewed: on, overdueSince: left })
})

test.each([
  ['2026-11-20', 'overdue', 0],
  ['2026-11-20', 'soon', 1],
  ['2026-11-21', 'overdue', 1],
  ['2026-10-21', 'soon', 1],
  ['2026-10-20', 'soon', 0],
] as const)('on %s, of a review due on 20 November 2026, %s counts %i', (day, which, count) => {
  const policies = [{ id: 'one', inForce: { lookedAtOn: '2025-11-20', dueOn: '2026-11-20' }, draft: undefined }]
  expect(reviewsOn(policies, day)[which]).toHaveLength(count)
})

test.each([
  ['2026-12-01', 0],
  ['2026-12-02', 1],
])('on %s, of drafts begun on 1 November 2026, %i lie too long', (day, late) => {
  const draft = { id: 'draft', begunOn: '2026-11-01' }
  const inForce = { lookedAtOn: '2026-01-01', dueOn: '2027-01-01' }
  const found = adoptionsOn(
    [
      { id: 'one', inForce, draft },
      { id: 'two', inForce: undefined, draft },
    ],
    day,
  )
  expect([found.adopted, found.waiting.length, found.late.length]).toEqual([1, 1, late])
})
