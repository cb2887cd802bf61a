/** Who must have a check, and how somebody stands: on paper, and the same said a second time without any of our words. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { engagementKinds } from '#modules/people/index.ts'
import { daysAfter } from '#platform/text/dates.ts'
import type { AdultFacts, Decision } from './vetting.rules.ts'
import { kindsFor, monthsAfter, needsOn, standingOn, standingTurns, suffices } from './vetting.rules.ts'
import type { ClearanceKind, Need } from './vetting.words.ts'
import { clearanceKinds, needs } from './vetting.words.ts'

const today = '2026-11-20'
const volunteer = { kind: 'volunteer' as const, fromOn: '2020-01-01', untilOn: null }
const meets = (more: Partial<AdultFacts> = {}): AdultFacts => ({
  contact: 'yes',
  engagements: [volunteer],
  clearances: [],
  ...more,
})
const enhanced: readonly Decision[] = [{ engagement: 'volunteer', contact: true, needs: 'dbs-enhanced' }]
const holding = (renewOn: string, kind: ClearanceKind = 'dbs-enhanced') => meets({ clearances: [{ kind, renewOn }] })

test.each([
  ['2023-11-20', 36, '2026-11-20'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-08-31', 1, '2026-09-30'],
  ['2026-12-15', 1, '2027-01-15'],
])('from %s, %i months later is %s', (day, months, then) => {
  expect(monthsAfter(day, months)).toBe(then)
})

describe('a check will do', () => {
  test.each([
    ['dbs-enhanced-barred', 'dbs-enhanced', true],
    ['dbs-enhanced', 'dbs-enhanced', true],
    ['dbs-basic', 'dbs-enhanced', false],
    ['pvg', 'dbs-basic', false],
    ['dbs-enhanced-barred', 'pvg', false],
    ['access-ni-enhanced', 'access-ni-basic', true],
  ] as const)('%s where %s is needed: %s', (held, needed, will) => {
    expect(suffices(held, needed)).toBe(will)
  })
})

test('all kinds are offered in every nation, its own first', () => {
  for (const nation of ['england', 'wales', 'scotland', 'northern-ireland', undefined] as const)
    expect([...kindsFor(nation)].sort()).toEqual([...clearanceKinds].sort())
  expect(kindsFor('scotland')[0]).toBe('pvg')
  expect(kindsFor('northern-ireland')[0]).toBe('access-ni-enhanced')
})

describe('somebody stands', () => {
  test.each([
    ['in date', holding('2028-01-01'), 'in-date'],
    ['in date on the very last day, as due soon', holding(today), 'soon'],
    ['overdue the day after', holding('2026-11-19'), 'overdue'],
    ['due soon sixty days before', holding(daysAfter(today, 60)), 'soon'],
    ['not yet due soon sixty-one days before', holding(daysAfter(today, 61)), 'in-date'],
    ['without a check', meets(), 'missing'],
    ['with one that looks at too little', holding('2028-01-01', 'dbs-basic'), 'missing'],
    ['undecided while nobody said whether they meet young people', { ...meets(), contact: 'unknown' }, 'undecided'],
    ['undecided while nobody said as what they are here', meets({ engagements: [] }), 'undecided'],
    ['undecided for what was not decided', meets({ contact: 'no' }), 'undecided'],
    ['undecided once that is over', meets({ engagements: [{ ...volunteer, untilOn: '2026-11-19' }] }), 'undecided'],
  ] as const)('%s', (_, adult, state) => {
    expect(standingOn(adult as AdultFacts, enhanced, today).state).toBe(state)
  })

  test('by the better of two checks, and by the worse of two needs', () => {
    const two = meets({
      clearances: [
        { kind: 'dbs-enhanced', renewOn: '2026-01-01' },
        { kind: 'dbs-enhanced-barred', renewOn: '2029-01-01' },
      ],
    })
    expect(standingOn(two, enhanced, today)).toEqual({ state: 'in-date', renewOn: '2029-01-01' })
    const alsoPvg: Decision[] = [...enhanced, { engagement: 'sessional', contact: true, needs: 'pvg' }]
    const both = { ...two, engagements: [volunteer, { ...volunteer, kind: 'sessional' as const }] }
    expect(standingOn(both, alsoPvg, today).state).toBe('missing')
  })

  test('needs none where that was decided, and that is not in date', () => {
    expect(standingOn(meets(), [{ engagement: 'volunteer', contact: true, needs: 'none' }], today).state).toBe(
      'not-needed',
    )
  })
})

const anyDay = fc.integer({ min: -800, max: 800 }).map((days) => daysAfter(today, days))
const anAdult: fc.Arbitrary<AdultFacts> = fc.record({
  contact: fc.constantFrom('yes', 'no', 'unknown'),
  engagements: fc.array(
    fc.record({
      kind: fc.constantFrom(...engagementKinds),
      fromOn: anyDay,
      untilOn: fc.option(anyDay),
    }),
    { maxLength: 3 },
  ),
  clearances: fc.array(fc.record({ kind: fc.constantFrom(...clearanceKinds), renewOn: anyDay }), { maxLength: 3 }),
})
const someDecisions: fc.Arbitrary<Decision[]> = fc.uniqueArray(
  fc.record({
    engagement: fc.constantFrom(...engagementKinds),
    contact: fc.boolean(),
    needs: fc.constantFrom(...needs),
  }),
  { selector: ({ engagement, contact }) => `${engagement} ${contact}` },
)

/** The second statement: as somebody would tick it off on a sheet of paper, line by line. */
function naively(adult: AdultFacts, decided: readonly Decision[], day: string): Set<Need | 'unknown'> {
  const found = new Set<Need | 'unknown'>()
  let isAnything = false
  for (const one of adult.engagements) {
    if (one.fromOn > day) continue
    if (one.untilOn !== null && one.untilOn < day) continue
    isAnything = true
    const answers: (Need | 'unknown')[] = []
    for (const contact of [true, false]) {
      if (adult.contact === 'yes' && !contact) continue
      if (adult.contact === 'no' && contact) continue
      let answer: Need | 'unknown' = 'unknown'
      for (const decision of decided)
        if (decision.engagement === one.kind && decision.contact === contact) answer = decision.needs
      answers.push(answer)
    }
    found.add(answers.every((answer) => answer === answers[0]) ? (answers[0] ?? 'unknown') : 'unknown')
  }
  if (!isAnything) found.add('unknown')
  return found
}

test('for whoever it is, what they need is what the naive statement says', () => {
  fc.assert(
    fc.property(anAdult, someDecisions, (adult, decided) => {
      const said = needsOn(adult, decided, today).map((need) => need ?? 'unknown')
      expect(new Set(said)).toEqual(naively(adult, decided, today))
    }),
    { numRuns: 500 },
  )
})

test('nobody stands in date, or as needing none, while one need is undecided or one check is missing or over', () => {
  fc.assert(
    fc.property(anAdult, someDecisions, (adult, decided) => {
      const { state } = standingOn(adult, decided, today)
      if (state !== 'in-date' && state !== 'not-needed') return
      const needed = naively(adult, decided, today)
      expect(needed.has('unknown')).toBe(false)
      for (const need of needed) {
        if (need === 'none' || need === 'unknown') continue
        expect(adult.clearances.some(({ kind, renewOn }) => suffices(kind, need) && renewOn >= today)).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})

test('between two turns nothing changes', () => {
  fc.assert(
    fc.property(anAdult, someDecisions, (adult, decided) => {
      const next = [...standingTurns(adult)].filter((day) => day > today).sort()[0] ?? daysAfter(today, 400)
      const before = standingOn(adult, decided, today)
      expect(standingOn(adult, decided, daysAfter(next, -1))).toEqual(before)
    }),
  )
})
