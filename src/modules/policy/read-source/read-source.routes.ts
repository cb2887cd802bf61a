/** A source's page, its file as a download, and reading it again; over HTTP. */
import { findNation } from '#modules/people/index.ts'
import { readPolicyFile, refusalInWords } from '#modules/reader/index.ts'
import { findId } from '#platform/crypto/ids.ts'
import { openSealed } from '#platform/files/sealed-files.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, download, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { found } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { mayBring } from '../policy.permissions.ts'
import { keepReadingOfSource } from './read-source.command.ts'
import { ReadSourcePage } from './read-source.page.tsx'
import type { SourceView } from './read-source.view.ts'
import { readSource } from './read-source.view.ts'

const title = 'What you brought'

/** The reader gives up after thirty seconds; a little more for keeping what it read. */
const mayStillBeReading = 35

const inHand = ({ house, actor, parts }: ActorVisit) =>
  house.inOrganisation(actor, (work) => readSource(work, parts['source'] ?? ''))

function propsOf({ actor, now, once }: ActorVisit, view: SourceView) {
  const since = Math.max(0, Math.round((now.getTime() - view.broughtAt.getTime()) / 1000))
  const mayBeReading = since < mayStillBeReading && view.unread === undefined
  const state = view.draft ? 'read' : mayBeReading ? 'reading' : 'stopped'
  const refused = view.draft || view.unread === undefined ? undefined : refusalInWords(view.unread)
  return { view, state, since, refused, mayBring: mayBring(actor), once } as const
}

async function show(visit: ActorVisit): Promise<Answer> {
  const props = propsOf(visit, await inHand(visit))
  const answer = page(title, ReadSourcePage(props))
  return props.state === 'reading' && answer.kind === 'page' ? { ...answer, again: 2 } : answer
}

async function bytesOf({ house, actor, files }: ActorVisit, view: SourceView): Promise<Uint8Array> {
  if (view.pasted !== null) return Buffer.from(view.pasted)
  const file = found(view.isGone ? undefined : findId<'File'>(view.fileId ?? ''))
  return house.inOrganisation(actor, (work) => openSealed(work, files, file))
}

async function readAgain(visit: ActorVisit): Promise<Answer> {
  const { house, actor, once, documents, now } = visit
  const view = await inHand(visit)
  if (view.draft) return seeOther(pathTo('/policy/drafts/:draft', { draft: view.draft }))
  const nation = await house.inOrganisation(actor, findNation)
  const bytes = await bytesOf(visit, view)
  const answer = await readPolicyFile(documents, { name: view.name, bytes }, dayOf(now), nation)
  if ('refused' in answer)
    return formAgain(title, ReadSourcePage({ ...propsOf(visit, view), state: 'stopped', refused: answer.refused }))
  const draft = await keepReadingOfSource(house, actor, view.id, answer.read, once)
  return seeOther(
    draft ? pathTo('/policy/drafts/:draft', { draft }) : pathTo('/policy/:policy', { policy: view.policy }),
  )
}

async function sendFile(visit: ActorVisit): Promise<Answer> {
  const view = await inHand(visit)
  const bytes = await bytesOf(visit, view)
  return view.pasted === null
    ? download(bytes, view.name, view.format ?? '')
    : download(bytes, 'pasted-words.txt', 'text')
}

async function sendText(visit: ActorVisit): Promise<Answer> {
  return download(Buffer.from(found((await inHand(visit)).text)), 'text.txt', 'text')
}

export const readSourceRoutes = defineRoutes([
  { method: 'GET', path: '/policy/sources/:source', may: 'policy:read', record: 'nothing', handle: show },
  { method: 'GET', path: '/policy/sources/:source/file', may: 'policy:read', record: 'nothing', handle: sendFile },
  { method: 'GET', path: '/policy/sources/:source/text', may: 'policy:read', record: 'nothing', handle: sendText },
  {
    method: 'POST',
    path: '/policy/sources/:source/read',
    may: 'policy:bring',
    record: 'policy.read',
    handle: readAgain,
  },
])
