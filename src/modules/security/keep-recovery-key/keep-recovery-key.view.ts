/** How things stand with the recovery key of this installation. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { findKeeper } from '#platform/identity/keeper.ts'

export type RecoveryKeyStanding =
  | { kind: 'kept-by-another' }
  | { kind: 'none' }
  | { kind: 'not-confirmed' }
  | { kind: 'confirmed'; at: Date }

interface InstallationRow {
  recovery_recipient: string | null
  recovery_confirmed_at: Date | null
}

export function readRecoveryKeyStanding(house: House, { organisation }: Actor): Promise<RecoveryKeyStanding> {
  return house.atTheDoor(async (door) => {
    if ((await findKeeper(door)) !== organisation) return { kind: 'kept-by-another' }
    const [row] = await door.ask<InstallationRow>('find_installation')
    if (row?.recovery_confirmed_at) return { kind: 'confirmed', at: row.recovery_confirmed_at }
    return row?.recovery_recipient ? { kind: 'not-confirmed' } : { kind: 'none' }
  })
}
