/** What each route of the helplines room needs before the house tests can walk it. */
import type { Ground } from './ground.ts'
import type { Scene } from './scenes.ts'

const line = ({ helplines }: Ground) => ({ line: helplines.line })
const own = ({ helplines }: Ground) => ({ line: helplines.own })
const naming = ({ helplines }: Ground) => ({ naming: helplines.naming })

const front = {
  purpose: 'local',
  title: 'Children’s services',
  helpFor: 'Tell the council that you worry about a child.',
  phone: '01632 960 001',
  email: '',
  web: '',
  hours: '',
}
const lead = { ...front, role: 'lead', title: 'Safeguarding lead', helpFor: 'Tell us about a worry.' }
const { purpose: _, ...ofOurOwn } = lead
const today = { 'on-day': '20', 'on-month': '11', 'on-year': '2026' }

export const helplinesScenes: Readonly<Record<string, Scene>> = {
  'POST /helplines/suggested': { fields: () => ({ lines: 'samaritans' }) },
  'POST /helplines/add': {
    fields: () => front,
  },
  'POST /helplines/add-own': {
    fields: () => ofOurOwn,
  },
  'POST /helplines/check': {
    fields: ({ helplines: { line: id } }) => ({
      ...today,
      [`how-${id}`]: 'rang',
      [`result-${id}`]: 'works',
      [`seen-${id}`]: '1',
    }),
  },
  'GET /helplines/:line/edit': { parts: line },
  'POST /helplines/:line/edit': { parts: line, fields: () => ({ ...front, _version: '1' }) },
  'POST /helplines/:line/move': { parts: line, fields: () => ({ where: 'up' }), nothingToFillIn: 'a button' },
  'GET /helplines/:line/put-away': { parts: line },
  'POST /helplines/:line/put-away': { parts: line, nothingToFillIn: 'a button' },
  'GET /helplines/:line/name': { parts: own },
  'POST /helplines/:line/name': { parts: own, fields: () => ({ person: 'nobody' }) },
  'GET /helplines/namings/:naming': { parts: naming },
  'POST /helplines/namings/:naming': { parts: naming, fields: () => ({ answer: 'yes' }) },
}
