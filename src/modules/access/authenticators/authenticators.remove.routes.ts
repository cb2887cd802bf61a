/** Removing an authenticator app, over HTTP. */
import type { AccountVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { NothingRemovedPage, nothingRemovedTitle } from '../access.way-back.page.tsx'
import { getAuthenticator, readSecondSteps } from './authenticators.list.view.ts'
import { removeAuthenticator } from './authenticators.remove.command.ts'
import { RemoveAuthenticatorPage, removeAuthenticatorTitle } from './authenticators.remove.page.tsx'

async function showForm({ house, account, parts, once }: AccountVisit): Promise<Answer> {
  const { id, label } = await getAuthenticator(house, account.id, parts['authenticator'])
  const isLast = (await readSecondSteps(house, account.id)).authenticators.length === 1
  return page(removeAuthenticatorTitle, RemoveAuthenticatorPage({ id, label, isLast, once }))
}

/** Sent twice, the second finds nothing to remove and leads to the same page. */
async function submitForm({ house, account, parts }: AccountVisit): Promise<Answer> {
  const done = await removeAuthenticator(house, account, parts['authenticator'] ?? '')
  if (done === 'removed') return seeOther('/account/authenticators')
  return formAgain(nothingRemovedTitle, NothingRemovedPage({ leave: '/account/authenticators' }))
}

const path = '/account/authenticators/:authenticator/remove'

export const removeAuthenticatorRoutes = defineRoutes([
  { method: 'GET', path, may: 'account', record: 'nothing', fresh: true, handle: showForm },
  { method: 'POST', path, may: 'account', record: 'authenticator.removed', fresh: true, handle: submitForm },
])
