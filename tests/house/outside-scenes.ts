/** What each route of an organisation's own sign-in needs before the house tests can walk it. */
import {
  linkIt,
  rowanDomain,
  setProvider,
  trustProvider,
  tryIt,
  wayOut,
  wayOutOf,
} from '#tests/support/outside-steps.ts'
import type { Browser } from '#tests/support/test-app.ts'
import type { Ground } from './ground.ts'
import { theOutsideProvider } from './outside-ground.ts'
import type { Scene } from './scenes.ts'

const amira = { subject: 'amira', email: 'amira@rowan.test', email_verified: true }

/** As if nobody had ever set, tried or linked anything. */
async function forgotten({ app }: Ground): Promise<void> {
  for (const table of ['access.provider_domain', 'access.provider', 'identity.outside_identity'])
    await app.database.asBoss(`delete from ${table}`)
}

async function trusted(ground: Ground): Promise<void> {
  await forgotten(ground)
  const { people } = ground
  await trustProvider(people.amira, await theOutsideProvider())
}

/** Brings back from the provider what the form passes on. */
async function bring({ seen }: Ground, way: string): Promise<void> {
  const back = new URL(await (await theOutsideProvider()).signIn(way, amira))
  for (const name of ['state', 'code', 'iss']) seen.set(name, back.searchParams.get(name) ?? '')
}

const brought = ({ seen }: Ground) => ({
  state: seen.get('state') ?? '',
  code: seen.get('code') ?? '',
  iss: seen.get('iss') ?? '',
})
const button = { nothingToFillIn: 'a button, with what the provider gave along' }
const leadsElsewhereAgain = 'what was brought back counts once, and who sends it again is told so'
const settings = { issuer: 'https://accounts.example.org', client: 'kept', secret: 'a secret', domains: rowanDomain }

export const outsideScenes: Readonly<Record<string, Scene>> = {
  'POST /sign-in/organisation': { before: trusted, fields: () => ({ email: 'amira@rowan.test' }) },
  'GET /sign-in/organisation/back': { noPage: 'shows a page only for what a provider gave along' },
  'POST /sign-in/organisation/back': {
    ...button,
    before: async (ground, browser) => {
      await trusted(ground)
      await linkIt(ground.people.amira, await theOutsideProvider(), amira)
      await ground.app.database.asBoss('update identity.account set has_second_factor = false where id = $1', [
        ground.people.amira.account,
      ])
      await bring(ground, await wayOutOf(browser, amira.email))
    },
    fields: brought,
  },
  'GET /account/organisation/link': { before: trusted },
  'POST /account/organisation/link': {
    ...button,
    leadsElsewhereAgain,
    before: async (ground, browser) => {
      await trusted(ground)
      await bring(ground, wayOut(await browser.get('/account/organisation/link')))
    },
    fields: brought,
  },
  'POST /account/organisation/unlink': {
    nothingToFillIn: 'a button',
    before: async (ground) => {
      await trusted(ground)
      await linkIt(ground.people.amira, await theOutsideProvider(), amira)
    },
  },
  'POST /access/provider': { before: forgotten, fields: () => ({ ...settings, _version: '0' }) },
  'GET /access/provider/try': { before: set },
  'POST /access/provider/try': {
    ...button,
    leadsElsewhereAgain,
    before: async (ground, browser) => {
      await set(ground, browser)
      await bring(ground, wayOut(await browser.get('/access/provider/try')))
    },
    fields: brought,
  },
  'POST /access/provider/on': {
    nothingToFillIn: 'a button',
    before: async (ground, browser) => {
      await set(ground, browser)
      await tryIt(ground.people.amira, await theOutsideProvider(), amira)
    },
  },
  'POST /access/provider/off': { nothingToFillIn: 'a button', before: trusted },
}

async function set(ground: Ground, _: Browser): Promise<void> {
  await forgotten(ground)
  const { people } = ground
  await setProvider(people.amira, await theOutsideProvider())
}
