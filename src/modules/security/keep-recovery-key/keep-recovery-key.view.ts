/** How things stand with the recovery key of this installation. */
import type { House } from '#platform/database/house.ts'

export type RecoveryKeyStanding = { kind: 'none' } | { kind: 'not-confirmed' } | { kind: 'confirmed'; at: Date }

interface InstallationRow {
  recovery_recipient: string | null
  recovery_confirmed_at: Date | null
}

export function readRecoveryKeyStanding(house: House): Promise<RecoveryKeyStanding> {
  return house.atTheDoor(async (door) => {
    const [row] = await door.ask<InstallationRow>('find_installation')
    if (row?.recovery_confirmed_at) return { kind: 'confirmed', at: row.recovery_confirmed_at }
    return row?.recovery_recipient ? { kind: 'not-confirmed' } : { kind: 'none' }
  })
}
