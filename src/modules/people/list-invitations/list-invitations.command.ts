/** Cancels an invitation, so that its code and its link open nothing; a letter that still waits is not sent. */
import { cancelLetter } from '#modules/mail/index.ts'
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { mayInvite } from '../people.permissions.ts'
import { peopleStore } from '../people.store.ts'

export async function cancelInvitation(house: House, actor: Actor, once: string, invitation: string): Promise<void> {
  insist(mayInvite(actor))
  await house.once(actor, 'invitation.cancelled', once, async (work) => {
    const known = found(await peopleStore(work).findInvitation(invitation))
    if (!(await peopleStore(work).settleInvitation(invitation, 'cancelled_at'))) return
    if (known.letter_id) await cancelLetter(work, known.letter_id)
    work.record('invitation.cancelled', { invitation, person: known.person_id })
  })
}
