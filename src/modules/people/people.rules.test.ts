/** Appointments: who holds what on a day, and what may be made or ended. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AppointmentFacts } from './people.rules.ts'
import { isCurrent, problemWithAppointing, problemWithEnding } from './people.rules.ts'
import { roles } from './people.words.ts'

const held = (change: Partial<AppointmentFacts> = {}): AppointmentFacts => ({
  id: 'a1',
  personId: 'grace',
  role: 'lead',
  fromOn: '2026-09-01',
  untilOn: null,
  ...change,
})

describe('an appointment', () => {
  test.each([
    ['the day before it begins', '2026-08-31', false],
    ['its first day', '2026-09-01', true],
    ['its last day', '2026-12-18', true],
    ['the day after', '2026-12-19', false],
  ])('is held or not on %s', (_, day, expected) => {
    expect(isCurrent(held({ untilOn: '2026-12-18' }), day)).toBe(expected)
  })

  test('cannot be given to oneself', () => {
    const wanted = { personId: 'amira', role: 'lead', fromOn: '2026-11-20', untilOn: null } as const
    expect(problemWithAppointing(wanted, 'amira', [])).toBe('own')
    expect(problemWithAppointing(wanted, 'ben', [])).toBeUndefined()
  })

  test('cannot end before it begins, nor be held twice in the same time', () => {
    const wanted = { personId: 'grace', role: 'lead', fromOn: '2026-11-20', untilOn: '2026-11-19' } as const
    expect(problemWithAppointing(wanted, 'amira', [])).toBe('ends-before-it-begins')
    expect(problemWithAppointing({ ...wanted, untilOn: null }, 'amira', [held()])).toBe('held-already')
    expect(
      problemWithAppointing({ ...wanted, untilOn: null }, 'amira', [held({ untilOn: '2026-11-19' })]),
    ).toBeUndefined()
  })

  test('of the last administrator cannot end', () => {
    const ada = held({ id: 'a2', personId: 'ada', role: 'administrator' })
    expect(problemWithEnding(ada, '2026-11-20', [ada])).toBe('last-administrator')
    const another = held({ id: 'a3', personId: 'amira', role: 'administrator' })
    expect(problemWithEnding(ada, '2026-11-20', [ada, another])).toBeUndefined()
    expect(problemWithEnding(ada, '2026-11-20', [ada, { ...another, fromOn: '2026-12-01' }])).toBe('last-administrator')
    expect(problemWithEnding(ada, '2026-11-20', [ada, { ...another, untilOn: '2027-01-01' }])).toBe(
      'last-administrator',
    )
  })

  test('cannot end before it began, nor twice', () => {
    expect(problemWithEnding(held(), '2026-08-31', [])).toBe('ends-before-it-began')
    expect(problemWithEnding(held({ untilOn: '2026-10-01' }), '2026-11-20', [])).toBe('ended-already')
  })
})

const days = fc.integer({ min: 0, max: 400 }).map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10))
const act = fc.oneof(
  fc.record({
    kind: fc.constant('appoint' as const),
    by: fc.nat(4),
    person: fc.nat(4),
    role: fc.constantFrom(...roles),
    from: days,
    until: fc.option(days),
  }),
  fc.record({ kind: fc.constant('end' as const), which: fc.nat(20), on: days }),
)

test('whatever is appointed and ended in whatever order, an administrator always remains', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
      let all: AppointmentFacts[] = [held({ id: 'first', personId: 'p0', role: 'administrator', fromOn: '2026-01-01' })]
      acts.forEach((one, index) => {
        if (one.kind === 'appoint') {
          const wanted = { personId: `p${one.person}`, role: one.role, fromOn: one.from, untilOn: one.until }
          if (!problemWithAppointing(wanted, `p${one.by}`, all)) all.push({ ...wanted, id: `a${index}` })
          return
        }
        const ending = all[one.which % all.length]
        if (ending && !problemWithEnding(ending, one.on, all))
          all = all.map((each) => (each.id === ending.id ? { ...each, untilOn: one.on } : each))
      })
      // Said again in other words: somebody administers for good, from some day on.
      expect(all.filter((one) => one.role === 'administrator').some((one) => one.untilOn === null)).toBe(true)
      // And nobody holds the same role twice on any day.
      for (const one of all)
        for (const other of all)
          if (one.id < other.id && one.personId === other.personId && one.role === other.role)
            expect((one.untilOn ?? '9999') < other.fromOn || (other.untilOn ?? '9999') < one.fromOn).toBe(true)
    }),
    { numRuns: 300 },
  )
})
