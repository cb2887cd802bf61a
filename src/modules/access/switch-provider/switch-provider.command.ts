/** Switches the organisation's own sign-in on or off: on only once it was tried, and while somebody in charge could get in without it. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { dayOf } from '#platform/text/dates.ts'
import { providerStore } from '../access.provider.store.ts'

export type SwitchingOn = 'on' | 'not-tried' | 'no-way-back' | 'domain-taken'

export async function switchProviderOn(house: House, actor: Actor, once: string): Promise<SwitchingOn> {
  const [found] = await house.askAtTheDoor<{ count_ways_back: string }>(
    'count_ways_back',
    actor.organisation,
    dayOf(house.now),
  )
  if (Number(found?.count_ways_back ?? 0) === 0) return 'no-way-back'
  return house.once(actor, 'provider.switched-on', once, async (work) => {
    const store = providerStore(work)
    const saved = await store.findProvider()
    if (saved?.is_on) return 'on'
    if (!saved?.tried_at) return 'not-tried'
    // Nothing is recorded where a domain is taken, so that whatever was written is undone.
    if (!(await store.switchOn(saved))) return 'domain-taken'
    work.record('provider.switched-on', { organisation: actor.organisation })
    return 'on'
  })
}

export function switchProviderOff(house: House, actor: Actor, once: string): Promise<void> {
  return house.once(actor, 'provider.switched-off', once, async (work) => {
    const store = providerStore(work)
    if (!(await store.findProvider())?.is_on) return
    await store.switchOff()
    work.record('provider.switched-off', { organisation: actor.organisation })
  })
}
