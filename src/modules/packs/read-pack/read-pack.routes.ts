/** One report as a page, its files, and making it again to compare; over HTTP. */
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, download, page } from '#platform/http/routes.ts'
import { writeDocx } from '#platform/papers/write-docx.ts'
import { writeHtml } from '#platform/papers/write-html.ts'
import { maySign } from '../packs.permissions.ts'
import { packsTitle, unprintedSays } from '../packs.words.ts'
import type { Comparison } from '../print-pack/print-pack.command.ts'
import { comparePack, printPackOrSayWhy } from '../print-pack/print-pack.command.ts'
import { handOut } from './read-pack.command.ts'
import { ComparedPage, ReadPackPage, UnprintedPage } from './read-pack.page.tsx'
import { readPack } from './read-pack.view.ts'

/** The press gives up after half a minute. */
const mayStillBePrinting = 35_000

const idOf = ({ parts }: ActorVisit) => parts['pack'] ?? ''

async function show(visit: ActorVisit): Promise<Answer> {
  const { house, actor, now } = visit
  const view = await house.inOrganisation(actor, (work) => readPack(work, idOf(visit), actor.person))
  const { pack } = view
  const isNew = now.getTime() - pack.madeAt.getTime() < mayStillBePrinting
  const isPrinting = !pack.printed && !pack.unprinted && isNew && pack.madeBy === actor.person
  const answer = page(packsTitle, ReadPackPage({ view, isPrinting, maySign: maySign(actor) }))
  return isPrinting && answer.kind === 'page' ? { ...answer, again: 2 } : answer
}

const unprintedTitle = 'The PDF could not be made'

async function sendPdf(visit: ActorVisit): Promise<Answer> {
  const { house, actor, files, afterwards } = visit
  const printed = await printPackOrSayWhy({ house, actor, files, tell: afterwards }, idOf(visit))
  const { name } = await handOut(house, actor, idOf(visit))
  if ('bytes' in printed) return download(printed.bytes, `${name}.pdf`, 'pdf')
  const says = unprintedSays[printed.why]
  return page(unprintedTitle, UnprintedPage({ says, pack: idOf(visit), title: unprintedTitle }))
}

async function sendWord(visit: ActorVisit): Promise<Answer> {
  const { paper, name } = await handOut(visit.house, visit.actor, idOf(visit))
  return download(await writeDocx(paper), `${name}.docx`, 'docx')
}

async function sendWeb(visit: ActorVisit): Promise<Answer> {
  const { paper, name } = await handOut(visit.house, visit.actor, idOf(visit))
  return download(Buffer.from(writeHtml(paper)), `${name}.html`, 'html')
}

const comparedTitle = 'Made again and compared'

const comparedSays: Readonly<Record<Comparison, string>> = {
  same: 'Made again from its stored answers, the PDF is the same to the last byte.',
  'other-setting':
    'Made again from its stored answers, the words are the same to the letter. This release of Kept sets them otherwise on the page than the one that printed the PDF, so its bytes differ. The PDF that was kept is unchanged.',
  'other-words':
    'The words came out otherwise than when this was made. They should never. Please tell whoever looks after Kept, and keep the PDF.',
  'not-made-again':
    'The words are the same to the letter. The PDF could not be made again here, so its bytes were not compared. The PDF that was kept is unchanged.',
  'not-printed': 'The words are the same to the letter. There is no PDF to compare with.',
}

async function showCompared(visit: ActorVisit): Promise<Answer> {
  const compared = await comparePack(visit.house, visit.actor, idOf(visit))
  const props = { says: comparedSays[compared], pack: idOf(visit), title: comparedTitle }
  return page(comparedTitle, ComparedPage(props))
}

export const readPackRoutes = defineRoutes([
  { method: 'GET', path: '/packs/:pack', may: 'pack:read', record: 'nothing', handle: show },
  { method: 'GET', path: '/packs/:pack/pdf', may: 'pack:read', record: 'pack.read', handle: sendPdf },
  { method: 'GET', path: '/packs/:pack/word', may: 'pack:read', record: 'pack.read', handle: sendWord },
  { method: 'GET', path: '/packs/:pack/web', may: 'pack:read', record: 'pack.read', handle: sendWeb },
  { method: 'GET', path: '/packs/:pack/again', may: 'pack:read', record: 'nothing', handle: showCompared },
])
