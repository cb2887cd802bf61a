/** Gives somebody a passkey in their own window, also where it has no scripts: what the browser would do is done beside it. */
import { newId } from '#platform/crypto/ids.ts'
import { onceField } from '#platform/forms/form.ts'
import type { Window } from './browser.ts'
import { aDevice } from './passkey-device.ts'

/** The passkey's id, as it stands in addresses. */
export async function bringPasskey({ tab, context, address, go }: Window): Promise<string> {
  await go('/account/passkeys/add')
  const options = (await tab.locator('[data-options]').getAttribute('data-options')) ?? '{}'
  const passkey = aDevice().create(options, { origin: address })
  await context.request.post('/account/passkeys/add', {
    form: { [onceField]: newId(), name: 'The telephone that lies in the drawer of the desk', passkey },
    headers: { origin: address, 'sec-fetch-site': 'same-origin' },
  })
  await go('/account/passkeys')
  const href = await tab
    .getByRole('link', { name: /^Rename/ })
    .first()
    .getAttribute('href')
  return /passkeys\/([^/]+)/.exec(href ?? '')?.[1] ?? ''
}
