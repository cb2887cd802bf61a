/** Does what a room has set for a time, in each organisation whose time has come; clockwork sees ids and times and nothing else. */
import { newId } from '#platform/crypto/ids.ts'
import type { Entrances } from '#platform/database/house.ts'
import type { OrganisationId } from '#platform/identity/actor.ts'
import { keptItself } from '#platform/identity/actor.ts'
import type { Log } from '#platform/logs/log.ts'
import { faultOf } from '#platform/logs/log.ts'
import type { Catalogue } from '#platform/promises/catalogue.ts'
import { bringUpToDate } from '#platform/promises/judge.ts'
import type { Timed } from '#platform/rooms/manifest.ts'
import { tableOfTimes } from './table-of-times.ts'

export interface TimedParts {
  readonly entrances: Entrances
  readonly catalogue: Catalogue
  readonly log: Log
}

/**
 * Looked for at once; the rest is met at the next turn. Drawn by lot: where as many fail each time, the oldest of them
 * would otherwise stand before all others for ever. It also keeps two processes from coming to the same ones in step.
 */
const atOnce = 50

/** Gives in how many organisations something was due. One that fails is logged, met again at the next turn, and holds up no other. */
export async function doTimed(parts: TimedParts, all: readonly Timed[], now: Date): Promise<number> {
  let count = 0
  for (const timed of all) {
    const due = await parts.entrances.clockwork(now, ({ run }) =>
      run<{ organisation_id: OrganisationId }>(
        `select organisation_id from ${tableOfTimes(timed.table)} where due_at <= $1 order by random() limit ${atOnce}`,
        now,
      ),
    )
    count += due.length
    for (const one of due) await doOne(parts, timed, one.organisation_id, now)
  }
  return count
}

/** Whether it is still due is for the duty to ask, once it has locked its row: another process may have done it. */
async function doOne({ entrances, catalogue, log }: TimedParts, timed: Timed, organisation: OrganisationId, now: Date) {
  try {
    const { waiting } = await bringUpToDate({ entrances, catalogue, log }, organisation, now)
    const house = entrances.at({ requestId: newId<'Timed'>() }, now)
    await house.inOrganisation(keptItself(organisation), (work) => timed.does(work, catalogue, waiting))
  } catch (error) {
    log.error({ ...faultOf(error), organisation, timed: timed.name }, 'what was due could not be done')
  }
}
