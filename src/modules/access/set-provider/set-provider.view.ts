/** An organisation's own sign-in as it is set, and whether anybody could get in without it. */
import type { House, Work } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { ProviderSettings } from '../access.provider.questions.ts'
import { findProviderSettings } from '../access.provider.questions.ts'

export interface ProviderView {
  settings: ProviderSettings | undefined
  /** Administrators who could sign in if the provider never answered again. */
  waysBack: number
}

export async function readProvider(house: House, actor: Actor): Promise<ProviderView> {
  const settings = await house.inOrganisation(actor, (work: Work) => findProviderSettings(work))
  const [found] = await house.askAtTheDoor<{ count_ways_back: string }>(
    'count_ways_back',
    actor.organisation,
    dayOf(house.now),
  )
  return { settings, waysBack: Number(found?.count_ways_back ?? 0) }
}
