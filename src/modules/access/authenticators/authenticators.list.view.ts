/** Somebody's own second steps: their authenticator apps, and how many recovery codes they have left. */
import type { House } from '#platform/database/house.ts'
import type { AccountId } from '#platform/identity/actor.ts'
import { found } from '#platform/refusals/refusals.ts'

export interface OwnAuthenticator {
  id: string
  label: string
  addedAt: Date
  usedAt: Date | null
}

export interface SecondSteps {
  authenticators: OwnAuthenticator[]
  recoveryCodesLeft: number
  recoveryCodesMadeAt: Date | null
}

interface AuthenticatorFound {
  id: string
  label: string
  added_at: Date
  last_used_at: Date | null
}

export function readSecondSteps(house: House, account: AccountId): Promise<SecondSteps> {
  return house.atTheDoor(async (door) => {
    const authenticators = await door.ask<AuthenticatorFound>('list_authenticators', account)
    const [codes] = await door.ask<{ unused: string; made_at: Date | null }>('count_recovery_codes', account)
    return {
      authenticators: authenticators.map((one) => ({
        id: one.id,
        label: one.label,
        addedAt: one.added_at,
        usedAt: one.last_used_at,
      })),
      recoveryCodesLeft: Number(codes?.unused ?? 0),
      recoveryCodesMadeAt: codes?.made_at ?? null,
    }
  })
}

/** Throws NotFoundError for anybody else's. */
export async function getAuthenticator(house: House, account: AccountId, id: string | undefined) {
  const { authenticators } = await readSecondSteps(house, account)
  return found(authenticators.find((one) => one.id === id))
}
