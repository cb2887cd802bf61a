/** Adds an authenticator app in a real browser, as somebody does who scans the picture, and gives its id. */
import { newId } from '#platform/crypto/ids.ts'
import { onceField } from '#platform/forms/form.ts'
import { codeAt } from '#platform/identity/one-time-codes.ts'
import type { Window } from './browser.ts'

export async function bringAuthenticator({ tab, context, address, go }: Window): Promise<string> {
  await go('/account/authenticators/add')
  const offer = (await tab.locator('input[name="offer"]').getAttribute('value')) ?? ''
  const secret = ((await tab.locator('.kept-code__value').textContent()) ?? '').replaceAll(/\s/g, '')
  const label = 'The telephone that lies in the drawer of the desk'
  await context.request.post('/account/authenticators/add', {
    form: { [onceField]: newId(), label, code: codeAt(secret, new Date()), offer },
    headers: { origin: address, 'sec-fetch-site': 'same-origin' },
  })
  await go('/account/authenticators')
  const link = tab.getByRole('link', { name: /^Remove/ }).first()
  return /authenticators\/([^/]+)/.exec((await link.getAttribute('href')) ?? '')?.[1] ?? ''
}
