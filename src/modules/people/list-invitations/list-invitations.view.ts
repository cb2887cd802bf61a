/** Invitations that nobody has taken up, the newest first: to whom, by whom, how, and until when. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { PeopleTables } from '../people.tables.ts'
import type { InvitationWay } from '../people.words.ts'

const onAPage = 50

export interface InvitationLine {
  id: string
  person: string
  name: string
  invitedBy: string
  way: InvitationWay
  letter: string | null
  hasEmail: boolean
  expiresAt: Date
  isOver: boolean
}

export interface InvitationsPage {
  invitations: InvitationLine[]
  next: string | undefined
}

export async function listInvitations(work: Work, before: string | undefined): Promise<InvitationsPage> {
  const rows = await roomHandle<PeopleTables>(work.db)
    .selectFrom('people.invitation as invitation')
    .innerJoin('people.person as person', (on) =>
      on
        .onRef('person.organisation_id', '=', 'invitation.organisation_id')
        .onRef('person.id', '=', 'invitation.person_id'),
    )
    .leftJoin('people.person as inviter', (on) =>
      on
        .onRef('inviter.organisation_id', '=', 'invitation.organisation_id')
        .onRef('inviter.id', '=', 'invitation.made_by'),
    )
    .select(['invitation.id', 'person.id as person', 'person.name', 'inviter.name as invitedBy'])
    .select(['invitation.goes_by as way', 'invitation.letter_id as letter', 'person.email'])
    .select('invitation.expires_at as expiresAt')
    .where('invitation.organisation_id', '=', work.organisation)
    .where('invitation.accepted_at', 'is', null)
    .where('invitation.cancelled_at', 'is', null)
    .$if(before !== undefined, (query) => query.where('invitation.id', '<', before ?? ''))
    .orderBy('invitation.id', 'desc')
    .limit(onAPage + 1)
    .execute()
  const shown = rows.slice(0, onAPage)
  return {
    invitations: shown.map(({ email, invitedBy, ...row }) => ({
      ...row,
      invitedBy: invitedBy ?? 'Somebody',
      hasEmail: Boolean(email),
      isOver: row.expiresAt <= work.now,
    })),
    next: rows.length > onAPage ? shown.at(-1)?.id : undefined,
  }
}
