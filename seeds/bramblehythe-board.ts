/** What the invented music charity said it would do, and what came of it in its year: one of each answer of a board. */
import type { StarterChoices } from '#modules/policy/policy.examples.ts'
import type { BoardDeed, Deed } from './story.ts'

const coordinator = 'We appoint '
const another = 'Whoever does not want to speak to the coordinator'
const code = 'Every adult signs our code of conduct'
const trained = 'Every adult is trained in online safety'
const sitsDown = 'Somebody sits down with every adult'
const ownPages = 'Adults set their own social media pages'
const noPosts = 'Adults do not post anything'
const asked = 'We ask the young person every time'
const eachUse = 'We ask for each use by itself'
const fullName = 'We do not put a young person’s full name'
const whereToFind = 'When a child joins, and once a year'
const risks = 'The coordinator looks at the risks'
const lockedAway = 'Devices and papers are locked away'
const tellsSameDay = 'Anybody can tell any adult here'
const reviewed = 'We review this policy every year'

const choices: StarterChoices = {
  ...({ nation: 'wales', contact: 'official', groups: 'no', pictures: 'consent' } as const),
  ...({ remote: 'no', phones: 'not-pictures', code: 'yes', agreement: 'yes' } as const),
  ...({ training: '12', apps: 'yes', keeping: '12', review: '12' } as const),
}

const theFirstYear: readonly (Deed & BoardDeed)[] = [
  { daysAgo: 342, by: 'wrenna', does: 'write-policy', second: 'corbin', choices },
  { daysAgo: 341, by: 'wrenna', does: 'adopt-policy', role: 'Online safety coordinator', nextReviewDaysAgo: -20 },
  {
    daysAgo: 340,
    by: 'wrenna',
    does: 'decide',
    commitment: coordinator,
    how: { by: ['people.coordinator-appointed'] },
  },
  { daysAgo: 340, by: 'wrenna', does: 'decide', commitment: reviewed, how: { by: ['policy.reviewed-in-time'] } },
  {
    ...{ daysAgo: 339, by: 'wrenna', does: 'decide', commitment: another },
    how: { people: 'Corbin says so at the first rehearsal of a term.', every: 4, owner: 'corbin' },
  },
  {
    ...{ daysAgo: 339, by: 'wrenna', does: 'decide', commitment: code },
    how: { people: 'Corbin goes through the signed sheets.', every: 6, owner: 'corbin', witness: true },
  },
  {
    ...{ daysAgo: 339, by: 'wrenna', does: 'decide', commitment: ownPages },
    how: { people: 'Delphi asks each adult.', every: 6, owner: 'delphi' },
  },
  { daysAgo: 330, by: 'corbin', does: 'choose-helplines', keys: ['emergency-999', 'childline', 'meic', 'nspcc'] },
  {
    ...{ daysAgo: 330, by: 'corbin', does: 'add-contact', role: 'lead', title: 'Our safeguarding lead' },
    ...{ helpFor: 'Tell us about any worry, big or small.', phone: '', email: 'safe@bramblehythe.example' },
  },
  { daysAgo: 329, by: 'wrenna', does: 'decide', commitment: whereToFind, how: { by: ['helplines.shown'] } },
  {
    ...{ daysAgo: 320, by: 'corbin', does: 'hold-related', title: 'Safeguarding policy', owner: 'corbin' },
    ...{ link: 'https://www.bramblehythe.example/safeguarding', reviewDaysAgo: -120 },
  },
  { daysAgo: 240, by: 'delphi', does: 'confirm', commitment: ownPages, saw: 'Nine of nine have closed them.' },
]

const sinceSpring: readonly (Deed & BoardDeed)[] = [
  {
    ...{ daysAgo: 200, by: 'wrenna', does: 'decide', commitment: trained },
    how: { people: 'Wrenna ticks the course list.', every: 12, owner: 'wrenna' },
  },
  {
    ...{ daysAgo: 200, by: 'wrenna', does: 'decide', commitment: fullName },
    how: { not: 'none-here', note: 'No picture of a young person is on our website or in print.' },
  },
  {
    ...{ daysAgo: 200, by: 'wrenna', does: 'decide', commitment: eachUse },
    how: { not: 'does-not-apply', note: 'We use no pictures at present, so that there is no use to ask about.' },
  },
  {
    ...{ daysAgo: 199, by: 'wrenna', does: 'decide', commitment: risks },
    how: { not: 'not-set-up', note: 'A list of the apps in use has to be made first.' },
  },
  {
    ...{ daysAgo: 199, by: 'wrenna', does: 'decide', commitment: noPosts },
    how: { people: 'Corbin looks at the pages he can see.', every: 6, owner: 'corbin', witness: true },
  },
  {
    ...{ daysAgo: 190, by: 'wrenna', does: 'decide', commitment: sitsDown },
    how: { people: 'Corbin notes whom he met.', every: 12, owner: 'corbin' },
  },
  {
    ...{ daysAgo: 180, by: 'wrenna', does: 'decide', commitment: lockedAway },
    how: { people: 'Wrenna looks after a rehearsal.', every: 3, owner: 'wrenna' },
  },
  {
    ...{ daysAgo: 110, by: 'wrenna', does: 'confirm', commitment: trained, not: true },
    saw: 'Two of nine have not been on the course.',
  },
  {
    ...{ daysAgo: 109, by: 'wrenna', does: 'propose-gap', commitment: trained, untilDaysAgo: -45 },
    plan: 'Barnaby and Perpetua are booked on the January course.',
  },
  { daysAgo: 105, by: 'osric', does: 'accept-gap', commitment: trained },
  { daysAgo: 95, by: 'wrenna', does: 'publish', slug: 'bramblehythe-young-musicians' },
]

const thisAutumn: readonly (Deed & BoardDeed)[] = [
  { daysAgo: 70, by: 'corbin', does: 'confirm', commitment: code, saw: 'All nine sheets are signed, the last in May.' },
  { daysAgo: 69, by: 'wrenna', does: 'witness', commitment: code },
  { daysAgo: 68, by: 'wrenna', does: 'make-report' },
  {
    ...{ daysAgo: 63, by: 'osric', does: 'sign-report' },
    decision: 'The two who missed the course go in January. Look at the list of apps in spring.',
  },
  { daysAgo: 50, by: 'corbin', does: 'confirm', commitment: another, saw: 'Said at the first rehearsal on Monday.' },
  {
    daysAgo: 49,
    by: 'corbin',
    does: 'confirm',
    commitment: noPosts,
    saw: 'Nothing about a young person on any of them.',
  },
  { daysAgo: 48, by: 'wrenna', does: 'witness', commitment: noPosts },
  { daysAgo: 30, by: 'corbin', does: 'check-helplines' },
  {
    daysAgo: 25,
    by: 'wrenna',
    does: 'confirm',
    commitment: lockedAway,
    saw: 'The cupboard was shut and the key with Tansy.',
  },
  {
    ...{ daysAgo: 24, by: 'wrenna', does: 'decide', commitment: asked },
    how: { not: 'not-set-up', note: 'A form for permission waits for the spring concert.' },
  },
  { daysAgo: 24, by: 'wrenna', does: 'decide', commitment: tellsSameDay, how: { by: ['people.lead-and-alternate'] } },
]

export const bramblehytheBoard: readonly Deed[] = [...theFirstYear, ...sinceSpring, ...thisAutumn]
