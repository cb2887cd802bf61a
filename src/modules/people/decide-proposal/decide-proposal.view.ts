/** The proposals that wait, as a second person reads them. */
import { isUuid } from '#platform/crypto/ids.ts'
import type { Work } from '#platform/database/house.ts'
import { found } from '#platform/refusals/refusals.ts'
import type { WaitingProposal } from './decide-proposal.questions.ts'
import { findWaitingProposal, listWaitingProposals, proposalsAtOnce } from './decide-proposal.questions.ts'
import type { RefusedProposal } from './decide-proposal.refused.questions.ts'
import { listRefusedOf } from './decide-proposal.refused.questions.ts'

export type ProposalView = WaitingProposal
export type RefusedView = RefusedProposal

export async function readProposal(work: Work, id: string): Promise<ProposalView> {
  return found(await findWaitingProposal(work, id))
}

/** With what was not agreed of all that this reader proposed. */
export async function readProposals(work: Work, reader: string, after: string | undefined) {
  const proposals = await listWaitingProposals(work, after && isUuid(after) ? after : undefined)
  const refused = await listRefusedOf(work, reader)
  return { proposals, refused, after: proposals.length < proposalsAtOnce ? undefined : proposals.at(-1)?.id }
}
