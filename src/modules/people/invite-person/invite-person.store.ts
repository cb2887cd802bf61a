/** Keeps invitations: how each goes, until when it works, and whether it was taken up. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { InvitationRow, PeopleTables } from '../people.tables.ts'
import type { InvitationWay } from '../people.words.ts'

interface NewInvitation {
  id: string
  person: string
  codeDigest: string
  tokenDigest: string
  goesBy: InvitationWay
  mailedTo: string | null
  letter: string | null
  by: string
  expiresAt: Date
}

export function invitationStore(work: Work) {
  const db = roomHandle<PeopleTables>(work.db)
  const organisation_id = work.organisation
  return {
    async addInvitation(invitation: NewInvitation): Promise<void> {
      const row = {
        organisation_id,
        id: invitation.id,
        person_id: invitation.person,
        code_sha256: invitation.codeDigest,
        token_sha256: invitation.tokenDigest,
        goes_by: invitation.goesBy,
        mailed_to: invitation.mailedTo,
        letter_id: invitation.letter,
        made_at: work.now,
        made_by: invitation.by,
        expires_at: invitation.expiresAt,
        accepted_at: null,
        cancelled_at: null,
      }
      await db.insertInto('people.invitation').values(row).execute()
    },
    async findInvitation(id: string): Promise<InvitationRow | undefined> {
      return db
        .selectFrom('people.invitation')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
        .executeTakeFirst()
    },
    /** True for the one who takes it: an invitation is accepted or cancelled once. */
    async settleInvitation(id: string, how: 'accepted_at' | 'cancelled_at'): Promise<boolean> {
      const settled = await db
        .updateTable('people.invitation')
        .set({ [how]: work.now })
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
        .where('accepted_at', 'is', null)
        .where('cancelled_at', 'is', null)
        .executeTakeFirst()
      return settled.numUpdatedRows > 0n
    },
    /** Gives the letters that carried them. */
    async cancelInvitationsOf(person: string): Promise<string[]> {
      const cancelled = await db
        .updateTable('people.invitation')
        .set({ cancelled_at: work.now })
        .where('organisation_id', '=', organisation_id)
        .where('person_id', '=', person)
        .where('accepted_at', 'is', null)
        .where('cancelled_at', 'is', null)
        .returning('letter_id')
        .execute()
      return cancelled.flatMap(({ letter_id }) => letter_id ?? [])
    },
  }
}
