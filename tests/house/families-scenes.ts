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
const alone = ({ families }: Ground) => ({ child: families.alone })
const grown = ({ families }: Ground) => ({ child: families.grown })
const guarded = ({ families }: Ground) => ({ child: families.guarded })
const left = ({ families }: Ground) => ({ child: families.left })
const care = {
  placement: 'With foster carers.',
  everydayBy: 'foster-carer',
  healthBy: 'local-authority',
  picturesBy: 'local-authority',
  document: 'Placement plan',
  ...today('seen'),
  'until-day': '1',
  'until-month': '5',
  'until-year': '2027',
}
const ages = {
  'parental-consent-below': '16',
  'because-parental-consent-below': 'Our trustees decided so.',
  'own-account-from': '16',
  'because-own-account-from': '',
  'own-answer-from': '16',
  'because-own-answer-from': '',
  'turning-eighteen-days': '42',
  'because-turning-eighteen-days': '',
}
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
  'GET /families/:child/care': { parts: guarded, everyTime: readingIsWrittenDown },
  'GET /families/:child/care/add': { parts: child },
  'POST /families/:child/care/add': { parts: child, fields: () => care },
  'GET /families/:child/care/end': { parts: guarded },
  'POST /families/:child/care/end': { parts: guarded, fields: () => ({ because: 'placement-changed' }) },
  'GET /families/:child/in-confidence': { parts: guarded, everyTime: readingIsWrittenDown },
  'POST /families/:child/in-confidence': { parts: child, fields: () => ({ reason: 'She asked us to.' }) },
  'GET /families/:child/in-confidence/end': { parts: guarded },
  'POST /families/:child/in-confidence/end': { parts: guarded, nothingToFillIn: 'a button' },
  'GET /families/:child/capacity': { parts: alone, everyTime: readingIsWrittenDown },
  'POST /families/:child/capacity': {
    parts: alone,
    fields: () => ({ decision: 'To perform alone.', finding: 'can-decide', words: 'We talked.', ...today('on') }),
  },
  'GET /families/:child/eighteen': { parts: grown },
  'POST /families/:child/eighteen': { parts: grown, fields: () => ({ as: 'adult' }) },
  'POST /families/ages': { fields: () => ages },
  'GET /families/:child/leave': { parts: child },
  'POST /families/:child/leave': { parts: child, fields: () => today('last') },
  'POST /families/:child/return': { parts: left, nothingToFillIn: 'a button' },
  'GET /families/:child/helping': { parts: child },
  'POST /families/:child/helping': { parts: child, fields: () => today('day') },
  'POST /families/:child/helping/end': { parts: guarded, fields: () => today('day') },
  'GET /families/:child/no-carer': { parts: alone, everyTime: readingIsWrittenDown },
  'POST /families/:child/no-carer': { parts: alone, fields: () => ({ reason: 'She lives on her own.' }) },
}
