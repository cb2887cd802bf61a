/** Linking one's account with one's organisation's sign-in, over HTTP. */
import { outsideCookie } from '#platform/http/cookies.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import type { SignedIn } from '#platform/identity/actor.ts'
import { insistOnOwnSignIn } from '#platform/identity/bound-sessions.ts'
import { SignInNeededError } from '#platform/refusals/refusals.ts'
import { newBrowserToken } from '../access.come-back.command.ts'
import { GoOutPage, StoppedPage } from '../access.outside.page.tsx'
import { outsideWords } from '../access.provider.words.ts'
import type { Linking } from './link-outside.command.ts'
import { beginLink, linkOutside, unlinkOutside } from './link-outside.command.ts'
import { LinkOutsidePage, linkOutsideTitle } from './link-outside.page.tsx'
import { readLink } from './link-outside.view.ts'

const words = { ...outsideWords.en, stoppedTitle: 'Your account is not linked', instead: 'Leave it' }
const leave = '/account/organisation'

function signedIn({ account }: ActorVisit): SignedIn {
  if (!account) throw new SignInNeededError()
  return account
}

async function show(visit: ActorVisit): Promise<Answer> {
  const { house, actor, once } = visit
  const view = await readLink(house, actor, signedIn(visit))
  return page(linkOutsideTitle, LinkOutsidePage({ ...view, organisation: actor.organisationName, once }))
}

async function begin(visit: ActorVisit): Promise<Answer> {
  const account = signedIn(visit)
  await insistOnOwnSignIn(visit.house, account)
  const browser = visit.cookie(outsideCookie) ?? newBrowserToken()
  const sent = await beginLink({ ...visit, account, browser, session: account.session })
  if (sent.kind === 'fault') return page(words.stoppedTitle, stoppedFor(sent.why))
  const body = GoOutPage({ words, address: sent.address, host: sent.host, leave })
  return page(words.goTitle, body, [{ name: outsideCookie, value: browser, maxAge: 3600 }])
}

async function finish(visit: ActorVisit): Promise<Answer> {
  const account = signedIn(visit)
  await insistOnOwnSignIn(visit.house, account)
  const browser = visit.cookie(outsideCookie)
  const done = await linkOutside({ ...visit, account, browser, session: account.session }, visit.typed)
  return done.kind === 'linked' ? seeOther(leave) : formAgain(words.stoppedTitle, stoppedFor(done.why))
}

async function unlink(visit: ActorVisit): Promise<Answer> {
  await unlinkOutside(visit.house, visit.actor, signedIn(visit))
  return seeOther(leave)
}

function stoppedFor(why: Exclude<Linking, { kind: 'linked' }>['why']) {
  const text =
    why === 'taken'
      ? 'That account is linked already, with yours or with somebody else’s. Choose another, or take the first link away.'
      : words.faults[why]
  return StoppedPage({ words, why: text, again: '/account/organisation/link', leave })
}

const path = '/account/organisation/link'

export const linkOutsideRoutes = defineRoutes([
  { method: 'GET', path: leave, may: 'member', record: 'nothing', handle: show },
  { method: 'GET', path, may: 'member', record: 'nothing', fresh: true, handle: begin },
  { method: 'POST', path, may: 'member', record: 'own-sign-in.linked', fresh: true, handle: finish },
  {
    method: 'POST',
    path: '/account/organisation/unlink',
    may: 'member',
    record: 'own-sign-in.unlinked',
    fresh: true,
    handle: unlink,
  },
])
