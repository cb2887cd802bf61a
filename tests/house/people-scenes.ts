/** What the routes of comings and goings need before the house tests can walk them. */
import type { Ground } from './ground.ts'
import type { Scene } from './scenes.ts'

const day = (field: string) => ({ [`${field}-day`]: '20', [`${field}-month`]: '11', [`${field}-year`]: '2026' })
const engagement = ({ comings }: Ground) => ({ engagement: comings.engagement })
const ben = ({ people }: Ground) => ({ person: people.ben.id })
const asWhat = () => ({ kind: 'sessional', through: 'Arfon Peripatetic Music', ...day('from'), ...day('until') })

export const peopleScenes: Readonly<Record<string, Scene>> = {
  'POST /people/find': { fields: () => ({ name: 'cast' }) },
  'GET /people/engagements/:engagement': { parts: engagement },
  'POST /people/engagements/:engagement': { parts: engagement, fields: asWhat },
  'POST /people/engagements/:engagement/take-out': { parts: engagement, nothingToFillIn: 'a button' },
  'GET /people/:person/engage': { parts: ben },
  'POST /people/:person/engage': { parts: ben, fields: asWhat },
}
