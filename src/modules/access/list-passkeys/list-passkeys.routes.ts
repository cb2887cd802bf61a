/** Somebody's own passkeys, over HTTP. */
import type { AccountVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import { mayHavePasskeys } from '#platform/identity/passkey-rules.ts'
import { passkeyWords } from '../access.passkey.words.ts'
import { ListPasskeysPage } from './list-passkeys.page.tsx'
import { readPasskeys } from './list-passkeys.view.ts'

async function show({ house, account, ownAddress }: AccountVisit): Promise<Answer> {
  const passkeys = await readPasskeys(house, account.id)
  const canHaveThem = mayHavePasskeys(ownAddress)
  return page('Your passkeys', ListPasskeysPage({ passkeys, why: passkeyWords.en.why, canHaveThem }))
}

export const listPasskeysRoutes = defineRoutes([
  { method: 'GET', path: '/account/passkeys', may: 'account', record: 'nothing', handle: show },
])
