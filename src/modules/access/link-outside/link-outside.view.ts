/** Whether one's account is linked with one's organisation's sign-in. */
import type { House } from '#platform/database/house.ts'
import type { Actor, SignedIn } from '#platform/identity/actor.ts'
import { findProviderSettings } from '../access.provider.questions.ts'

export interface LinkView {
  /** Where they would sign in; undefined where the organisation has no sign-in of its own switched on. */
  host: string | undefined
  linkedAt: Date | undefined
  usedAt: Date | undefined
}

interface IdentityFound {
  organisation_id: string
  linked_at: Date
  last_used_at: Date | null
}

export async function readLink(house: House, actor: Actor, account: SignedIn): Promise<LinkView> {
  const settings = await house.inOrganisation(actor, findProviderSettings)
  const identities = await house.askAtTheDoor<IdentityFound>('list_outside_identities', account.id)
  const own = identities.find((one) => one.organisation_id === actor.organisation)
  return {
    host: settings?.is_on ? new URL(settings.issuer).host : undefined,
    linkedAt: own?.linked_at,
    usedAt: own?.last_used_at ?? undefined,
  }
}
