/** What the routes of the vetting room need before the house tests can walk them. */
import type { Ground } from './ground.ts'
import type { Scene } from './scenes.ts'

const day = (field: string) => ({ [`${field}-day`]: '20', [`${field}-month`]: '11', [`${field}-year`]: '2026' })
const ben = ({ people }: Ground) => ({ checked: people.ben.id })
const clearance = ({ comings }: Ground) => ({ clearance: comings.clearance })

export const vettingScenes: Readonly<Record<string, Scene>> = {
  'GET /vetting/people/:checked': { parts: ben },
  'GET /vetting/people/:checked/add': { parts: ben },
  'POST /vetting/people/:checked/add': {
    parts: ben,
    fields: () => ({
      kind: 'dbs-enhanced',
      number: '001234567890',
      updates: 'yes',
      ...day('issued'),
      ...day('seen'),
      'renew-day': '20',
      'renew-month': '11',
      'renew-year': '2029',
    }),
  },
  'GET /vetting/checks/:clearance': { parts: clearance, everyTime: 'each reading is written down' },
  'POST /vetting/checks/:clearance/look': { parts: clearance, nothingToFillIn: 'a button' },
  'POST /vetting/checks/:clearance/end': { parts: clearance, nothingToFillIn: 'a button' },
  'POST /vetting/needs': { fields: () => ({ months: '24', 'volunteer-yes': 'dbs-enhanced', 'trustee-no': 'none' }) },
}
