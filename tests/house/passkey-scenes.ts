/** What each route about passkeys needs before the house tests can walk it. */
import { testPassphrase } from '#tests/support/charities.ts'
import { aDevice } from '#tests/support/passkey-device.ts'
import type { Browser } from '#tests/support/test-app.ts'
import type { Ground } from './ground.ts'
import type { Scene } from './scenes.ts'

const passkey = ({ passkeys }: Ground) => ({ passkey: passkeys.passkey })

/** Opens the page, and has the device answer what it asks. */
async function answerOn(ground: Ground, browser: Browser, address: string, answer: (options: string) => string) {
  const { page } = await browser.get(address)
  ground.seen.set('passkey', answer(page('[data-options]').attr('data-options') ?? '{}'))
}

const seen = ({ seen }: Ground) => ({ passkey: seen.get('passkey') ?? '' })
const answering = (address: string) => ({
  before: (ground: Ground, browser: Browser) =>
    answerOn(ground, browser, address, (options) => ground.passkeys.device.answer(options)),
  fields: seen,
})

/** Amira has shown her passphrase and owes the second step. */
async function halfWay({ app, people }: Ground, browser: Browser): Promise<void> {
  await app.database.asBoss('update identity.account set has_second_factor = true where id = $1', [
    people.amira.account,
  ])
  await browser.post('/sign-in', { email: people.amira.email, passphrase: testPassphrase })
}

export const passkeyScenes: Readonly<Record<string, Scene>> = {
  'POST /sign-in/passkey': answering('/sign-in/passkey'),
  'GET /sign-in/second/passkey': { before: halfWay },
  'POST /sign-in/second/passkey': {
    before: async (ground, browser) => {
      await halfWay(ground, browser)
      await answerOn(ground, browser, '/sign-in/second/passkey', (options) => ground.passkeys.device.answer(options))
    },
    fields: seen,
  },
  'POST /account/prove/passkey': { ...answering('/account/prove/passkey'), everyTime: '' },
  'POST /account/passkeys/add': {
    before: (ground, browser) =>
      answerOn(ground, browser, '/account/passkeys/add', (options) => aDevice().create(options)),
    fields: (ground) => ({ ...seen(ground), name: 'My telephone' }),
  },
  'GET /account/passkeys/:passkey/rename': { parts: passkey },
  'POST /account/passkeys/:passkey/rename': { parts: passkey, fields: () => ({ name: 'My telephone' }) },
  'GET /account/passkeys/:passkey/remove': { parts: passkey },
  'POST /account/passkeys/:passkey/remove': {
    parts: passkey,
    nothingToFillIn: 'a button',
    tellsNothing: 'it leads back to one’s own passkeys, whatever was named',
  },
}

export { answering }
