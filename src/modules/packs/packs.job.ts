/** Makes the report that is due by the organisation's own schedule, without anybody asking. */
import type { Work } from '#platform/database/house.ts'
import type { Catalogue } from '#platform/promises/catalogue.ts'
import type { Timed } from '#platform/rooms/manifest.ts'
import { keepScheduledPack } from './schedule-packs/schedule-packs.command.ts'

export const packsTimed: readonly Timed[] = [
  {
    name: 'make-the-report',
    table: 'packs.schedule',
    does: async (work: Work, catalogue: Catalogue, beingChecked: readonly string[]) =>
      void (await keepScheduledPack(work, { catalogue, beingChecked })),
  },
]
