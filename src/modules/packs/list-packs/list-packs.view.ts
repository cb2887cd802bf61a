/** All reports, a page at a time, and when the next is made. */
import type { Work } from '#platform/database/house.ts'
import type { PackLine, Schedule } from '../packs.questions.ts'
import { findSchedule, listPacks } from '../packs.questions.ts'

export interface PacksView {
  readonly packs: readonly PackLine[]
  /** The older ones begin below this number. */
  readonly older: number | undefined
  readonly schedule: Schedule | undefined
}

const atOnce = 20

export async function readPacks(work: Work, before: number | undefined): Promise<PacksView> {
  const [found, schedule] = await Promise.all([listPacks(work, before, atOnce + 1), findSchedule(work)])
  const packs = found.slice(0, atOnce)
  return { packs, older: found.length > atOnce ? packs.at(-1)?.number : undefined, schedule }
}
