/** How things stand with the recovery key of this installation. */
import type { Door, House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'

export type RecoveryKeyStanding =
  | { kind: 'kept-by-another' }
  | { kind: 'none' }
  | { kind: 'not-confirmed' }
  | { kind: 'confirmed'; at: Date }

interface InstallationRow {
  recovery_recipient: string | null
  recovery_confirmed_at: Date | null
}

/** The organisation that was here first, whose administrators keep the key. */
export async function findKeeper(door: Door): Promise<string | undefined> {
  return (await door.ask<{ organisation_id: string }>('find_keeper'))[0]?.organisation_id
}

export function readRecoveryKeyStanding(house: House, { organisation }: Actor): Promise<RecoveryKeyStanding> {
  return house.atTheDoor(async (door) => {
    if ((await findKeeper(door)) !== organisation) return { kind: 'kept-by-another' }
    const [row] = await door.ask<InstallationRow>('find_installation')
    if (row?.recovery_confirmed_at) return { kind: 'confirmed', at: row.recovery_confirmed_at }
    return row?.recovery_recipient ? { kind: 'not-confirmed' } : { kind: 'none' }
  })
}
