/** Signing in with one's organisation, over HTTP: away, and back. */
import { designWords } from '#design/design-words.ts'
import { blank, readAnswers, wrong } from '#platform/forms/form.ts'
import { outsideCookie } from '#platform/http/cookies.ts'
import type { Answer, Visit } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import type { OutsidePurpose } from '#platform/identity/outside/outside-states.ts'
import { purposeIn } from '#platform/identity/outside/outside-states.ts'
import { newBrowserToken } from '../access.come-back.command.ts'
import { ComeBackPage, GoOutPage, StoppedPage } from '../access.outside.page.tsx'
import type { OutsideFault } from '../access.provider.words.ts'
import { outsideWords } from '../access.provider.words.ts'
import { beginOutside, signInOutside } from './sign-in-outside.command.ts'
import { signInOutsideForm } from './sign-in-outside.form.ts'
import { SignInOutsidePage } from './sign-in-outside.page.tsx'

type Shown = Pick<Parameters<typeof SignInOutsidePage>[0], 'typed' | 'errors'>

function formFor({ language, once }: Visit, shown: Shown) {
  return SignInOutsidePage({ words: outsideWords[language], design: designWords(language), once, ...shown })
}

async function showForm(visit: Visit): Promise<Answer> {
  if (visit.account) return seeOther('/this-week')
  return page(outsideWords[visit.language].title, formFor(visit, blank))
}

async function submitForm(visit: Visit): Promise<Answer> {
  const words = outsideWords[visit.language]
  const outcome = readAnswers(signInOutsideForm(words), visit.typed)
  if (!outcome.ok) return formAgain(words.title, formFor(visit, outcome))
  const browser = visit.cookie(outsideCookie) ?? newBrowserToken()
  const sent = await beginOutside({ ...visit, browser }, outcome.answers.email)
  if (!sent) return formAgain(words.title, formFor(visit, wrong(visit.typed, { field: 'email', text: words.noneHere })))
  if (sent.kind === 'fault')
    return formAgain(words.title, formFor(visit, wrong(visit.typed, { field: 'email', text: words.faults[sent.why] })))
  const body = GoOutPage({ words, address: sent.address, host: sent.host, leave: '/sign-in' })
  return page(words.goTitle, body, [{ name: outsideCookie, value: browser, maxAge: 3600 }])
}

/** Where what was brought back belongs; each of these asks again who is there. */
const backTo = {
  'sign-in': '/sign-in/organisation/back',
  link: '/account/organisation/link',
  try: '/access/provider/try',
} as const satisfies Record<OutsidePurpose, `/${string}`>

const mostBrought = 4_000

async function showBack(visit: Visit): Promise<Answer> {
  const { query, language, once } = visit
  const words = outsideWords[language]
  const { state = '', code = '', iss } = query
  if (Object.keys(query).length === 0) return seeOther('/sign-in/organisation')
  const purpose = purposeIn(state)
  if (!purpose || !code || JSON.stringify(query).length > mostBrought)
    return page(words.stoppedTitle, stoppedFor(visit, 'stopped'))
  const brought = { state, code, ...(iss === undefined ? {} : { iss }) }
  return page(words.backTitle, ComeBackPage({ words, action: backTo[purpose], once, brought }))
}

async function submitBack(visit: Visit): Promise<Answer> {
  const done = await signInOutside({ ...visit, browser: visit.cookie(outsideCookie) }, visit.typed)
  switch (done.kind) {
    case 'in':
      return seeOther(done.choose ? '/choose-organisation' : '/this-week', done.cookies)
    case 'second':
      return seeOther('/sign-in/second', done.cookies)
    case 'fault':
      // The same form sent twice: somebody who is in by now simply goes on.
      return visit.account
        ? seeOther('/this-week')
        : formAgain(outsideWords[visit.language].stoppedTitle, stoppedFor(visit, done.why))
  }
}

function stoppedFor({ language }: Visit, why: OutsideFault) {
  const words = outsideWords[language]
  return StoppedPage({ words, why: words.faults[why], again: '/sign-in/organisation', leave: '/sign-in' })
}

export const signInOutsideRoutes = defineRoutes([
  { method: 'GET', path: '/sign-in/organisation', may: 'anyone', record: 'nothing', handle: showForm },
  { method: 'POST', path: '/sign-in/organisation', may: 'anyone', record: 'nothing', handle: submitForm },
  { method: 'GET', path: '/sign-in/organisation/back', may: 'anyone', record: 'nothing', handle: showBack },
  { method: 'POST', path: '/sign-in/organisation/back', may: 'anyone', record: 'session.started', handle: submitBack },
])
