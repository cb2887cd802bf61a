/** The second step of signing in, over HTTP. */
import { designWords } from '#design/design-words.ts'
import type { FieldError } from '#platform/forms/form.ts'
import { readAnswers } from '#platform/forms/form.ts'
import { halfCookie } from '#platform/http/cookies.ts'
import { ownPath } from '#platform/http/paths.ts'
import type { Answer, Visit } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { findHalfSignIn } from '#platform/identity/half-sign-ins.ts'
import { timeInWords } from '#platform/text/dates.ts'
import { faultInWords, secondStepForm } from '../access.second-step.form.ts'
import { secondStepWords } from '../access.second-step.words.ts'
import { signInSecond } from './second-step.command.ts'
import { BeginAgainPage, SecondStepPage } from './second-step.page.tsx'

function pageFor(visit: Visit, errors: readonly FieldError[]) {
  const { language, once } = visit
  const then = ownPath(visit.typed['onward'] ?? visit.query['then'])
  return SecondStepPage({ words: secondStepWords[language], design: designWords(language), errors, once, then })
}

async function showForm(visit: Visit): Promise<Answer> {
  const half = await visit.house.atTheDoor((door) => findHalfSignIn(door, visit.cookie(halfCookie)))
  if (half) return page(secondStepWords[visit.language].title, pageFor(visit, []))
  return visit.account ? seeOther(ownPath(visit.query['then']) ?? '/this-week') : seeOther('/sign-in')
}

async function submitForm(visit: Visit): Promise<Answer> {
  const words = secondStepWords[visit.language]
  const again = (errors: readonly FieldError[], status: 422 | 429 = 422) =>
    formAgain(words.title, pageFor(visit, errors), status)
  const outcome = readAnswers(secondStepForm(words), visit.typed)
  if (!outcome.ok) return again(outcome.errors)
  const done = await signInSecond(visit, visit.cookie(halfCookie), outcome.answers.code)
  switch (done.kind) {
    case 'in':
      return seeOther(
        done.choose ? '/choose-organisation' : (ownPath(visit.typed['onward']) ?? '/this-week'),
        done.cookies,
      )
    case 'over':
      // The same form sent twice: somebody who is in by now simply goes on.
      if (visit.account) return seeOther(ownPath(visit.typed['onward']) ?? '/this-week')
      return formAgain(words.overTitle, BeginAgainPage({ words }), 422)
    default:
      return again([faultInWords(done, words, timeInWords(visit.now))], done.kind === 'wait' ? 429 : 422)
  }
}

export const secondStepRoutes = defineRoutes([
  { method: 'GET', path: '/sign-in/second', may: 'anyone', record: 'nothing', handle: showForm },
  { method: 'POST', path: '/sign-in/second', may: 'anyone', record: 'session.started', handle: submitForm },
])
