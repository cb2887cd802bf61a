/** Coming in with a printed code, over HTTP. */
import { designWords } from '#design/design-words.ts'
import { blank, filledIn, readAnswers, wrong } from '#platform/forms/form.ts'
import type { Answer, Visit } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { attemptAt } from '#platform/identity/attempts.ts'
import { comerOf } from '#platform/identity/coming-in.ts'
import { passphraseWords } from '#platform/identity/passphrase.words.ts'
import { faultOfPassphrase } from '#platform/identity/passphrase-field.ts'
import type { OpenInvitation } from './join.command.ts'
import { findOpenInvitation, InvitationTakenError, join, SharedAddressError } from './join.command.ts'
import { codeForm, joinForm } from './join.form.ts'
import { CodePage, JoiningPage } from './join.page.tsx'
import { joinWords } from './join.words.ts'

async function showCode(visit: Visit): Promise<Answer> {
  return page(joinWords[visit.language].codeTitle, codePage(visit, blank))
}

async function submitCode(visit: Visit): Promise<Answer> {
  const words = joinWords[visit.language]
  const outcome = readAnswers(codeForm(words), visit.typed)
  if (!outcome.ok) return formAgain(words.codeTitle, codePage(visit, outcome))
  const invitation = await slowed(visit, outcome.answers.code)
  if (typeof invitation === 'number') return codeWrong(visit, words.wait(invitation), 429)
  if (!invitation) return codeWrong(visit, words.codeWrong)
  return page(
    words.title(invitation.organisationName),
    joiningPage(visit, invitation, { typed: visit.typed, errors: [] }),
  )
}

/** Following a link does nothing but show the page: programs that look at mail before people do follow links too. */
async function followLink(visit: Visit): Promise<Answer> {
  const words = joinWords[visit.language]
  const code = visit.parts['token'] ?? ''
  const invitation = await slowed(visit, code)
  if (typeof invitation === 'number') return codeWrong(visit, words.wait(invitation), 429)
  if (!invitation)
    return formAgain(words.codeTitle, codePage(visit, wrong({}, { field: 'code', text: words.linkGone })))
  return page(words.title(invitation.organisationName), joiningPage(visit, invitation, filledIn({ code })))
}

async function submitAccount(visit: Visit): Promise<Answer> {
  const words = joinWords[visit.language]
  const texts = passphraseWords[visit.language]
  const invitation = await slowed(visit, visit.typed['code'] ?? '')
  if (typeof invitation === 'number') return codeWrong(visit, words.wait(invitation), 429)
  if (!invitation) return visit.account ? seeOther('/this-week') : codeWrong(visit, words.codeWrong)
  const again = (shown: Shown, status: 422 | 429 = 422) =>
    formAgain(words.title(invitation.organisationName), joiningPage(visit, invitation, shown), status)
  const outcome = readAnswers(joinForm(words, texts), visit.typed)
  if (!outcome.ok) return again(outcome)
  const { email, passphrase } = outcome.answers
  const about = [invitation.personName, invitation.organisationName, email]
  const fault = await faultOfPassphrase(passphrase, { about, hasSecondFactor: false }, texts)
  if (fault) return again(wrong(visit.typed, { field: 'passphrase', text: fault }))
  // A code is no leave to guess at other people's accounts: this counts as signing in with the address.
  const attempt = await attemptAt(visit, email)
  if (attempt.kind === 'wait')
    return again(wrong(visit.typed, { field: 'email', text: words.wait(attempt.seconds) }), 429)
  const done = await join(visit.house, outcome.answers, comerOf(visit)).catch((error: unknown) => {
    if (error instanceof InvitationTakenError) return { kind: 'code-gone' as const }
    if (error instanceof SharedAddressError) return { kind: 'address-shared' as const }
    throw error
  })
  if (done.kind !== 'account-refused') await attempt.succeeded()
  if (done.kind === 'code-gone') return codeWrong(visit, words.codeWrong)
  if (done.kind === 'address-shared') return again(wrong(visit.typed, { field: 'email', text: words.addressShared }))
  if (done.kind === 'account-refused') return again(wrong(visit.typed, { field: 'email', text: words.refused }))
  const next = done.mayLink ? '/account/organisation' : '/this-week'
  return seeOther(done.coming.kind === 'second' ? '/sign-in/second' : next, done.coming.cookies)
}

/** The invitation; undefined where the code is wrong; a number of seconds where somebody is guessing. */
async function slowed(visit: Visit, code: string): Promise<OpenInvitation | undefined | number> {
  const attempt = await attemptAt(visit, 'printed code')
  if (attempt.kind === 'wait') return attempt.seconds
  const invitation = await visit.house.atTheDoor((door) => findOpenInvitation(door, code))
  if (invitation) await attempt.succeeded()
  return invitation
}

type Shown = Pick<Parameters<typeof CodePage>[0], 'typed' | 'errors'>

function common(visit: Visit) {
  return { words: joinWords[visit.language], design: designWords(visit.language), once: visit.once }
}

function codePage(visit: Visit, { typed, errors }: Shown) {
  return CodePage({ ...common(visit), typed, errors })
}

function codeWrong(visit: Visit, text: string, status: 422 | 429 = 422): Answer {
  return formAgain(
    joinWords[visit.language].codeTitle,
    codePage(visit, wrong(visit.typed, { field: 'code', text })),
    status,
  )
}

function joiningPage(visit: Visit, { organisationName, personName }: OpenInvitation, { typed, errors }: Shown) {
  const passphrase = passphraseWords[visit.language]
  return JoiningPage({ ...common(visit), typed, errors, organisation: organisationName, name: personName, passphrase })
}

export const joinRoutes = defineRoutes([
  { method: 'GET', path: '/join', may: 'anyone', record: 'nothing', handle: showCode },
  { method: 'GET', path: '/join/link/:token', may: 'anyone', record: 'nothing', handle: followLink },
  { method: 'POST', path: '/join', may: 'anyone', record: 'nothing', handle: submitCode },
  { method: 'POST', path: '/join/account', may: 'anyone', record: 'invitation.accepted', handle: submitAccount },
])
