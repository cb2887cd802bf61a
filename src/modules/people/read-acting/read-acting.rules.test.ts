/** What is unread goes to the lead, then to whoever stands in, the deputy and the trustee lead; a second statement agrees. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ActingFacts } from './read-acting.rules.ts'
import { whoActsNow } from './read-acting.rules.ts'

const today = '2026-11-20'
const held = (role: 'lead' | 'alternate', personId: string, other: { untilOn?: string; leftOn?: string } = {}) => ({
  ...{ id: `${role} ${personId}`, personId, role, fromOn: '2026-01-01', minute: undefined },
  ...{ untilOn: other.untilOn ?? null, leftOn: other.leftOn ?? null },
})
const trustee = (personId: string) => ({ id: personId, personId, fromOn: '2026-01-01', untilOn: null, leftOn: null })
const away = (personId: string, coverId: string | null = null) => ({
  ...{ id: `away ${personId}`, personId, fromOn: '2026-11-20', untilOn: '2026-11-20', coverId },
})
const facts = (
  appointments: ActingFacts['appointments'],
  absences: ActingFacts['absences'] = [],
  trusteeLeads: ActingFacts['trusteeLeads'] = [trustee('tess')],
): ActingFacts => ({ appointments, absences, trusteeLeads })
const both = [held('lead', 'grace'), held('alternate', 'sam')]

describe('what is unread goes', () => {
  test.each([
    ['to the lead who is here', facts(both), { as: 'lead', personId: 'grace' }],
    [
      'to whoever stands in for a lead who is away',
      facts(both, [away('grace', 'sam')]),
      { as: 'stands-in', personId: 'sam', forId: 'grace' },
    ],
    ['to the deputy where nobody was named', facts(both, [away('grace')]), { as: 'deputy', personId: 'sam' }],
    [
      'to another lead before anybody who stands in',
      facts([...both, held('lead', 'lou')], [away('grace', 'sam')]),
      { as: 'lead', personId: 'lou' },
    ],
    ['to nobody who may not stand in', facts(both, [away('grace', 'ben')]), { as: 'deputy', personId: 'sam' }],
    [
      'to the trustee lead where both are away',
      facts(both, [away('grace', 'sam'), away('sam')]),
      { as: 'trustee-lead', personId: 'tess' },
    ],
    [
      'to the deputy where the lead has left',
      facts([held('lead', 'grace', { leftOn: '2026-11-19' }), held('alternate', 'sam')]),
      { as: 'deputy', personId: 'sam' },
    ],
    [
      'to the lead on their last day',
      facts([held('lead', 'grace', { untilOn: today }), held('alternate', 'sam')]),
      { as: 'lead', personId: 'grace' },
    ],
    ['to nobody where everybody is away', facts(both, [away('grace'), away('sam'), away('tess')]), { as: 'nobody' }],
    ['to nobody where nobody is appointed', facts([], [], []), { as: 'nobody' }],
  ])('%s', (_, known, acting) => {
    expect(whoActsNow(known, today)).toEqual(acting)
  })

  test('never to somebody who is away, has left or holds none of the three, whatever is known', () => {
    const someone = fc.constantFrom('grace', 'sam', 'lou', 'tess')
    const appointment = fc
      .record({ role: fc.constantFrom('lead' as const, 'alternate' as const), person: someone, left: fc.boolean() })
      .map(({ role, person, left }) => held(role, person, left ? { leftOn: '2026-11-19' } : {}))
    const absence = fc.tuple(someone, fc.option(someone)).map(([person, cover]) => away(person, cover))
    fc.assert(
      fc.property(
        fc.array(appointment, { maxLength: 5 }),
        fc.array(absence, { maxLength: 4 }),
        fc.subarray(['tess', 'lou']),
        (appointments, absences, trustees) => {
          const acting = whoActsNow(facts(appointments, absences, trustees.map(trustee)), today)
          const could = (person: string) =>
            !absences.some(({ personId }) => personId === person) &&
            (trustees.includes(person) ||
              appointments.some(({ personId, leftOn }) => personId === person && leftOn === null))
          const anybody = ['grace', 'sam', 'lou', 'tess'].some(could)
          if (acting.as === 'nobody') expect(anybody).toBe(false)
          else expect(could(acting.personId)).toBe(true)
        },
      ),
      { numRuns: 1000 },
    )
  })
})
