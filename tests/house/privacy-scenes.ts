/** What each route of the privacy room needs before the house tests can walk it. */
import { recordClasses } from '#modules/privacy/privacy.examples.ts'
import type { Ground } from './ground.ts'
import type { Scene } from './scenes.ts'

const notice = ({ privacy }: Ground) => ({ notice: privacy.notice })
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
  'GET /privacy/papers/:notice': { parts: notice },
  'GET /privacy/papers/:notice/pdf': { parts: notice, noPage: 'a file to keep' },
  'GET /privacy/papers/:notice/word': { parts: notice, noPage: 'a file to keep' },
  'GET /privacy/papers/:notice/adopt': { parts: notice },
  'POST /privacy/papers/:notice/adopt': {
    parts: notice,
    fields: ({ people }) => ({ signature: people.amira.name.toLowerCase() }),
  },
}
