/** Ends one of somebody's own sessions, or all but the one they are in. */
import type { House } from '#platform/database/house.ts'
import type { AccountId, Actor, SessionId } from '#platform/identity/actor.ts'

interface Whose {
  account: { id: AccountId; session: SessionId }
  actor?: Actor | undefined
}

/** Nothing happens, and nothing is told, where the session is another account's or ended already. */
export function endSession(house: House, { account, actor }: Whose, session: string): Promise<void> {
  return house.atTheDoor(async (door) => {
    const [ended] = await door.ask<{ end_session: boolean }>('end_session', session, account.id, door.now)
    if (!ended?.end_session || !actor) return
    const work = await door.enter(actor)
    work.record('session.ended', { session })
  })
}

export function endOtherSessions(house: House, { account, actor }: Whose): Promise<void> {
  return house.atTheDoor(async (door) => {
    const [ended] = await door.ask<{ end_sessions: number }>('end_sessions', account.id, account.session, door.now)
    if (!ended?.end_sessions || !actor) return
    const work = await door.enter(actor)
    work.record('session.others-ended', { person: actor.person })
  })
}
