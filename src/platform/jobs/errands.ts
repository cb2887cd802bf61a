/** Does what rooms have to do outside the database, each organisation by itself: one that waits for a slow server holds up no other. */
import { newId } from '#platform/crypto/ids.ts'
import type { Entrances } from '#platform/database/house.ts'
import type { OrganisationId } from '#platform/identity/actor.ts'
import { keptItself } from '#platform/identity/actor.ts'
import type { Log } from '#platform/logs/log.ts'
import { faultOf } from '#platform/logs/log.ts'
import type { Desk } from '#platform/rooms/desk.ts'
import { emptyDesk } from '#platform/rooms/desk.ts'
import type { Enter, Errand } from '#platform/rooms/manifest.ts'
import type { Sheet } from '#platform/sheets/sheet.ts'
import { tableOfTimes } from './table-of-times.ts'

export interface ErrandParts {
  readonly entrances: Entrances
  readonly clock: { now(): Date }
  readonly log: Log
  /** The lists of all rooms. */
  readonly sheets?: readonly Sheet[]
  /** Where nothing is given, nobody is known. */
  readonly desk?: Desk
}

export interface Errands {
  /** Begins what is due, as far as hands are free; resolves once it has begun, and gives how much that was. */
  begin(): Promise<number>
  /** Resolves when nothing is under way. */
  settled(): Promise<void>
  /** Ends what is under way. */
  stop(): Promise<void>
}

/** Organisations at one time, of all errands together. */
const hands = 8

export function openErrands(parts: ErrandParts, all: readonly Errand[]): Errands {
  const underWay = new Map<string, Promise<void>>()
  const stopping = new AbortController()
  const start = (errand: Errand, organisation: OrganisationId) => {
    const name = `${errand.name} ${organisation}`
    if (underWay.has(name)) return false
    underWay.set(
      name,
      run(parts, errand, organisation, stopping.signal).finally(() => underWay.delete(name)),
    )
    return true
  }
  return {
    async begin() {
      let count = 0
      for (const errand of all)
        for (const organisation of await findDue(parts, errand)) {
          if (stopping.signal.aborted || underWay.size >= hands) return count
          if (start(errand, organisation)) count += 1
        }
      return count
    },
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay.values())
    },
    async stop() {
      stopping.abort()
      await Promise.all(underWay.values())
    },
  }
}

/** Drawn by lot, as what is timed is: the oldest of those that always fail would otherwise stand before all others. */
async function findDue({ entrances, clock }: ErrandParts, { table }: Errand): Promise<OrganisationId[]> {
  const now = clock.now()
  const due = await entrances.clockwork(now, ({ run }) =>
    run<{ organisation_id: OrganisationId }>(
      `select organisation_id from ${tableOfTimes(table)} where due_at <= $1 order by random() limit ${2 * hands}`,
      now,
    ),
  )
  return due.map((one) => one.organisation_id)
}

async function run(parts: ErrandParts, errand: Errand, organisation: OrganisationId, stop: AbortSignal): Promise<void> {
  const { entrances, clock, log } = parts
  const origin = { requestId: newId<'Errand'>() }
  const enter: Enter = (act) => entrances.at(origin, clock.now()).inOrganisation(keptItself(organisation), act)
  try {
    await errand.does(enter, stop, parts.sheets ?? [], parts.desk ?? emptyDesk)
  } catch (error) {
    log.error({ ...faultOf(error), organisation, errand: errand.name }, 'an errand failed')
  }
}
