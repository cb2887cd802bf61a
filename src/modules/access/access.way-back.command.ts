/** Refuses to remove what an organisation needs to get in by if its own sign-in never answers again: the last administrator's second step. */
import type { Door, House } from '#platform/database/house.ts'
import type { AccountId, OrganisationId } from '#platform/identity/actor.ts'
import { inEveryOrganisation } from '#platform/identity/changed-factors.ts'
import { dayOf } from '#platform/text/dates.ts'
import { providerStore } from './access.provider.store.ts'

export type Removing = 'removed' | 'last-way-back'

/** In one transaction with what is removed: two administrators who each take the other for the way back wait for each other. */
export async function keepingAWayBack(
  house: House,
  account: AccountId,
  removes: (door: Door) => Promise<void>,
): Promise<Removing> {
  try {
    await house.atTheDoor(async (door) => {
      const depending = await lockDepending(door, account)
      const had = await Promise.all(depending.map((one) => hasWayBack(door, one)))
      await removes(door)
      for (const [place, organisation] of depending.entries())
        if (had[place] && !(await hasWayBack(door, organisation))) throw new LastWayBackError()
    })
    return 'removed'
  } catch (error) {
    if (error instanceof LastWayBackError) return 'last-way-back'
    throw error
  }
}

/** Those of their organisations whose own sign-in is switched on. */
async function lockDepending(door: Door, account: AccountId): Promise<OrganisationId[]> {
  const depending: OrganisationId[] = []
  await inEveryOrganisation(door, account, async (work) => {
    if ((await providerStore(work).findProvider())?.is_on) depending.push(work.organisation)
  })
  return depending
}

async function hasWayBack(door: Door, organisation: OrganisationId): Promise<boolean> {
  const [found] = await door.ask<{ count_ways_back: string }>('count_ways_back', organisation, dayOf(door.now))
  return Number(found?.count_ways_back ?? 0) > 0
}

/** Everything that was removed is there again. */
class LastWayBackError extends Error {
  override readonly name = 'LastWayBackError'
}
