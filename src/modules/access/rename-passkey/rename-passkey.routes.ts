/** Renaming a passkey, over HTTP. */
import { filledIn, readAnswers } from '#platform/forms/form.ts'
import type { AccountVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { getPasskey } from '../list-passkeys/list-passkeys.view.ts'
import { renamePasskey } from './rename-passkey.command.ts'
import { renamePasskeyForm } from './rename-passkey.form.ts'
import { RenamePasskeyPage } from './rename-passkey.page.tsx'

const title = 'Rename the passkey'

async function showForm({ house, account, parts, once }: AccountVisit): Promise<Answer> {
  const { id, name } = await getPasskey(house, account.id, parts['passkey'])
  return page(title, RenamePasskeyPage({ id, once, ...filledIn({ name }) }))
}

async function submitForm({ house, account, parts, typed, once }: AccountVisit): Promise<Answer> {
  const { id, name } = await getPasskey(house, account.id, parts['passkey'])
  const outcome = readAnswers(renamePasskeyForm, typed)
  if (!outcome.ok) return formAgain(title, RenamePasskeyPage({ id, once, ...outcome }))
  if (outcome.answers.name !== name) await renamePasskey(house, account.id, id, outcome.answers.name)
  return seeOther('/account/passkeys')
}

const path = '/account/passkeys/:passkey/rename'

export const renamePasskeyRoutes = defineRoutes([
  { method: 'GET', path, may: 'account', record: 'nothing', handle: showForm },
  { method: 'POST', path, may: 'account', record: 'passkey.renamed', handle: submitForm },
])
