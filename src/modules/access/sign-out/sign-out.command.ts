/** Ends the session that somebody is in. */
import type { House } from '#platform/database/house.ts'
import type { AccountId, Actor, SessionId } from '#platform/identity/actor.ts'

export function signOut(
  house: House,
  account: { id: AccountId; session: SessionId },
  actor: Actor | undefined,
): Promise<void> {
  return house.atTheDoor(async (door) => {
    const [ended] = await door.ask<{ end_session: boolean }>('end_session', account.session, account.id, door.now)
    if (!actor || !ended?.end_session) return
    const work = await door.enter(actor)
    work.record('session.ended', { session: account.session })
  })
}
