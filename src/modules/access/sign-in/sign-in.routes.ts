/** Signing in, over HTTP. */
import { designWords } from '#design/design-words.ts'
import { blank, readAnswers, wrong } from '#platform/forms/form.ts'
import { ownPath } from '#platform/http/paths.ts'
import type { Answer, Visit } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { passphraseWords } from '#platform/identity/passphrase.words.ts'
import { accessWords } from '../access.words.ts'
import { signIn } from './sign-in.command.ts'
import { signInForm } from './sign-in.form.ts'
import { SignInPage } from './sign-in.page.tsx'

type Shown = Pick<Parameters<typeof SignInPage>[0], 'typed' | 'errors'>

function pageFor(visit: Visit, { typed, errors }: Shown) {
  const then = ownPath(visit.typed['onward'] ?? visit.query['then'])
  const words = accessWords[visit.language]
  const passphrase = passphraseWords[visit.language]
  return SignInPage({ words, passphrase, design: designWords(visit.language), typed, errors, once: visit.once, then })
}

async function showForm(visit: Visit): Promise<Answer> {
  if (visit.account) return seeOther(ownPath(visit.query['then']) ?? '/this-week')
  return page(accessWords[visit.language].signInTitle, pageFor(visit, blank))
}

async function submitForm(visit: Visit): Promise<Answer> {
  const words = accessWords[visit.language]
  const again = (shown: Shown, status: 422 | 429 = 422) => formAgain(words.signInTitle, pageFor(visit, shown), status)
  const outcome = readAnswers(signInForm(words, passphraseWords[visit.language]), visit.typed)
  if (!outcome.ok) return again(outcome)
  const done = await signIn(visit, outcome.answers)
  switch (done.kind) {
    case 'wrong':
      return again(wrong(visit.typed, { field: 'email', text: words.wrong }))
    case 'wait':
      return again(wrong(visit.typed, { field: 'email', text: words.wait(done.seconds) }), 429)
    case 'second': {
      const then = ownPath(visit.typed['onward'])
      return seeOther(then ? `/sign-in/second?then=${encodeURIComponent(then)}` : '/sign-in/second', done.cookies)
    }
    case 'in': {
      const then = ownPath(visit.typed['onward']) ?? '/this-week'
      return seeOther(done.choose ? '/choose-organisation' : then, done.cookies)
    }
  }
}

export const signInRoutes = defineRoutes([
  { method: 'GET', path: '/sign-in', may: 'anyone', record: 'nothing', handle: showForm },
  { method: 'POST', path: '/sign-in', may: 'anyone', record: 'session.started', handle: submitForm },
])
