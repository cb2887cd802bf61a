/** Making a report, over HTTP: what is out of date is counted first, and the PDF is printed while its page is already shown. */
import { within } from '#platform/clock/within.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, seeOther } from '#platform/http/routes.ts'
import { printPack } from '../print-pack/print-pack.command.ts'
import { makePack } from './make-pack.command.ts'

/** A paper lasts, so it waits longer than a page does until everything is counted. */
const mostRounds = 60
const betweenRounds = 50

async function countEverything({ bringUpToDate, actor }: ActorVisit): Promise<readonly string[]> {
  let waiting = await bringUpToDate(actor)
  for (let round = 1; round < mostRounds && waiting.length > 0; round += 1) {
    const before = waiting.length
    waiting = await bringUpToDate(actor)
    // Somebody else is counting: there is nothing to do but to let them.
    if (waiting.length >= before) await within(betweenRounds, new Promise(() => {}))
  }
  return waiting
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, once, catalogue, files, afterwards } = visit
  const beingChecked = await countEverything(visit)
  const pack = await makePack(house, actor, once, { catalogue, beingChecked })
  afterwards(printPack(house, actor, files, pack))
  return seeOther(pathTo('/packs/:pack', { pack }))
}

export const makePackRoutes = defineRoutes([
  { method: 'POST', path: '/packs', may: 'pack:make', record: 'pack.made', handle: submitForm },
])
