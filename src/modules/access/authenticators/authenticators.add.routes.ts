/** Adding an authenticator app, over HTTP. */
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { blank, readAnswers, wrong } from '#platform/forms/form.ts'
import type { AccountVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { authenticatorAddress } from '#platform/identity/one-time-codes.ts'
import { qrSvg } from '#platform/papers/qr.ts'
import { timeInWords } from '#platform/text/dates.ts'
import { faultInWords } from '../access.second-step.form.ts'
import { secondStepWords } from '../access.second-step.words.ts'
import { readAccount } from '../read-account/read-account.view.ts'
import type { AddingAuthenticator, Offer } from './authenticators.add.command.ts'
import { addAuthenticator, newOffer, openOffer, sealOffer } from './authenticators.add.command.ts'
import { addAuthenticatorForm } from './authenticators.add.form.ts'
import { AddAuthenticatorPage, addAuthenticatorTitle } from './authenticators.add.page.tsx'
import { RecoveryCodesPage, recoveryCodesTitle } from './authenticators.recovery.page.tsx'

interface Shown {
  typed: Typed
  errors: readonly FieldError[]
}

/** A wrong code asks again for the app that was offered: it may be on the phone already. */
async function pageFor(visit: AccountVisit, { typed, errors }: Shown, offer: Offer) {
  const { email } = await readAccount(visit.house, visit.account.id)
  const { secret } = offer
  const svg = qrSvg(authenticatorAddress(secret, { issuer: 'Kept', email }), 'Your authenticator app')
  const picture = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
  return AddAuthenticatorPage({ typed, errors, picture, secret, offer: sealOffer(visit, offer), once: visit.once })
}

async function showForm(visit: AccountVisit): Promise<Answer> {
  return page(addAuthenticatorTitle, await pageFor(visit, blank, newOffer()))
}

async function submitForm(visit: AccountVisit): Promise<Answer> {
  const offer = openOffer(visit, visit.typed['offer'] ?? '')
  const again = async (shown: Shown, status: 422 | 429 = 422) =>
    formAgain(addAuthenticatorTitle, await pageFor(visit, shown, offer ?? newOffer()), status)
  const outcome = readAnswers(addAuthenticatorForm, visit.typed)
  if (!outcome.ok) return again(outcome)
  if (!offer) return again(wrong(visit.typed, { field: 'code', text: 'Scan the picture again: it is a new one' }))
  const done = await addAuthenticator(visit, offer, outcome.answers)
  switch (done.kind) {
    case 'added':
      return done.recoveryCodes
        ? page(recoveryCodesTitle, RecoveryCodesPage({ codes: done.recoveryCodes, email: await emailOf(visit) }))
        : seeOther('/account/authenticators')
    case 'added-before':
      return seeOther('/account/authenticators')
    default:
      return again(wrong(visit.typed, faultOf(done, visit.now)), done.kind === 'wait' ? 429 : 422)
  }
}

async function emailOf({ house, account }: AccountVisit): Promise<string> {
  return (await readAccount(house, account.id)).email
}

function faultOf(done: Exclude<AddingAuthenticator, { kind: 'added' | 'added-before' }>, now: Date): FieldError {
  return faultInWords(done, secondStepWords.en, timeInWords(now))
}

const path = '/account/authenticators/add'

export const addAuthenticatorRoutes = defineRoutes([
  { method: 'GET', path, may: 'account', record: 'nothing', fresh: true, handle: showForm },
  { method: 'POST', path, may: 'account', record: 'authenticator.added', fresh: true, handle: submitForm },
])
