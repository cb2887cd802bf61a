/** What the routes of comings and goings need before the house tests can walk them. */
import type { Ground } from './ground.ts'
import type { Scene } from './scenes.ts'

const day = (field: string) => ({ [`${field}-day`]: '20', [`${field}-month`]: '11', [`${field}-year`]: '2026' })
const engagement = ({ comings }: Ground) => ({ engagement: comings.engagement })
const ben = ({ people }: Ground) => ({ person: people.ben.id })
const errand = ({ comings }: Ground) => ({ errand: comings.task })
const asWhat = () => ({ kind: 'sessional', through: 'Arfon Peripatetic Music', ...day('from'), ...day('until') })

export const peopleScenes: Readonly<Record<string, Scene>> = {
  'POST /people/find': { fields: () => ({ name: 'cast' }) },
  'GET /people/engagements/:engagement': { parts: engagement },
  'POST /people/engagements/:engagement': { parts: engagement, fields: asWhat },
  'POST /people/engagements/:engagement/take-out': { parts: engagement, nothingToFillIn: 'a button' },
  'GET /people/:person/engage': { parts: ben },
  'POST /people/:person/engage': { parts: ben, fields: asWhat },
  'POST /people/checklists': { fields: () => ({ list: 'joining', says: 'Show them the fire exits' }) },
  'POST /people/checklists/:chore/put-away': {
    parts: ({ comings }) => ({ chore: comings.chore }),
    nothingToFillIn: 'a button',
  },
  'POST /people/domains': { fields: () => ({ domain: 'rowan-music.test' }) },
  'POST /people/domains/take-away': { fields: () => ({ own: 'rowan.test' }), nothingToFillIn: 'a button' },
  'POST /people/leavings/:parting/undo': {
    parts: ({ comings }) => ({ parting: comings.leaving }),
    nothingToFillIn: 'a button',
  },
  'POST /people/tasks/:errand/done': { parts: errand, nothingToFillIn: 'a button' },
  'POST /people/tasks/:errand/reopen': { parts: errand, nothingToFillIn: 'a button' },
  'GET /people/:person/leave': { parts: ben },
  'POST /people/:person/leave': { parts: ben, fields: () => ({ ...day('last'), atOnce: 'yes' }) },
}
