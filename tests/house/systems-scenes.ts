/** What each route of the systems room needs before the house tests can walk it. */
import type { Ground } from './ground.ts'
import type { Scene } from './scenes.ts'

const system = ({ systems }: Ground) => ({ system: systems.system })
const details = { name: 'Website', kind: 'website', usedFor: '', owner: 'nobody' }
const look = {
  'on-day': '20',
  'on-month': '11',
  'on-year': '2026',
  secondStep: 'everybody',
  ownNames: 'yes',
  passwords: 'manager',
  leaversGone: 'yes',
}

export const systemsScenes: Readonly<Record<string, Scene>> = {
  'POST /systems/add': { fields: () => details },
  'GET /systems/:system': { parts: system },
  'GET /systems/:system/edit': { parts: system },
  'POST /systems/:system/edit': { parts: system, fields: () => ({ ...details, _version: '1' }) },
  'GET /systems/:system/look': { parts: system },
  'POST /systems/:system/look': { parts: system, fields: () => look },
  'GET /systems/:system/holders/add': { parts: system },
  'POST /systems/:system/holders/add': {
    parts: system,
    fields: ({ people }) => ({ person: people.ben.id, level: 'user' }),
  },
  'POST /systems/holders/:holder/end': {
    parts: ({ systems: { holder } }) => ({ holder }),
    nothingToFillIn: 'a button',
  },
  'GET /systems/:system/put-away': { parts: system },
  'POST /systems/:system/put-away': { parts: system, nothingToFillIn: 'a button' },
}
