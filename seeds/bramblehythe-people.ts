/** Whom the invented music charity knows: adults with their checks, families of six young people, two choirs, what it signs in to. */
import type { Deed, RecordDeed } from './story.ts'

const years = (count: number, days = 0) => Math.round(count * 365.25) + days
const home = (name: string) => `${name}@family.example`

const checks: readonly (Deed & RecordDeed)[] = [
  { daysAgo: 336, by: 'wrenna', does: 'decide-checks' },
  { daysAgo: 335, by: 'wrenna', does: 'engage', whom: 'corbin', as: 'staff', fromDaysAgo: 900 },
  { daysAgo: 335, by: 'wrenna', does: 'engage', whom: 'osric', as: 'trustee', fromDaysAgo: 1500 },
  { daysAgo: 335, by: 'corbin', does: 'engage', whom: 'wrenna', as: 'staff', fromDaysAgo: 1200 },
  { daysAgo: 335, by: 'wrenna', does: 'engage', whom: 'delphi', as: 'sessional', fromDaysAgo: 600 },
  { daysAgo: 260, by: 'wrenna', does: 'engage', whom: 'barnaby', as: 'volunteer', fromDaysAgo: 268 },
  { daysAgo: 110, by: 'wrenna', does: 'engage', whom: 'juniper', as: 'volunteer', fromDaysAgo: 115 },
  { daysAgo: 334, by: 'wrenna', does: 'see-check', whom: 'corbin', issuedDaysAgo: 700 },
  { daysAgo: 334, by: 'corbin', does: 'see-check', whom: 'wrenna', issuedDaysAgo: 1060 },
  { daysAgo: 333, by: 'wrenna', does: 'see-check', whom: 'delphi', issuedDaysAgo: 500 },
  { daysAgo: 330, by: 'wrenna', does: 'see-check', whom: 'osric', issuedDaysAgo: 1120 },
  { daysAgo: 250, by: 'wrenna', does: 'see-check', whom: 'barnaby', issuedDaysAgo: 280 },
]

const papers: readonly (Deed & RecordDeed)[] = [
  {
    ...{ daysAgo: 328, by: 'wrenna', does: 'say-privacy' },
    facts: { contactEmail: 'safe@bramblehythe.example', successor: 'Another youth choir of the county' },
  },
  { daysAgo: 327, by: 'wrenna', does: 'adopt-papers' },
]

const families: readonly (Deed & RecordDeed)[] = [
  bring({
    ...{ name: 'Aurelia Fernsby', knownAs: 'Rory', age: years(12, 40) },
    carers: [{ name: 'Hester Fernsby', email: home('hester'), kind: 'parent', relation: 'Mother' }],
  }),
  bring({
    ...{ name: 'Caspian Wetherlow', age: years(17, 345), needs: 'Sits near the door.' },
    carers: [{ name: 'Ottoline Wetherlow', email: home('ottoline'), kind: 'parent', relation: 'Mother' }],
  }),
  bring({
    ...{ name: 'Ismene Duskwater', age: years(14, 90), inCareUntilDaysAgo: -60 },
    carers: [
      { name: 'Lettice Harrowbank', email: home('lettice'), kind: 'foster-carer', relation: '' },
      { name: 'Peregrine Ashmole', email: 'duty@council.example', kind: 'social-worker', relation: '' },
    ],
  }),
  bring({
    ...{ name: 'Lucasta Penhallow', age: years(16, 20) },
    notToBeTold: 'She sings here and does not want it known at home. Corbin has talked with her.',
  }),
  bring({
    ...{ name: 'Fenn Oddwhistle', age: '11-13' },
    carers: [
      {
        name: 'Isolde Oddwhistle',
        email: home('isolde'),
        kind: 'parent',
        relation: 'Mother',
        told: ['everyday', 'health'],
      },
      { name: 'Godric Oddwhistle', email: home('godric'), kind: 'parent', relation: 'Father' },
    ],
  }),
  { ...bring({ name: 'Tamsin Quillfeather', age: years(10, 200) }), daysAgo: 20 },
]

function bring(family: Extract<RecordDeed, { does: 'bring-family' }>['family']): Deed & RecordDeed {
  return { daysAgo: 320, by: 'corbin', does: 'bring-family', family }
}

const choirs: readonly (Deed & RecordDeed)[] = [
  {
    ...{ daysAgo: 310, by: 'wrenna', does: 'begin-programme', name: 'Monday choir', kind: 'Choir', leader: 'corbin' },
    place: {
      ...{ name: 'Hazelmere School', lead_name: 'Their safeguarding lead', lead_phone: '01632 960 441' },
      lead_email: 'safeguarding@hazelmere.example',
    },
    members: ['Aurelia Fernsby', 'Caspian Wetherlow', 'Ismene Duskwater', 'Fenn Oddwhistle'],
  },
  {
    ...{ daysAgo: 300, by: 'wrenna', does: 'begin-programme', name: 'String group', kind: 'Group', leader: 'delphi' },
    members: ['Lucasta Penhallow', 'Caspian Wetherlow'],
  },
]

const systems: readonly (Deed & RecordDeed)[] = [
  {
    ...{ daysAgo: 60, by: 'tansy', does: 'list-system', name: 'Staff e-mail', kind: 'e-mail', usedFor: 'All letters' },
    ...{ owner: 'wrenna', heldBy: ['tansy', 'wrenna', 'corbin', 'delphi'], found: {} },
  },
  {
    ...{ daysAgo: 175, by: 'tansy', does: 'list-system', name: 'Shared folders', kind: 'storage' },
    ...{ usedFor: 'Registers and music', owner: 'tansy', heldBy: ['tansy', 'wrenna'], found: {} },
  },
  {
    ...{
      daysAgo: 40,
      by: 'tansy',
      does: 'list-system',
      name: 'Choir page',
      kind: 'social',
      usedFor: 'News of concerts',
    },
    ...{ owner: 'barnaby', heldBy: ['barnaby'] },
    found: { secondStep: 'nobody', passwords: 'shared', says: 'Three people know the one passphrase.' },
  },
  {
    ...{ daysAgo: 5, by: 'tansy', does: 'list-system', name: 'Ticket shop', kind: 'money', usedFor: 'Concert tickets' },
    ...{ owner: 'wrenna', heldBy: ['wrenna'] },
  },
]

const looks: readonly Deed[] = [
  { daysAgo: 9, by: 'wrenna', does: 'look-through', role: 'lead' },
  { daysAgo: 9, by: 'wrenna', does: 'look-through', role: 'trustee' },
  { daysAgo: 8, by: 'corbin', does: 'look-through', role: 'coordinator' },
  { daysAgo: 3, by: 'wrenna', does: 'appoint', whom: 'osric', as: 'trustee-lead' },
]

export const bramblehythePeople: readonly Deed[] = [...checks, ...papers, ...families, ...choirs, ...systems, ...looks]
