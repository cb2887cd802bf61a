/** Goes to the organisation's own sign-in and back once, before anybody else is sent there. */
import type { Actor } from '#platform/identity/actor.ts'
import type { ComeBackFault, Outside, Sent } from '../access.come-back.command.ts'
import { comeBack, sendOut } from '../access.come-back.command.ts'
import { providerStore } from '../access.provider.store.ts'

type From = Outside & { actor: Actor }

export function beginTry(from: From & { browser: string }): Promise<Sent> {
  return sendOut(from, 'try', from.actor.organisation)
}

/** Only these very settings count as tried: whoever changed them meanwhile tries again. */
export async function tryProvider(
  from: From,
  brought: Readonly<Record<string, string>>,
): Promise<{ kind: 'tried' } | ComeBackFault> {
  const back = await comeBack(from, 'try', brought)
  if (back.kind === 'fault') return back
  const { actor } = from
  if (back.organisation !== actor.organisation) return { kind: 'fault', why: 'stale' }
  return from.house.atTheDoor(async (door) => {
    if (!(await back.spend(door))) return { kind: 'fault', why: 'stale' }
    const work = await door.enter(actor)
    const store = providerStore(work)
    if ((await store.findProvider())?.version !== back.provider.version) return { kind: 'fault', why: 'stale' }
    await store.noteTried()
    work.record('provider.tried', { organisation: actor.organisation })
    return { kind: 'tried' }
  })
}
