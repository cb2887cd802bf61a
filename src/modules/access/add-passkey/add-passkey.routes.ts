/** Adding a passkey, over HTTP. */
import { readAnswers, wrong } from '#platform/forms/form.ts'
import type { AccountVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { optionsToAdd } from '#platform/identity/passkey-options.ts'
import { mayHavePasskeys } from '#platform/identity/passkey-rules.ts'
import { listPasskeys } from '#platform/identity/passkeys.ts'
import { readAccount } from '../read-account/read-account.view.ts'
import { addOwnPasskey } from './add-passkey.command.ts'
import { addPasskeyForm } from './add-passkey.form.ts'
import type { AddPasskeyProps } from './add-passkey.page.tsx'
import { AddPasskeyPage } from './add-passkey.page.tsx'

const title = 'Add a passkey'

const placeOf = ({ ownAddress, account, now, digest }: AccountVisit) => ({
  ownAddress,
  purpose: 'add' as const,
  bound: account.session,
  now,
  digest,
})

async function pageFor(visit: AccountVisit, shown: Pick<AddPasskeyProps, 'typed' | 'errors'>) {
  const { house, account, once } = visit
  const { email } = await readAccount(house, account.id)
  const known = await house.atTheDoor((door) => listPasskeys(door, account.id))
  const options = await optionsToAdd(placeOf(visit), { id: account.id, email }, known)
  return AddPasskeyPage({ ...shown, options, once })
}

async function showForm(visit: AccountVisit): Promise<Answer> {
  if (!mayHavePasskeys(visit.ownAddress)) return seeOther('/account/passkeys')
  return page(title, await pageFor(visit, { typed: { name: visit.device }, errors: [] }))
}

async function submitForm(visit: AccountVisit): Promise<Answer> {
  if (!mayHavePasskeys(visit.ownAddress)) return seeOther('/account/passkeys')
  const outcome = readAnswers(addPasskeyForm, visit.typed)
  if (!outcome.ok) return formAgain(title, await pageFor(visit, outcome))
  if (await addOwnPasskey(visit.house, visit.account, placeOf(visit), outcome.answers))
    return seeOther('/account/passkeys')
  const text = 'This passkey could not be added. Try again, or use another device'
  return formAgain(title, await pageFor(visit, wrong(visit.typed, { field: 'passkey', text })))
}

export const addPasskeyRoutes = defineRoutes([
  { method: 'GET', path: '/account/passkeys/add', may: 'account', record: 'nothing', fresh: true, handle: showForm },
  {
    method: 'POST',
    path: '/account/passkeys/add',
    may: 'account',
    record: 'passkey.added',
    fresh: true,
    handle: submitForm,
  },
])
