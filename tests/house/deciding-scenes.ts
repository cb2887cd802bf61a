/** What the routes about deciding, owning and confirming commitments need before the house tests can walk them. */
import type { Browser } from '#tests/support/test-app.ts'
import type { Ground } from './ground.ts'
import type { Scene } from './scenes.ts'

const open = ({ deciding }: Ground) => ({ statement: deciding.open })
const tended = ({ deciding }: Ground) => ({ statement: deciding.tended })
const confirmation = ({ deciding }: Ground) => ({ confirmation: deciding.confirmation })

/** Reads the fingerprint of the words that the form shows, as whoever decides has them before their eyes. */
async function readWords({ deciding, seen }: Ground, browser: Browser): Promise<void> {
  const { page } = await browser.get(`/board/sections/${deciding.section}`)
  seen.set('words', String(page(`#commitment-${deciding.open} input[name=words]`).val() ?? ''))
}

export const decidingScenes: Readonly<Record<string, Scene>> = {
  'GET /board/sections/:section': { parts: ({ deciding }) => ({ section: deciding.section }) },
  'GET /board/commitments/:statement/decide': { parts: open, noPage: 'leads to its place in its section' },
  'POST /board/commitments/:statement/decide': {
    parts: open,
    before: readWords,
    fields: ({ seen }) => ({
      how: 'none-here',
      'note-none-here': 'We meet in the open air.',
      words: seen.get('words') ?? '',
      _version: '0',
    }),
  },
  'GET /board/commitments/:statement/owner': { parts: open },
  'POST /board/commitments/:statement/owner': {
    parts: open,
    fields: ({ people }) => ({ owner: people.ben.id, _version: '0' }),
  },
  'GET /board/commitments/:statement/confirm': { parts: tended },
  'POST /board/commitments/:statement/confirm': {
    parts: tended,
    fields: () => ({
      outcome: 'done',
      saw: 'I tried each door.',
      'on-day': '20',
      'on-month': '11',
      'on-year': '2026',
    }),
  },
  'GET /board/confirmations/:confirmation/witness': { parts: confirmation },
  'POST /board/confirmations/:confirmation/witness': { parts: confirmation, nothingToFillIn: 'a button' },
}
