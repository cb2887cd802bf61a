/** An invented paddling club in England: younger, thinner, without an alternate, and with a trustee whom it shares. */

import { otterwickPeople } from './otterwick-people.ts'
import type { Deed } from './story.ts'
import { inOrder, type Story } from './story.ts'

const at = (name: string) => `${name}@otterwick.example`

/** A policy that nobody has looked at since: it was to be looked at again some weeks ago. */
const policyInSpring: readonly Deed[] = [
  {
    ...{ daysAgo: 260, by: 'rufus', does: 'write-policy', second: 'melisande' },
    choices: {
      ...{ nation: 'england', contact: 'none', groups: 'no', pictures: 'never', remote: 'no', phones: 'no' },
      ...{ code: 'no', agreement: 'no', training: 'once', apps: 'no', keeping: 'said', review: '12' },
    },
  },
  { daysAgo: 259, by: 'rufus', does: 'adopt-policy', role: 'Coordinator', nextReviewDaysAgo: 40 },
  {
    ...{ daysAgo: 258, by: 'rufus', does: 'decide', commitment: 'We appoint ' },
    how: { by: ['people.coordinator-appointed'] },
  },
  {
    ...{ daysAgo: 258, by: 'rufus', does: 'decide', commitment: 'We review this policy' },
    how: { by: ['policy.reviewed-in-time'] },
  },
]

export const otterwick: Story = {
  name: 'Otterwick Paddlers',
  nation: 'england',
  purpose: 'Canoes and kayaks for anybody from nine.',
  begunDaysAgo: 320,
  first: { key: 'eglantine', role: 'lead' },
  people: {
    eglantine: { name: 'Eglantine Puddlereed', email: at('eglantine'), work: 'Head coach' },
    rufus: { name: 'Rufus Oakenshore', email: at('rufus'), work: 'Membership' },
    melisande: { name: 'Melisande Tidewhistle', email: at('melisande'), work: 'Coach' },
    thaddeus: { name: 'Thaddeus Brineling', email: at('thaddeus'), work: 'Boats and paddles' },
    osric: { name: 'Osric Fennipond', email: 'osric@fennipond.example', work: 'Trustee' },
  },
  deeds: inOrder([
    ...policyInSpring,
    ...otterwickPeople,
    { daysAgo: 318, by: 'eglantine', does: 'invite', whom: 'rufus' },
    { daysAgo: 316, by: 'rufus', does: 'join' },
    { daysAgo: 315, by: 'eglantine', does: 'appoint', whom: 'rufus', as: 'coordinator', untilDaysAgo: 90 },
    { daysAgo: 314, by: 'rufus', does: 'confirm-appointment', whom: 'eglantine', as: 'lead' },
    { daysAgo: 314, by: 'rufus', does: 'confirm-appointment', whom: 'eglantine', as: 'administrator' },
    { daysAgo: 280, by: 'rufus', does: 'invite', whom: 'melisande' },
    { daysAgo: 279, by: 'melisande', does: 'join' },
    { daysAgo: 275, by: 'eglantine', does: 'appoint', whom: 'melisande', as: 'alternate', untilDaysAgo: 14 },
    { daysAgo: 274, by: 'rufus', does: 'confirm-appointment', whom: 'melisande', as: 'alternate' },
    { daysAgo: 240, by: 'rufus', does: 'invite', whom: 'thaddeus' },
    { daysAgo: 200, by: 'rufus', does: 'invite', whom: 'thaddeus', again: true },
    { daysAgo: 199, by: 'thaddeus', does: 'join' },
    { daysAgo: 160, by: 'eglantine', does: 'invite', whom: 'osric' },
    { daysAgo: 151, by: 'osric', does: 'join' },
    { daysAgo: 150, by: 'eglantine', does: 'appoint', whom: 'osric', as: 'trustee' },
    { daysAgo: 149, by: 'rufus', does: 'confirm-appointment', whom: 'osric', as: 'trustee' },
    { daysAgo: 148, by: 'osric', does: 'confirm-appointment', whom: 'rufus', as: 'coordinator' },
    { daysAgo: 89, by: 'eglantine', does: 'appoint', whom: 'thaddeus', as: 'coordinator' },
    { daysAgo: 88, by: 'osric', does: 'confirm-appointment', whom: 'thaddeus', as: 'coordinator' },
    { daysAgo: 45, by: 'thaddeus', does: 'change-work', whom: 'rufus', work: 'Membership and minibus' },
    {
      daysAgo: 30,
      by: 'eglantine',
      does: 'change-purpose',
      purpose: 'Canoes, kayaks and one long trip a year for anybody from nine.',
    },
    { daysAgo: 12, by: 'eglantine', does: 'put-notices-away' },
  ]),
}
