/** Trying the organisation's own sign-in, over HTTP. */
import { outsideCookie } from '#platform/http/cookies.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import type { ComeBackFault } from '../access.come-back.command.ts'
import { newBrowserToken } from '../access.come-back.command.ts'
import { GoOutPage, StoppedPage } from '../access.outside.page.tsx'
import { outsideWords } from '../access.provider.words.ts'
import { beginTry, tryProvider } from './try-provider.command.ts'

const words = { ...outsideWords.en, stoppedTitle: 'It does not work yet', instead: 'Back to its settings' }
const leave = '/access/provider'

async function begin(visit: ActorVisit): Promise<Answer> {
  const browser = visit.cookie(outsideCookie) ?? newBrowserToken()
  const sent = await beginTry({ ...visit, browser, session: visit.account?.session })
  if (sent.kind === 'fault') return page(words.stoppedTitle, stoppedFor(sent))
  const body = GoOutPage({ words, address: sent.address, host: sent.host, leave })
  return page(words.goTitle, body, [{ name: outsideCookie, value: browser, maxAge: 3600 }])
}

async function finish(visit: ActorVisit): Promise<Answer> {
  const from = { ...visit, browser: visit.cookie(outsideCookie), session: visit.account?.session }
  const done = await tryProvider(from, visit.typed)
  return done.kind === 'tried' ? seeOther(leave) : formAgain(words.stoppedTitle, stoppedFor(done))
}

function stoppedFor({ why, detail }: ComeBackFault) {
  const said = detail ? ` What was said: ${detail}.` : ''
  const text = why === 'off' ? 'Save its settings first.' : words.faults[why]
  return StoppedPage({ words, why: text + said, again: '/access/provider/try', leave })
}

const path = '/access/provider/try'

export const tryProviderRoutes = defineRoutes([
  { method: 'GET', path, may: 'provider:set', record: 'nothing', fresh: true, handle: begin },
  { method: 'POST', path, may: 'provider:set', record: 'provider.tried', fresh: true, handle: finish },
])
