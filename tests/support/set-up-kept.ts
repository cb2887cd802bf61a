/** Takes a fresh Kept through its set-up wizard, so that somebody is signed in who may invite others. */
import type { KeptBrowser } from './kept-browser.ts'
import { keptBrowser } from './kept-browser.ts'
import type { KeptPlace, KeptProcess, Launch } from './kept-process.ts'
import { aKeptPlace, startKept } from './kept-process.ts'

export const firstPerson = { email: 'ada@rowan.test', passphrase: 'seven quiet herons wading' }

export interface KeptInUse {
  kept: KeptProcess
  place: KeptPlace
  ada: KeptBrowser
}

/** Ready, set up, and Ada, its administrator, signed in. */
export async function aKeptInUse(place: KeptPlace = aKeptPlace(), launch: Launch = {}): Promise<KeptInUse> {
  const kept = await startKept(place, launch)
  return { kept, place, ada: await setUp(kept) }
}

async function setUp(kept: KeptProcess): Promise<KeptBrowser> {
  const ada = keptBrowser(kept.address())
  const followed = await ada.get(kept.setUpPath() ?? '/no-set-up-link')
  const organisation = await ada.post('/set-up/organisation', { name: 'Rowan Tree Music', nation: 'wales' })
  const person = await ada.post('/set-up/person', { name: 'Ada Quill', role: 'none', ...firstPerson })
  const statuses = [followed.status, organisation.status, person.status]
  if (statuses.some((status) => status !== 303)) throw new Error(`The set-up wizard answered ${statuses.join(', ')}.`)
  return ada
}

export function signIn(browser: KeptBrowser): Promise<{ status: number }> {
  return browser.post('/sign-in', firstPerson)
}
