/** One commitment, over HTTP: as it stands, or as it stood at the end of a day past. */
import { isUuid } from '#platform/crypto/ids.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import { found } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { lookBack } from '../board.days.rules.ts'
import { mayAcceptGaps, mayDecide, mayNameOwners, mayProposeGaps } from '../board.permissions.ts'
import { CommitmentPage, commitmentTitle } from './read-commitment.page.tsx'
import { readCommitment } from './read-commitment.view.ts'

async function show(visit: ActorVisit): Promise<Answer> {
  const { house, actor, catalogue, parts, query, now } = visit
  const statement = found(isUuid(parts['statement'] ?? '') ? parts['statement'] : undefined)
  const asked = lookBack(query, dayOf(now))
  const at = asked.kind === 'past' ? asked.at : undefined
  const beingChecked = at ? [] : await visit.bringUpToDate(actor)
  const may = {
    decide: mayDecide(actor),
    own: mayNameOwners(actor),
    gap: mayProposeGaps(actor),
    accept: mayAcceptGaps(actor),
  }
  const view = await house.inOrganisation(actor, (work) =>
    readCommitment(work, { catalogue, viewer: actor, beingChecked, at }, { statement, may }),
  )
  return page(commitmentTitle, CommitmentPage({ view }))
}

export const readCommitmentRoutes = defineRoutes([
  { method: 'GET', path: '/board/commitments/:statement', may: 'board:read', record: 'nothing', handle: show },
])
