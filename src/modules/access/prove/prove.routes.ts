/** Showing once more that it is you, over HTTP. */
import type { FieldError } from '#platform/forms/form.ts'
import { ownPath } from '#platform/http/paths.ts'
import type { AccountVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { timeInWords } from '#platform/text/dates.ts'
import { faultInWords } from '../access.second-step.form.ts'
import { secondStepWords } from '../access.second-step.words.ts'
import type { Proving } from './prove.command.ts'
import { prove } from './prove.command.ts'
import { ProvePage, proveTitle } from './prove.page.tsx'

const words = secondStepWords.en

function pageFor({ account, once, typed, query }: AccountVisit, errors: readonly FieldError[]) {
  const then = ownPath(typed['onward'] ?? query['then'])
  return ProvePage({ hasSecondFactor: account.hasSecondFactor, errors, once, then })
}

async function showForm(visit: AccountVisit): Promise<Answer> {
  return page(proveTitle, pageFor(visit, []))
}

async function submitForm(visit: AccountVisit): Promise<Answer> {
  const again = (error: FieldError, status: 422 | 429 = 422) => formAgain(proveTitle, pageFor(visit, [error]), status)
  const { hasSecondFactor } = visit.account
  const typed = visit.typed[hasSecondFactor ? 'code' : 'current'] ?? ''
  if (typed.trim() === '')
    return again(
      hasSecondFactor ? { field: 'code', text: words.enterCode } : { field: 'current', text: 'Enter your passphrase' },
    )
  const done = await prove(visit, typed)
  if (done.kind === 'proved') return seeOther(ownPath(visit.typed['onward']) ?? '/account')
  return again(faultOf(done, visit), done.kind === 'wait' ? 429 : 422)
}

function faultOf(done: Exclude<Proving, { kind: 'proved' }>, { account, now }: AccountVisit): FieldError {
  if (account.hasSecondFactor) return faultInWords(done, words, timeInWords(now))
  const text = done.kind === 'wait' ? words.wait(done.seconds) : 'This is not your passphrase'
  return { field: 'current', text }
}

export const proveRoutes = defineRoutes([
  { method: 'GET', path: '/account/prove', may: 'account', record: 'nothing', handle: showForm },
  { method: 'POST', path: '/account/prove', may: 'account', record: 'session.proved', handle: submitForm },
])
