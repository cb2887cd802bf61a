/** One letter over HTTP; that its link was shown is recorded in the same transaction that opens it. */
import type { Work } from '#platform/database/house.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { qrSvg } from '#platform/papers/qr.ts'
import { insist, NotFoundError } from '#platform/refusals/refusals.ts'
import { wordsOfLetter } from '../mail.letters.words.ts'
import { maySeeLink } from '../mail.permissions.ts'
import { carriesLink, mayCancel, mayHandOver, maySendAgain } from '../mail.rules.ts'
import { readServerState } from '../set-server/set-server.view.ts'
import { LetterPage, letterTitle, PrintedLetterPage } from './read-letter.page.tsx'
import type { LetterView } from './read-letter.view.ts'
import { readLetter } from './read-letter.view.ts'

const idOf = ({ parts }: ActorVisit) => parts['letter'] ?? ''

async function show(visit: ActorVisit): Promise<Answer> {
  const { house, actor, once } = visit
  const { letter, hasServer } = await house.inOrganisation(actor, async (work) => ({
    letter: await readLetter(work, idOf(visit)),
    hasServer: await readServerState(work),
  }))
  const may = {
    print: mayPrint(actor, letter),
    handOver: mayHandOver(letter.state),
    cancel: mayCancel(letter.state),
    sendAgain: maySendAgain({ state: letter.state, hadLink: carriesLink(letter.kind) }),
  }
  return page(letterTitle, LetterPage({ letter, may, hasServer, once }))
}

async function print(visit: ActorVisit): Promise<Answer> {
  const { house, actor } = visit
  const letter = await house.inOrganisation(actor, (work) => openToPrint(work, actor, idOf(visit)))
  const words = wordsOfLetter(letter.kind, letter.language, letter.counted ?? 0)
  const { link } = letter
  const picture = link && `data:image/svg+xml;base64,${Buffer.from(qrSvg(link, 'Link')).toString('base64')}`
  const letterHref = pathTo('/mail/letters/:letter', { letter: letter.id })
  return page(words.subject, PrintedLetterPage({ words, link, picture, letterHref }))
}

async function openToPrint(work: Work, actor: Actor, id: string): Promise<LetterView> {
  const letter = await readLetter(work, id)
  if (letter.state !== 'by-hand') throw new NotFoundError()
  insist(mayPrint(actor, letter), 'whoever had it written, or an administrator')
  work.record('letter.opened', letter.person_id ? { letter: id, person: letter.person_id } : { letter: id })
  return letter
}

function mayPrint(actor: Actor, letter: LetterView): boolean {
  return letter.state === 'by-hand' && (!carriesLink(letter.kind) || maySeeLink(actor, letter))
}

export const readLetterRoutes = defineRoutes([
  { method: 'GET', path: '/mail/letters/:letter', may: 'letter:list', record: 'nothing', personal: true, handle: show },
  { method: 'GET', path: '/mail/letters/:letter/print', may: 'letter:settle', record: 'letter.opened', handle: print },
])
