/** Saying that one has seen it too, over HTTP. */
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page, seeOther } from '#platform/http/routes.ts'
import { mayWitness } from '../board.permissions.ts'
import { witnessConfirmation } from './witness-confirmation.command.ts'
import { WitnessPage, witnessTitle } from './witness-confirmation.page.tsx'
import { readConfirmation } from './witness-confirmation.view.ts'

const path = '/board/confirmations/:confirmation/witness'

async function show({ house, actor, parts, once }: ActorVisit): Promise<Answer> {
  const confirmation = await house.inOrganisation(actor, (work) => readConfirmation(work, parts['confirmation'] ?? ''))
  const { by } = confirmation
  const isOwn = by === actor.person
  return page(witnessTitle, WitnessPage({ confirmation, mayWitness: mayWitness(actor, by), isOwn, once }))
}

async function submit({ house, actor, parts, once }: ActorVisit): Promise<Answer> {
  const confirmation = parts['confirmation'] ?? ''
  await witnessConfirmation(house, actor, once, confirmation)
  return seeOther(pathTo(path, { confirmation }))
}

export const witnessConfirmationRoutes = defineRoutes([
  { method: 'GET', path, may: 'board:read', record: 'nothing', handle: show },
  { method: 'POST', path, may: 'board:read', record: 'confirmation.witnessed', handle: submit },
])
