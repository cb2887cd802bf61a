/** What each route of the programmes room needs before the house tests can walk it. */
import type { Ground } from './ground.ts'
import type { Scene } from './scenes.ts'

const programme = ({ programmes }: Ground) => ({ programme: programmes.programme })
const venue = ({ programmes }: Ground) => ({ venue: programmes.venue })
const spell = ({ programmes }: Ground) => ({ spell: programmes.spell })
const forgotten = ({ programmes }: Ground) => ({ forgotten: programmes.forgotten })
const day = (field: string, year = '2026', month = '11', date = '20') => ({
  [`${field}-day`]: date,
  [`${field}-month`]: month,
  [`${field}-year`]: year,
})
const choir = { name: 'Valley Choir', kind: 'Choir', place_id: '', upper_age: '18', ...day('from') }
const school = {
  name: 'Valley School',
  kind: 'school',
  lead_name: 'Designated safeguarding lead',
  lead_phone: '01632 960 002',
  lead_email: '',
  ruling: 'theirs',
  policy_at: '',
  ...day('checked'),
}

export const programmesScenes: Readonly<Record<string, Scene>> = {
  'POST /programmes/add': { fields: () => choir },
  'POST /programmes/places/add': { fields: () => school },
  'GET /programmes/places/:venue/edit': { parts: venue },
  'POST /programmes/places/:venue/edit': { parts: venue, fields: () => ({ ...school, _version: '1' }) },
  'GET /programmes/without/:forgotten': { parts: forgotten },
  'POST /programmes/without/:forgotten': {
    parts: forgotten,
    fields: () => ({ answer: 'stays', reason: 'waiting', ...day('until', '2027') }),
  },
  'POST /programmes/months': { fields: () => ({ months: '6' }) },
  'GET /programmes/spells/:spell/end': { parts: spell },
  'POST /programmes/spells/:spell/end': { parts: spell, fields: () => day('last') },
  'GET /programmes/:programme': { parts: programme },
  'GET /programmes/:programme/edit': { parts: programme },
  'POST /programmes/:programme/edit': { parts: programme, fields: () => ({ ...choir, _version: '1' }) },
  'GET /programmes/:programme/end': { parts: programme },
  'POST /programmes/:programme/end': { parts: programme, fields: () => day('last') },
  'GET /programmes/:programme/leaders': { parts: programme },
  'POST /programmes/:programme/leaders': {
    parts: programme,
    fields: ({ people }) => ({ person: people.amira.id, ...day('from') }),
  },
  'GET /programmes/:programme/members': { parts: programme },
  'POST /programmes/:programme/members': {
    parts: programme,
    fields: ({ programmes }) => ({ kind: 'young-person', people: programmes.forgotten, ...day('from') }),
  },
  'POST /programmes/:programme/members/find': {
    parts: programme,
    fields: () => ({ kind: 'young-person', name: 'Gwi' }),
  },
}
