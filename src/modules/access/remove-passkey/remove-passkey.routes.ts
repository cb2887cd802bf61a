/** Removing a passkey, over HTTP. */
import type { AccountVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { NothingRemovedPage, nothingRemovedTitle } from '../access.way-back.page.tsx'
import { getPasskey } from '../list-passkeys/list-passkeys.view.ts'
import { removePasskey } from './remove-passkey.command.ts'
import { RemovePasskeyPage } from './remove-passkey.page.tsx'

async function showForm({ house, account, parts, once }: AccountVisit): Promise<Answer> {
  const { id, name } = await getPasskey(house, account.id, parts['passkey'])
  return page('Remove the passkey', RemovePasskeyPage({ id, name, once }))
}

/** Sent twice, the second finds nothing to remove and leads to the same page. */
async function submitForm({ house, account, parts }: AccountVisit): Promise<Answer> {
  const done = await removePasskey(house, account, parts['passkey'] ?? '')
  if (done === 'removed') return seeOther('/account/passkeys')
  return formAgain(nothingRemovedTitle, NothingRemovedPage({ leave: '/account/passkeys' }))
}

const path = '/account/passkeys/:passkey/remove'

export const removePasskeyRoutes = defineRoutes([
  { method: 'GET', path, may: 'account', record: 'nothing', fresh: true, handle: showForm },
  { method: 'POST', path, may: 'account', record: 'passkey.removed', fresh: true, handle: submitForm },
])
