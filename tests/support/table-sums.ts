/** Every table's count and hash, as another pair of eyes sees them. */
import type { Journey } from '#platform/backup/not-carried.ts'
import { isCarried } from '#platform/backup/not-carried.ts'
import { inSnapshot } from '#platform/backup/snapshot.ts'
import { listTables } from '#platform/backup/table-list.ts'
import type { TableSum } from '#platform/backup/table-rows.ts'
import { sumOfTable } from '#platform/backup/table-rows.ts'
import { withMaintenance } from '#platform/database/maintenance.ts'
import type { DatabasePlace } from '#platform/database/places.ts'

export function sumsOf(place: DatabasePlace, journey: Journey): Promise<Record<string, TableSum>> {
  return withMaintenance(place, (client) =>
    inSnapshot(client, async () => {
      const sums: Record<string, TableSum> = {}
      for (const table of await listTables(client, (name) => isCarried(name, journey)))
        sums[table.name] = await sumOfTable(client, table)
      return sums
    }),
  )
}
