/** Changing one's passphrase, over HTTP. */

import type { FieldError } from '#platform/forms/form.ts'
import { readAnswers } from '#platform/forms/form.ts'
import type { AccountVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { passphraseWords } from '#platform/identity/passphrase.words.ts'
import { faultOfPassphrase } from '#platform/identity/passphrase-field.ts'
import { accessWords } from '../access.words.ts'
import { readAccount } from '../read-account/read-account.view.ts'
import { changePassphrase } from './change-passphrase.command.ts'
import { changePassphraseForm } from './change-passphrase.form.ts'
import { ChangePassphrasePage } from './change-passphrase.page.tsx'

const title = 'Change your passphrase'
const words = passphraseWords.en

async function showForm({ once }: AccountVisit): Promise<Answer> {
  return page(title, ChangePassphrasePage({ errors: [], words, once }))
}

async function submitForm(visit: AccountVisit): Promise<Answer> {
  const again = (errors: readonly FieldError[], status: 422 | 429 = 422) =>
    formAgain(title, ChangePassphrasePage({ errors, words, once: visit.once }), status)
  const outcome = readAnswers(changePassphraseForm, visit.typed)
  if (!outcome.ok) return again(outcome.errors)
  const { email, hasSecondFactor } = await readAccount(visit.house, visit.account.id)
  const about = [email, visit.actor?.name ?? '', visit.actor?.organisationName ?? '']
  const fault = await faultOfPassphrase(outcome.answers.passphrase, { about, hasSecondFactor }, words)
  if (fault) return again([{ field: 'passphrase', text: fault }])
  const done = await changePassphrase(visit, outcome.answers)
  if (done.kind === 'wait') return again([{ field: 'current', text: accessWords.en.wait(done.seconds) }], 429)
  if (done.kind === 'wrong') return again([{ field: 'current', text: 'This is not the passphrase you have now' }])
  return seeOther('/account')
}

export const changePassphraseRoutes = defineRoutes([
  { method: 'GET', path: '/account/passphrase', may: 'account', record: 'nothing', handle: showForm },
  { method: 'POST', path: '/account/passphrase', may: 'account', record: 'passphrase.changed', handle: submitForm },
])
