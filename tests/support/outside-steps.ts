/** The steps of an organisation's own sign-in, done as a person does them: away, in there, and back. */
import type { Someone } from './charities.ts'
import type { OutsideAccount, OutsideProvider } from './outside-provider.ts'
import type { Browser, Heard } from './test-app.ts'
import { testOrigin } from './test-app.ts'

export const rowanDomain = 'rowan.test'

/** Amira, the coordinator, sets it. */
export function setProvider(
  { browser }: Someone,
  { issuer, clientId, secret }: OutsideProvider,
  more: Record<string, string> = {},
): Promise<Heard> {
  const fields = { issuer, client: clientId, secret, domains: rowanDomain, _version: '0', ...more }
  return browser.post('/access/provider', fields)
}

/** Where the page leads on to. */
export const wayOut = ({ page }: Heard): string => page('main a[role=button]').attr('href') ?? ''

/** Signs in there, and stands on the page that leads back in. */
export async function backIn(browser: Browser, way: string, provider: OutsideProvider, account: OutsideAccount) {
  return browser.get((await provider.signIn(way, account)).slice(testOrigin.length))
}

/** Presses the button of the page that somebody comes back to. */
export function goOn(browser: Browser, { page }: Heard): Promise<Heard> {
  const form = page('main form')
  const fields = Object.fromEntries(
    form
      .find('input[type=hidden]')
      .toArray()
      .map((input) => [page(input).attr('name') ?? '', page(input).attr('value') ?? '']),
  )
  return browser.post(form.attr('action') ?? '/nowhere', fields)
}

export async function tryIt({ browser }: Someone, provider: OutsideProvider, account: OutsideAccount): Promise<Heard> {
  const way = wayOut(await browser.get('/access/provider/try'))
  return goOn(browser, await backIn(browser, way, provider, account))
}

export async function linkIt({ browser }: Someone, provider: OutsideProvider, account: OutsideAccount): Promise<Heard> {
  const way = wayOut(await browser.get('/account/organisation/link'))
  return goOn(browser, await backIn(browser, way, provider, account))
}

/** Set, tried and switched on by Amira. */
export async function trustProvider(amira: Someone, provider: OutsideProvider, more: Record<string, string> = {}) {
  await setProvider(amira, provider, more)
  await tryIt(amira, provider, { subject: 'amira', email: 'amira@rowan.test', email_verified: true })
  await amira.browser.post('/access/provider/on')
}

export async function wayOutOf(browser: Browser, email: string): Promise<string> {
  return wayOut(await browser.post('/sign-in/organisation', { email }))
}

export async function signInOutside(browser: Browser, provider: OutsideProvider, account: OutsideAccount) {
  const way = await wayOutOf(browser, account.email ?? `somebody@${rowanDomain}`)
  return goOn(browser, await backIn(browser, way, provider, account))
}
