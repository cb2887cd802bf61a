/** Showing a passkey, over HTTP: instead of everything else, as the second step, or once more. */

import { designWords } from '#design/design-words.ts'
import { newToken } from '#platform/crypto/tokens.ts'
import { readAnswers } from '#platform/forms/form.ts'
import { halfCookie, passkeyCookie } from '#platform/http/cookies.ts'
import { ownPath } from '#platform/http/paths.ts'
import type { AccountVisit, Answer, CookieToSet, Visit } from '#platform/http/routes.ts'
import { defineRoutes, seeOther } from '#platform/http/routes.ts'
import type { AccountId } from '#platform/identity/actor.ts'
import { findHalfSignIn } from '#platform/identity/half-sign-ins.ts'
import type { PasskeyPlace } from '#platform/identity/passkey-options.ts'
import { optionsToSignIn } from '#platform/identity/passkey-options.ts'
import { listPasskeys } from '#platform/identity/passkeys.ts'
import { passkeyWords } from '../access.passkey.words.ts'
import type { PasskeyFault, PasskeySigningIn } from './show-passkey.command.ts'
import { proveByPasskey, signInByPasskey, signInSecondByPasskey } from './show-passkey.command.ts'
import { showPasskeyForm } from './show-passkey.form.ts'
import { ShowPasskeyPage } from './show-passkey.page.tsx'

type Purpose = 'sign-in' | 'second' | 'prove'

const actions = {
  'sign-in': '/sign-in/passkey',
  second: '/sign-in/second/passkey',
  prove: '/account/prove/passkey',
} as const satisfies Record<Purpose, `/${string}`>
const insteads = { 'sign-in': '/sign-in', second: '/sign-in/second', prove: '/account/prove' } as const

interface Asking {
  purpose: Purpose
  bound: string
  /** Whose passkeys will do; left out, anybody's. */
  of?: AccountId
  error?: string
  cookies?: CookieToSet[]
}

const placeOf = ({ ownAddress, now, digest }: Visit, { purpose, bound }: Asking): PasskeyPlace => ({
  ownAddress,
  purpose,
  bound,
  now,
  digest,
})

async function pageFor(visit: Visit, asking: Asking): Promise<Answer> {
  const { house, language, once, typed, query } = visit
  const { purpose, of, error, cookies } = asking
  const known = of && (await house.atTheDoor((door) => listPasskeys(door, of)))
  const words = passkeyWords[language]
  const then = ownPath(typed['onward'] ?? query['then'])
  const body = ShowPasskeyPage({
    words,
    design: designWords(language),
    action: actions[purpose],
    instead: {
      href: then ? `${insteads[purpose]}?then=${encodeURIComponent(then)}` : insteads[purpose],
      text: words.another,
    },
    options: await optionsToSignIn(placeOf(visit, asking), known),
    errors: error ? [{ field: 'passkey', text: error }] : [],
    once,
    then,
  })
  return {
    kind: 'page',
    title: words.title,
    body,
    status: error ? 422 : 200,
    error: error !== undefined,
    ...(cookies ? { cookies } : {}),
  }
}

/** The browser's own cookie, which an answer to its question must come with. */
function browserOf({ cookie }: Visit): { bound: string; cookies?: CookieToSet[] } {
  const held = cookie(passkeyCookie)
  if (held) return { bound: held }
  const { token } = newToken()
  return { bound: token, cookies: [{ name: passkeyCookie, value: token, maxAge: 3600 }] }
}

function sentIn(visit: Visit): string | undefined {
  const outcome = readAnswers(showPasskeyForm(passkeyWords[visit.language].notRight), visit.typed)
  return outcome.ok ? outcome.answers.passkey : undefined
}

const faultIn = ({ language }: Visit, { kind }: PasskeyFault) =>
  kind === 'copied' ? passkeyWords[language].endedAsCopied : passkeyWords[language].notRight

function goOn(visit: Visit, asking: Asking, done: PasskeySigningIn): Answer | Promise<Answer> {
  const then = ownPath(visit.typed['onward']) ?? '/this-week'
  if (done.kind === 'in') return seeOther(done.choose ? '/choose-organisation' : then, done.cookies)
  if (done.kind === 'over') return seeOther(visit.account ? then : '/sign-in')
  return pageFor(visit, { ...asking, error: faultIn(visit, done) })
}

async function showSignIn(visit: Visit): Promise<Answer> {
  if (visit.account) return seeOther(ownPath(visit.query['then']) ?? '/this-week')
  return pageFor(visit, { purpose: 'sign-in', ...browserOf(visit) })
}

async function submitSignIn(visit: Visit): Promise<Answer> {
  const asking: Asking = { purpose: 'sign-in', ...browserOf(visit) }
  const sent = sentIn(visit)
  if (!sent) return pageFor(visit, { ...asking, error: passkeyWords[visit.language].notRight })
  return goOn(visit, asking, await signInByPasskey(visit, placeOf(visit, asking), sent))
}

async function halfOf({ house, cookie }: Visit) {
  return house.atTheDoor((door) => findHalfSignIn(door, cookie(halfCookie)))
}

async function showSecond(visit: Visit): Promise<Answer> {
  const half = await halfOf(visit)
  if (!half) return seeOther('/sign-in')
  return pageFor(visit, { purpose: 'second', bound: half.id, of: half.account })
}

async function submitSecond(visit: Visit): Promise<Answer> {
  const half = await halfOf(visit)
  if (!half) return goOn(visit, { purpose: 'second', bound: '' }, { kind: 'over' })
  const asking: Asking = { purpose: 'second', bound: half.id, of: half.account }
  const sent = sentIn(visit)
  if (!sent) return pageFor(visit, { ...asking, error: passkeyWords[visit.language].notRight })
  return goOn(visit, asking, await signInSecondByPasskey(visit, half, placeOf(visit, asking), sent))
}

const proving = ({ account }: AccountVisit): Asking => ({ purpose: 'prove', bound: account.session, of: account.id })

async function submitProof(visit: AccountVisit): Promise<Answer> {
  const asking = proving(visit)
  const sent = sentIn(visit)
  if (!sent) return pageFor(visit, { ...asking, error: passkeyWords[visit.language].notRight })
  const done = await proveByPasskey(visit, placeOf(visit, asking), sent)
  if (done.kind === 'proved') return seeOther(ownPath(visit.typed['onward']) ?? '/account')
  return pageFor(visit, { ...asking, error: faultIn(visit, done) })
}

export const showPasskeyRoutes = defineRoutes([
  { method: 'GET', path: actions['sign-in'], may: 'anyone', record: 'nothing', handle: showSignIn },
  { method: 'POST', path: actions['sign-in'], may: 'anyone', record: 'session.started', handle: submitSignIn },
  { method: 'GET', path: actions.second, may: 'anyone', record: 'nothing', handle: showSecond },
  { method: 'POST', path: actions.second, may: 'anyone', record: 'session.started', handle: submitSecond },
  {
    method: 'GET',
    path: actions.prove,
    may: 'account',
    record: 'nothing',
    handle: (visit) => pageFor(visit, proving(visit)),
  },
  { method: 'POST', path: actions.prove, may: 'account', record: 'session.proved', handle: submitProof },
])
