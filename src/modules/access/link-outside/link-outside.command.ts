/** Links one's account with who one is to one's organisation's sign-in: only by coming back from there while signed in here. */
import type { House } from '#platform/database/house.ts'
import type { Actor, SignedIn } from '#platform/identity/actor.ts'
import type { ComeBackFault, Outside, Sent } from '../access.come-back.command.ts'
import { comeBack, sendOut } from '../access.come-back.command.ts'

interface From extends Outside {
  actor: Actor
  account: SignedIn
}

export type Linking = { kind: 'linked' } | ComeBackFault | { kind: 'fault'; why: 'taken' }

export function beginLink(from: From & { browser: string }): Promise<Sent> {
  return sendOut(from, 'link', from.actor.organisation)
}

/** Their addresses may differ: nothing is linked because two are the same, and nothing is refused because they are not. */
export async function linkOutside(from: From, brought: Readonly<Record<string, string>>): Promise<Linking> {
  const back = await comeBack(from, 'link', brought)
  if (back.kind === 'fault') return back
  const { actor, account } = from
  const { organisation, person } = back
  if (organisation !== actor.organisation) return { kind: 'fault', why: 'stale' }
  return from.house.atTheDoor(async (door) => {
    if (!(await back.spend(door))) return { kind: 'fault', why: 'stale' }
    const facts = [organisation, person.issuer, person.subject, account.id, door.now]
    const [linked] = await door.ask<{ link_outside_identity: boolean }>('link_outside_identity', ...facts)
    if (!linked?.link_outside_identity) return { kind: 'fault', why: 'taken' }
    const work = await door.enter(actor)
    work.record('own-sign-in.linked', { person: actor.person })
    return { kind: 'linked' }
  })
}

/** A session that came in this way ends with it; the one in hand stays. */
export async function unlinkOutside(house: House, actor: Actor, account: SignedIn): Promise<void> {
  await house.atTheDoor(async (door) => {
    const [done] = await door.ask<{ unlink_outside_identity: boolean }>(
      'unlink_outside_identity',
      actor.organisation,
      account.id,
    )
    if (!done?.unlink_outside_identity) return
    await door.ask('end_sessions', account.id, account.session, door.now)
    const work = await door.enter(actor)
    work.record('own-sign-in.unlinked', { person: actor.person })
  })
}
