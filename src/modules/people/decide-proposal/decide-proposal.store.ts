/** Saves who proposed a role for whom, and what a second person decided of it. */
import { newId } from '#platform/crypto/ids.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { PeopleTables, ProposalRow } from '../people.tables.ts'

type NewProposal = Pick<
  ProposalRow,
  'person_id' | 'role' | 'from_on' | 'until_on' | 'by_trustees' | 'proposed_by' | 'appointment_id'
>
type Deciding = Pick<ProposalRow, 'decided_by' | 'accepted' | 'why_not' | 'appointment_id'>

export function proposalStore(work: Work) {
  const [db, organisation_id] = [roomHandle<PeopleTables>(work.db), work.organisation]
  return {
    async addProposal(proposal: NewProposal): Promise<string> {
      const id = newId<'Proposal'>()
      const undecided = { decided_at: null, decided_by: null, accepted: null, why_not: '' }
      await db
        .insertInto('people.proposal')
        .values({ ...proposal, ...undecided, organisation_id, id, proposed_at: work.now })
        .execute()
      return id
    },
    /** Locked, so that it is decided once. */
    lockProposal(id: string): Promise<ProposalRow | undefined> {
      return db
        .selectFrom('people.proposal')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst()
    },
    async decideProposal(id: string, deciding: Deciding): Promise<void> {
      await db
        .updateTable('people.proposal')
        .set({ ...deciding, decided_at: work.now })
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
        .execute()
    },
  }
}
