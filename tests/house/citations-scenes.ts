/** What each route of the citations room needs before the house tests can walk it. */
import { citationFields } from './citations-ground.ts'
import type { Ground } from './ground.ts'
import type { Scene } from './scenes.ts'

const related = ({ citations }: Ground) => ({ related: citations.related })
const named = ({ citations }: Ground) => ({ named: citations.named })
const law = ({ citations }: Ground) => ({ law: citations.law })

export const citationsScenes: Readonly<Record<string, Scene>> = {
  'POST /citations/add': {
    fields: ({ people }) => ({ ...citationFields(people.amira.id), title: 'Code of conduct' }),
    file: () => ({ name: 'code.txt', bytes: Buffer.from('We are kind.\n') }),
  },
  'GET /citations/:related/edit': { parts: related },
  'POST /citations/:related/edit': {
    parts: related,
    fields: ({ people }) => ({ ...citationFields(people.amira.id), _version: '1' }),
  },
  'GET /citations/:related/put-away': { parts: related },
  'POST /citations/:related/put-away': { parts: related, nothingToFillIn: 'a button' },
  'GET /citations/:related/file': { parts: related, noPage: 'is a file to keep' },
  'GET /citations/named/:named': { parts: named },
  'POST /citations/named/:named': {
    parts: named,
    fields: ({ citations }) => ({ says: 'all-held', policies: citations.related, seen: citations.namedSeen }),
  },
  'GET /citations/laws/:law': { parts: law },
  'POST /citations/laws/:law': {
    parts: law,
    fields: ({ citations }) => ({
      ...{ says: 'out-of-date', instead: 'The law of Wales.', how: 'Read its page.', seen: citations.lawSeen },
      ...{ 'on-day': '20', 'on-month': '11', 'on-year': '2026' },
    }),
  },
}
