/** What each route of the packs room needs before the house tests can walk it. */
import { bringUpToDate } from '#platform/promises/judge.ts'
import type { Browser } from '#tests/support/test-app.ts'
import type { Ground } from './ground.ts'
import type { Scene } from './scenes.ts'

const pack = ({ packs }: Ground) => ({ pack: packs.pack })
const aFile = { parts: pack, everyTime: 'each reading is written down', noPage: 'is a file to keep' }

async function readFingerprint(ground: Ground, browser: Browser): Promise<void> {
  const form = await browser.get(`/packs/${ground.packs.pack}/sign`)
  ground.seen.set('pack sha256', String(form.page('input[name=sha256]').val() ?? ''))
}

/** What is judged before a report is made stays judged, whether the report is kept or not. */
async function countEverything({ app, people }: Ground): Promise<void> {
  await bringUpToDate(app.parts, people.charity, app.now())
}

export const packsScenes: Readonly<Record<string, Scene>> = {
  'POST /packs': { before: countEverything, nothingToFillIn: 'a button' },
  'GET /packs/:pack': { parts: pack },
  'GET /packs/:pack/pdf': aFile,
  'GET /packs/:pack/word': aFile,
  'GET /packs/:pack/web': aFile,
  'GET /packs/:pack/again': { parts: pack },
  'GET /packs/:pack/sign': { parts: pack },
  'POST /packs/:pack/sign': {
    parts: pack,
    before: readFingerprint,
    fields: ({ people, seen }) => ({
      sha256: seen.get('pack sha256') ?? '',
      'met-day': '20',
      'met-month': '11',
      'met-year': '2026',
      decision: 'Grace asks the council by May.',
      // As others write it: whoever may not come here must not be told how it is written.
      signature: people.tom.name.toUpperCase(),
    }),
  },
  'POST /packs/schedule': {
    fields: () => ({ often: '4', 'first-day': '1', 'first-month': '12', 'first-year': '2026' }),
  },
}
