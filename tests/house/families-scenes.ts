/** What each route of the families room needs before the house tests can walk it. */
import type { Ground } from './ground.ts'
import type { Scene } from './scenes.ts'

const child = ({ families }: Ground) => ({ child: families.child })
const tie = ({ families }: Ground) => ({ tie: families.tie })
const carer = ({ families }: Ground) => ({ carer: families.carer })

const young = {
  name: 'Efa Morgan',
  knownAs: '',
  pronouns: '',
  age: 'band',
  band: '11-13',
  languages: 'Welsh',
  needs: '',
  mayContact: 'no',
  contactHow: '',
  email: '',
  phone: '',
}
const contact = { name: 'Nia Morgan', email: '', phone: '01632 960 002', languages: '' }
const tied = { kind: 'parent', relation: '', responsibility: 'not-known', told: 'everyday' }
const today = (field: string) => ({ [`${field}-day`]: '20', [`${field}-month`]: '11', [`${field}-year`]: '2026' })
const readingIsWrittenDown = 'each reading is written down'

export const familiesScenes: Readonly<Record<string, Scene>> = {
  'POST /families/find': { fields: () => ({ name: 'morg' }), noPage: 'answers with what was found' },
  'POST /families/add': { fields: () => young },
  'GET /families/:child': { parts: child },
  'GET /families/:child/edit': { parts: child },
  'POST /families/:child/edit': { parts: child, fields: () => ({ ...young, _version: '1' }) },
  'GET /families/:child/carers': { parts: child },
  'POST /families/:child/carers': { parts: child, fields: () => ({ ...contact, ...tied }) },
  'GET /families/carers/:carer/edit': { parts: carer },
  'POST /families/carers/:carer/edit': { parts: carer, fields: () => ({ ...contact, _version: '1' }) },
  'GET /families/ties/:tie/edit': { parts: tie },
  'POST /families/ties/:tie/edit': { parts: tie, fields: () => ({ ...tied, _version: '2' }) },
  'GET /families/ties/:tie/end': { parts: tie },
  'POST /families/ties/:tie/end': { parts: tie, fields: () => today('until') },
  'GET /families/ties/:tie/limits': { parts: tie },
  'POST /families/ties/:tie/limits': {
    parts: tie,
    fields: () => ({ limit: 'must-not-know', reason: 'A court said so.' }),
  },
  'GET /families/ties/:tie/reason': { parts: tie, everyTime: readingIsWrittenDown },
}
