/** What each route of the privacy room needs before the house tests can walk it. */
import { recordClasses } from '#modules/privacy/privacy.examples.ts'
import type { Ground } from './ground.ts'
import type { Scene } from './scenes.ts'

const paper = ({ privacy }: Ground) => ({ paper: privacy.paper })
const periods = recordClasses.flatMap((one) => [
  [`months-${one.class}`, '24'],
  [`reason-${one.class}`, 'The trustees decided it.'],
])
const facts = {
  contactRole: 'Safeguarding lead',
  contactEmail: 'lead@rowan.test',
  contactPhone: '',
  registration: '',
  successor: 'The county',
  keptWhere: 'own-machine',
  basis: 'contract',
  _version: '1',
  ...Object.fromEntries(periods),
}

export const privacyScenes: Readonly<Record<string, Scene>> = {
  'POST /privacy/facts': { fields: () => facts },
  'POST /privacy/papers': { nothingToFillIn: 'a button' },
  'GET /privacy/papers/:paper': { parts: paper },
  'GET /privacy/papers/:paper/pdf': { parts: paper, noPage: 'a file to keep' },
  'GET /privacy/papers/:paper/word': { parts: paper, noPage: 'a file to keep' },
  'GET /privacy/papers/:paper/adopt': { parts: paper },
  'POST /privacy/papers/:paper/adopt': {
    parts: paper,
    fields: ({ people }) => ({ signature: people.amira.name.toLowerCase() }),
  },
}
