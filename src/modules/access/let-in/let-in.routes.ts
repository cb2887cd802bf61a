/** Coming back with a let-in link, over HTTP. */
import { designWords } from '#design/design-words.ts'
import type { FieldError } from '#platform/forms/form.ts'
import { readAnswers } from '#platform/forms/form.ts'
import type { Answer, Visit } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { comerOf } from '#platform/identity/coming-in.ts'
import { passphraseWords } from '#platform/identity/passphrase.words.ts'
import { faultOfPassphrase } from '#platform/identity/passphrase-field.ts'
import { accessWords } from '../access.words.ts'
import { findLetInLink, letIn } from './let-in.command.ts'
import { letInForm } from './let-in.form.ts'
import { LetInPage, LinkGonePage } from './let-in.page.tsx'

async function showForm(visit: Visit): Promise<Answer> {
  const link = await visit.house.atTheDoor((door) => findLetInLink(door, visit.parts['token'] ?? ''))
  if (!link) return linkGone(visit)
  return page(accessWords[visit.language].letInTitle, pageFor(visit, []))
}

async function submitForm(visit: Visit): Promise<Answer> {
  const texts = passphraseWords[visit.language]
  const token = visit.parts['token'] ?? ''
  const link = await visit.house.atTheDoor((door) => findLetInLink(door, token))
  if (!link) return linkGone(visit)
  const again = (errors: readonly FieldError[]) =>
    formAgain(accessWords[visit.language].letInTitle, pageFor(visit, errors))
  const outcome = readAnswers(letInForm(texts), visit.typed)
  if (!outcome.ok) return again(outcome.errors)
  const { passphrase } = outcome.answers
  const fault = await faultOfPassphrase(
    passphrase,
    { about: [link.email], hasSecondFactor: link.hasSecondFactor },
    texts,
  )
  if (fault) return again([{ field: 'passphrase', text: fault }])
  const coming = await letIn(visit.house, token, passphrase, visit.once, comerOf(visit))
  if (!coming) return linkGone(visit)
  return seeOther(coming.kind === 'second' ? '/sign-in/second' : '/this-week', coming.cookies)
}

function pageFor(visit: Visit, errors: readonly FieldError[]) {
  const { language, once, parts } = visit
  const words = accessWords[language]
  const passphrase = passphraseWords[language]
  return LetInPage({ token: parts['token'] ?? '', words, passphrase, design: designWords(language), errors, once })
}

function linkGone({ language, account }: Visit): Answer {
  if (account) return seeOther('/this-week')
  const words = accessWords[language]
  return { kind: 'page', title: words.letInGoneTitle, body: LinkGonePage({ words }), status: 404 }
}

export const letInRoutes = defineRoutes([
  { method: 'GET', path: '/let-in/:token', may: 'anyone', record: 'nothing', handle: showForm },
  { method: 'POST', path: '/let-in/:token', may: 'anyone', record: 'account.let-in-used', handle: submitForm },
])
