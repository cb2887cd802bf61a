/** Whether posts are filled, on paper: for each state of appointments and days away, what is found. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AbsenceFacts, PostAppointment } from './people.posts.rules.ts'
import { fillingOn, firstGap, firstUncovered } from './people.posts.rules.ts'
import type { Post } from './people.words.ts'

const today = '2026-11-20'

function held(personId: string, role: Post, other: Partial<PostAppointment> = {}): PostAppointment {
  const id = `${personId} ${role}`
  return { id, personId, role, fromOn: '2026-01-01', untilOn: null, leftOn: null, minute: undefined, ...other }
}

function away(personId: string, fromOn: string, untilOn: string, coverId: string | null = null): AbsenceFacts {
  return { id: `${personId} away`, personId, fromOn, untilOn, coverId }
}

const pair: readonly Post[] = ['lead', 'alternate']
const both = [held('grace', 'lead'), held('sam', 'alternate')]
const seen = { metOn: '2026-01-05', strength: 'seen' as const }
const paper = { metOn: '2026-01-05', strength: 'document' as const }

type Row = [string, readonly Post[], PostAppointment[], AbsenceFacts[], string]
const table: Row[] = [
  ['a post nobody ever held is empty', ['coordinator'], [], [], 'empty'],
  ['a post held today is filled', ['coordinator'], [held('amira', 'coordinator')], [], 'filled'],
  ['the last day counts', ['coordinator'], [held('amira', 'coordinator', { untilOn: today })], [], 'filled'],
  [
    'the day after it does not',
    ['coordinator'],
    [held('amira', 'coordinator', { untilOn: '2026-11-19' })],
    [],
    'empty',
  ],
  ['tomorrow is not yet', ['coordinator'], [held('amira', 'coordinator', { fromOn: '2026-11-21' })], [], 'empty'],
  [
    'whoever left holds nothing',
    ['coordinator'],
    [held('amira', 'coordinator', { leftOn: '2026-11-19' })],
    [],
    'empty',
  ],
  ['a lead and an alternate are two people', pair, both, [], 'filled'],
  ['and not one', pair, [held('grace', 'lead'), held('grace', 'alternate')], [], 'one-person'],
  [
    'a third makes them two',
    pair,
    [held('grace', 'lead'), held('grace', 'alternate'), held('sam', 'lead')],
    [],
    'filled',
  ],
  ['a lead without an alternate is not enough', pair, [held('grace', 'lead')], [], 'empty'],
  ['away with nobody who stands in', pair, both, [away('grace', today, today)], 'away'],
  ['away with the alternate standing in', pair, both, [away('grace', today, today, 'sam')], 'filled'],
  ['not by somebody who may not', pair, both, [away('grace', today, today, 'amira')], 'away'],
  ['not by themselves', pair, both, [away('grace', today, today, 'grace')], 'away'],
  [
    'not by each other at once',
    pair,
    both,
    [away('grace', today, today, 'sam'), away('sam', today, today, 'grace')],
    'away',
  ],
  ['back on the day after', pair, both, [away('grace', '2026-11-01', '2026-11-19')], 'filled'],
  [
    'one of two coordinators is enough',
    ['coordinator'],
    [held('amira', 'coordinator'), held('ada', 'coordinator')],
    [away('amira', today, today)],
    'filled',
  ],
  [
    'the alternate leaves, who stands in for the lead',
    pair,
    [held('grace', 'lead'), held('sam', 'alternate', { untilOn: today }), held('tom', 'alternate')],
    [away('grace', '2026-11-01', '2026-12-01', 'sam')],
    'filled',
  ],
]

test.each(table)('%s', (_, wanted, appointments, absences, state) => {
  expect(fillingOn({ appointments, absences }, wanted, today).state).toBe(state)
})

test('of several who hold a post, the best minuted fills it', () => {
  const two = [held('ada', 'coordinator', { minute: paper }), held('amira', 'coordinator', { minute: seen })]
  const filling = fillingOn({ appointments: two, absences: [] }, ['coordinator'], today)
  expect(filling).toMatchObject({ state: 'filled', by: [{ personId: 'amira' }] })
})

test('but nobody who is away without a stand-in, however well minuted', () => {
  const two = [held('ada', 'coordinator'), held('amira', 'coordinator', { minute: seen })]
  const facts = { appointments: two, absences: [away('amira', today, today)] }
  expect(fillingOn(facts, ['coordinator'], today)).toMatchObject({ state: 'filled', by: [{ personId: 'ada' }] })
})

describe('what is to come within thirty days', () => {
  const ending = (untilOn: string) => ({ appointments: [held('amira', 'coordinator', { untilOn })], absences: [] })

  test.each([
    ['2026-11-20', '2026-11-21'],
    ['2026-12-19', '2026-12-20'],
    ['2026-12-20', undefined],
  ])('an appointment that ends on %s falls empty on %s', (untilOn, on) => {
    expect(firstGap(ending(untilOn), ['coordinator'], today)?.on).toBe(on)
  })

  test('nothing falls empty where somebody follows on the next day', () => {
    const { appointments } = ending('2026-11-30')
    const next = held('ada', 'coordinator', { fromOn: '2026-12-01' })
    expect(firstGap({ appointments: [...appointments, next], absences: [] }, ['coordinator'], today)).toBeUndefined()
  })

  test('days away without a stand-in are told before they come', () => {
    const facts = { appointments: both, absences: [away('sam', '2026-12-01', '2026-12-05')] }
    expect(firstGap(facts, pair, today)).toMatchObject({ on: '2026-12-01', filling: { state: 'away' } })
    expect(firstUncovered(facts, facts.absences[0] ?? away('', '', ''), today)).toBe('2026-12-01')
  })

  test('a stand-in whose own appointment ends half way leaves the rest uncovered', () => {
    const absence = away('grace', '2026-11-19', '2026-12-10', 'sam')
    const facts = {
      appointments: [held('grace', 'lead'), held('sam', 'alternate', { untilOn: '2026-11-30' })],
      absences: [absence],
    }
    expect(firstUncovered(facts, absence, today)).toBe('2026-12-01')
    expect(firstUncovered(facts, { ...absence, untilOn: '2026-11-30' }, today)).toBeUndefined()
  })

  test('what is further off waits', () => {
    const absence = away('grace', '2027-01-10', '2027-01-20')
    expect(firstUncovered({ appointments: both, absences: [absence] }, absence, today)).toBeUndefined()
  })
})

test('whatever the facts, the posts are filled exactly where two different people hold them and are there', () => {
  const person = fc.constantFrom('a', 'b', 'c')
  const day = fc.constantFrom('2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21')
  const appointment = fc
    .record({
      personId: person,
      role: fc.constantFrom<Post>('lead', 'alternate'),
      fromOn: day,
      untilOn: fc.option(day),
    })
    .map(({ personId, role, ...days }) => held(personId, role, days))
  const absence = fc
    .tuple(person, day, day, fc.option(person))
    .map(([who, from, until, cover]) => away(who, from, until, cover))
  fc.assert(
    fc.property(fc.array(appointment), fc.array(absence, { maxLength: 4 }), (appointments, absences) => {
      const holds = (who: string, post: Post) =>
        appointments.some(
          (one) => one.personId === who && one.role === post && one.fromOn <= today && (one.untilOn ?? today) >= today,
        )
      const awayNow = absences.filter((one) => one.fromOn <= today && one.untilOn >= today)
      const isAway = (who: string) => awayNow.some((one) => one.personId === who)
      const isThere = (who: string) =>
        !isAway(who) ||
        awayNow.some(
          ({ personId, coverId }) =>
            personId === who &&
            coverId !== null &&
            coverId !== who &&
            !isAway(coverId) &&
            (holds(coverId, 'lead') || holds(coverId, 'alternate')),
        )
      const naively = ['a', 'b', 'c'].some((lead) =>
        ['a', 'b', 'c'].some(
          (other) =>
            lead !== other && holds(lead, 'lead') && holds(other, 'alternate') && isThere(lead) && isThere(other),
        ),
      )
      expect(fillingOn({ appointments, absences }, pair, today).state === 'filled').toBe(naively)
    }),
    { numRuns: 1000 },
  )
})
