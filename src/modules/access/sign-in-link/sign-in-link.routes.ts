/** Signing in with a link by e-mail, over HTTP. */
import { designWords } from '#design/design-words.ts'
import { blank, readAnswers, wrong } from '#platform/forms/form.ts'
import type { Answer, Visit } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { accessWords } from '../access.words.ts'
import { askForLink, followLink } from './sign-in-link.command.ts'
import { signInLinkForm } from './sign-in-link.form.ts'
import { AskForLinkPage, LinkSentPage, SignInLinkGonePage, UseLinkPage } from './sign-in-link.page.tsx'
import { signInLinkWords } from './sign-in-link.words.ts'

type Shown = Pick<Parameters<typeof AskForLinkPage>[0], 'typed' | 'errors'>

function askPage({ language, once }: Visit, { typed, errors }: Shown) {
  const words = signInLinkWords[language]
  return AskForLinkPage({ words, access: accessWords[language], design: designWords(language), typed, errors, once })
}

async function showForm(visit: Visit): Promise<Answer> {
  if (visit.account) return seeOther('/this-week')
  return page(signInLinkWords[visit.language].title, askPage(visit, blank))
}

async function submitForm(visit: Visit): Promise<Answer> {
  const [words, access] = [signInLinkWords[visit.language], accessWords[visit.language]]
  const outcome = readAnswers(signInLinkForm(access), visit.typed)
  if (!outcome.ok) return formAgain(words.title, askPage(visit, outcome))
  const asked = await askForLink(visit, outcome.answers.email)
  if (asked.kind === 'wait') {
    const shown = wrong(visit.typed, { field: 'email', text: access.wait(asked.seconds) })
    return formAgain(words.title, askPage(visit, shown), 429)
  }
  return page(words.sentTitle, LinkSentPage({ words }), [asked.cookie])
}

async function showLink(visit: Visit): Promise<Answer> {
  const words = signInLinkWords[visit.language]
  const props = { words, design: designWords(visit.language), token: visit.parts['token'] ?? '', once: visit.once }
  return page(words.useTitle, UseLinkPage(props))
}

async function submitLink(visit: Visit): Promise<Answer> {
  const coming = await followLink(visit, visit.parts['token'] ?? '', visit.once)
  if (coming?.kind === 'second') return seeOther('/sign-in/second', coming.cookies)
  if (coming) return seeOther(coming.choose ? '/choose-organisation' : '/this-week', coming.cookies)
  if (visit.account) return seeOther('/this-week')
  const words = signInLinkWords[visit.language]
  return { kind: 'page', title: words.goneTitle, body: SignInLinkGonePage({ words }), status: 404 }
}

export const signInLinkRoutes = defineRoutes([
  { method: 'GET', path: '/sign-in/link', may: 'anyone', record: 'nothing', handle: showForm },
  { method: 'POST', path: '/sign-in/link', may: 'anyone', record: 'sign-in-link.asked', handle: submitForm },
  { method: 'GET', path: '/sign-in/link/:token', may: 'anyone', record: 'nothing', handle: showLink },
  { method: 'POST', path: '/sign-in/link/:token', may: 'anyone', record: 'session.started', handle: submitLink },
])
