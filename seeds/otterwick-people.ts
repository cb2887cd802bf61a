/** Whom the invented paddling club knows: some checks, two families, papers that wait for somebody, an account that two share. */
import type { Deed } from './story.ts'

export const otterwickPeople: readonly Deed[] = [
  { daysAgo: 250, by: 'rufus', does: 'engage', whom: 'eglantine', as: 'staff', fromDaysAgo: 1000 },
  { daysAgo: 250, by: 'eglantine', does: 'engage', whom: 'melisande', as: 'volunteer', fromDaysAgo: 275 },
  { daysAgo: 87, by: 'thaddeus', does: 'decide-checks' },
  { daysAgo: 86, by: 'thaddeus', does: 'see-check', whom: 'eglantine', issuedDaysAgo: 1300 },
  {
    ...{ daysAgo: 80, by: 'thaddeus', does: 'say-privacy' },
    facts: { contactEmail: 'hello@otterwick.example', successor: 'The county’s canoe union' },
  },
  {
    ...{ daysAgo: 70, by: 'thaddeus', does: 'bring-family' },
    family: {
      ...{ name: 'Bartholomew Reedling', knownAs: 'Bart', age: '14-15' },
      carers: [
        { name: 'Araminta Reedling', email: 'araminta@family.example', kind: 'guardian', relation: 'Grandmother' },
      ],
    },
  },
  { daysAgo: 70, by: 'thaddeus', does: 'bring-family', family: { name: 'Ondine Marshgold', age: '11-13' } },
  {
    ...{ daysAgo: 69, by: 'thaddeus', does: 'begin-programme', name: 'Saturday paddlers', kind: 'Session' },
    members: ['Bartholomew Reedling'],
  },
  {
    ...{ daysAgo: 65, by: 'thaddeus', does: 'list-system', name: 'Club e-mail', kind: 'e-mail', usedFor: 'Bookings' },
    ...{ owner: 'rufus', heldBy: ['rufus', 'eglantine'], found: { ownNames: 'no', passwords: 'shared' } },
  },
]
