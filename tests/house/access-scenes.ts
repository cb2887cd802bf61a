/** What the routes of signing in with two steps need before the house tests can walk them. */
import { halfCookie, linkCookie } from '#platform/http/cookies.ts'
import { startHalfSignIn } from '#platform/identity/half-sign-ins.ts'
import { codeAt } from '#platform/identity/one-time-codes.ts'
import { aRecoveryCode } from '#tests/support/second-steps.ts'
import type { Browser } from '#tests/support/test-app.ts'
import type { Ground } from './ground.ts'
import type { Scene } from './scenes.ts'

const authenticator = ({ access }: Ground) => ({ authenticator: access.authenticator })

const holdCode = async ({ app, people, seen }: Ground) => {
  seen.set('code', await aRecoveryCode(app, people.amira.account))
}

/** Amira has a second step, whichever scene took one away, and holds a code for it. */
async function hasSecondStep(ground: Ground): Promise<void> {
  const { app, people } = ground
  await app.database.asBoss('update identity.account set has_second_factor = true where id = $1', [
    people.amira.account,
  ])
  await holdCode(ground)
}

/** Amira has shown her passphrase, and holds a recovery code. */
async function halfIn(ground: Ground, browser: Browser): Promise<void> {
  const { app, people } = ground
  const house = app.database.entrances.at({ requestId: 'scene' }, app.now())
  const cookie = await house.atTheDoor((door) => startHalfSignIn(door, people.amira.account, 'passphrase'))
  browser.cookies.set(halfCookie, cookie.value)
  await holdCode(ground)
}

/** Scans what the page offers. */
async function scan({ app, seen }: Ground, browser: Browser): Promise<void> {
  const { page } = await browser.get('/account/authenticators/add')
  seen.set('offer', String(page('input[name="offer"]').val() ?? ''))
  const secret = page('.kept-code__value').text().replaceAll(/\s/g, '')
  if (secret) seen.set('code', codeAt(secret, app.now()))
}

const link = ({ access }: Ground) => ({ token: access.link })
const code = ({ seen }: Ground) => ({ code: seen.get('code') ?? '' })

export const accessScenes: Readonly<Record<string, Scene>> = {
  'GET /sign-in/second': { noPage: 'leads a stranger to the first step' },
  'POST /sign-in/second': {
    before: halfIn,
    fields: code,
    spends: ['identity.half_sign_in', 'identity.recovery_code'],
  },
  'POST /account/prove': { before: hasSecondStep, fields: code, spends: ['identity.recovery_code'] },
  'POST /account/authenticators/add': {
    before: scan,
    fields: ({ seen }) => ({ label: 'My phone', code: seen.get('code') ?? '', offer: seen.get('offer') ?? '' }),
    leadsElsewhereAgain: 'the recovery codes are shown once',
  },
  'GET /account/authenticators/:authenticator/remove': { parts: authenticator },
  'POST /account/authenticators/:authenticator/remove': {
    parts: authenticator,
    nothingToFillIn: 'a button',
    tellsNothing: 'it leads back to one’s own second steps, whatever was named',
  },
  'POST /account/recovery-codes': { nothingToFillIn: 'a button', everyTime: 'new codes end the ones before' },
  'POST /sign-in/link': {
    fields: ({ people }) => ({ email: people.tom.email }),
    everyTime: 'each link is a link of its own',
  },
  'GET /sign-in/link/:token': { parts: link },
  'POST /sign-in/link/:token': {
    parts: link,
    before: async ({ access }, browser) => void browser.cookies.set(linkCookie, access.linkCookie),
    nothingToFillIn: 'a button',
  },
  'POST /access/rule': { fields: () => ({ days: '7', _version: '0' }) },
}
