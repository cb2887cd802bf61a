/** What confirmations by people show: each state by hand, and all of them against a second, naive statement. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { standsUntil } from '#platform/promises/first-change.ts'
import { daysAfter, startOfDay } from '#platform/text/dates.ts'
import { intervals } from '../board.words.ts'
import type { Steps, Tended } from './confirm-commitment.tended.rules.ts'
import { confirmationOn, daysOfChange, everythingOn } from './confirm-commitment.tended.rules.ts'

const steps: Steps = { own: '/own', confirm: '/confirm', witness: (id) => `/see/${id}` }
const today = '2026-11-20'

function tended(other: Partial<Tended> = {}): Tended {
  return {
    statementId: 'one',
    polarity: 'do',
    everyMonths: 3,
    needsWitness: false,
    owner: { isActive: true },
    last: { id: 'c', outcome: 'done', on: '2026-11-01', isWitnessed: false },
    ...other,
  }
}

const told = (one: Tended, on = today) => {
  const { verdict, telling, strength, step } = confirmationOn(one, steps, on)
  return [verdict, telling, strength, step?.href]
}

describe('a commitment that people confirm', () => {
  test.each<[string, Tended, ReturnType<typeof told>]>([
    ['of which nobody looks after', tended({ owner: undefined }), ['not-yet-known', 'no-one-confirms', 'told', '/own']],
    [
      'whose owner has left',
      tended({ owner: { isActive: false } }),
      ['not-yet-known', 'no-one-confirms', 'told', '/own'],
    ],
    [
      'said not to be done by an owner who has left since',
      tended({
        owner: { isActive: false },
        last: { id: 'c', outcome: 'not-done', on: '2026-11-01', isWitnessed: false },
      }),
      ['broken', 'not-met', 'told', '/own'],
    ],
    [
      'overdue, and its owner has left',
      tended({ owner: { isActive: false }, last: { id: 'c', outcome: 'done', on: '2026-05-01', isWitnessed: true } }),
      ['broken', 'confirmation-overdue', 'seen', '/own'],
    ],
    ['never confirmed', tended({ last: undefined }), ['not-yet-known', 'no-one-confirms', 'told', '/confirm']],
    ['confirmed by one person', tended(), ['kept', 'confirmed', 'told', undefined]],
    [
      'seen by another',
      tended({ last: { id: 'c', outcome: 'done', on: '2026-11-01', isWitnessed: true } }),
      ['kept', 'confirmed', 'seen', undefined],
    ],
    ['still to be seen by another', tended({ needsWitness: true }), ['at-risk', 'due-soon', 'told', '/see/c']],
    [
      'said not to be done',
      tended({ last: { id: 'c', outcome: 'not-done', on: '2026-11-01', isWitnessed: false } }),
      ['broken', 'not-met', 'told', '/confirm'],
    ],
    [
      'forbidden, and nothing against it',
      tended({ polarity: 'never' }),
      ['kept', 'nothing-against', 'told', undefined],
    ],
  ])('%s', (_, one, expected) => {
    expect(told(one)).toEqual(expected)
  })

  test('is in time on the day it falls due, and overdue the day after', () => {
    const one = tended()
    expect(told(one, '2027-01-17')[0]).toBe('kept')
    expect(told(one, '2027-01-18')[0]).toBe('at-risk')
    expect(told(one, '2027-02-01')[0]).toBe('at-risk')
    expect(confirmationOn(one, steps, '2027-02-02')).toMatchObject({
      verdict: 'broken',
      telling: 'confirmation-overdue',
      on: '2027-02-01',
    })
  })
})

const aDay = fc.integer({ min: -500, max: 500 }).map((days) => daysAfter(today, days))
const anything: fc.Arbitrary<Tended> = fc.record({
  statementId: fc.uuid(),
  polarity: fc.constantFrom('do' as const, 'never' as const),
  everyMonths: fc.constantFrom(...intervals),
  needsWitness: fc.boolean(),
  owner: fc.option(fc.record({ isActive: fc.boolean() }), { nil: undefined }),
  last: fc.option(
    fc.record({
      id: fc.uuid(),
      outcome: fc.constantFrom('done' as const, 'not-done' as const),
      on: aDay,
      isWitnessed: fc.boolean(),
    }),
    { nil: undefined },
  ),
})

/** Said again without a thought for order: counting months on a calendar of its own. */
function naively({ owner, last, everyMonths, needsWitness }: Tended, day: string): string {
  if (last === undefined) return 'not-yet-known'
  if (last.outcome === 'not-done') return 'broken'
  const [y = 0, m = 0, d = 0] = last.on.split('-').map(Number)
  const end = new Date(Date.UTC(y, m - 1 + everyMonths + 1, 0)).getUTCDate()
  const due = Date.UTC(y, m - 1 + everyMonths, Math.min(d, end))
  const left = (due - Date.parse(`${day}T00:00:00Z`)) / 86_400_000
  if (left < 0) return 'broken'
  if (owner === undefined || !owner.isActive) return 'not-yet-known'
  if (left <= 14 || (needsWitness && !last.isWitnessed)) return 'at-risk'
  return 'kept'
}

describe('whatever was confirmed, whenever', () => {
  test('one commitment stands as the naive statement says', () => {
    fc.assert(
      fc.property(anything, aDay, (one, day) => {
        const found = confirmationOn(one, steps, day)
        expect(found.verdict).toBe(naively(one, day))
        if (found.verdict === 'kept') expect(found.strength).toBe(one.last?.isWitnessed ? 'seen' : 'told')
      }),
      { numRuns: 500 },
    )
  })

  test('it stands until the moment it is said to, and not a day longer', () => {
    fc.assert(
      fc.property(anything, aDay, (one, day) => {
        const { validUntil, ...found } = standsUntil(day, daysOfChange(one), (on) => confirmationOn(one, steps, on))
        for (let on = day, days = 0; days < 500; days += 1, on = daysAfter(on, 1)) {
          const isOver = validUntil !== undefined && startOfDay(on) >= validUntil
          const later = confirmationOn(one, steps, on)
          if (isOver) {
            expect(later).not.toEqual(found)
            return
          }
          expect(later).toEqual(found)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('all of them together are no better than the worst; what was found not done was found in time', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 6 }), aDay, (all, day) => {
        const left = all.some(({ owner }) => owner && !owner.isActive)
        const each = all.map((one) => {
          if (one.last?.outcome !== 'not-done') return naively(one, day)
          return one.owner ? 'fine' : 'not-yet-known'
        })
        const worst = ['broken', 'at-risk', 'not-yet-known'].find((verdict) => each.includes(verdict))
        const expected = left ? 'broken' : all.length === 0 ? 'not-yet-known' : (worst ?? 'kept')
        expect(everythingOn(all, day).verdict).toBe(expected)
      }),
      { numRuns: 500 },
    )
  })
})
