/** On Mondays, writes to those for whom something waits; where Kept did not run on the Monday, later in that week. */

import type { Actor } from '#platform/identity/actor.ts'
import type { Desk } from '#platform/rooms/desk.ts'
import type { Enter, Errand } from '#platform/rooms/manifest.ts'
import { endRound, takeRound, writeDigest } from './write-digests.command.ts'

async function writeDigests(enter: Enter, stop: AbortSignal, desk: Desk): Promise<void> {
  const actors = await enter((work) => takeRound(work, desk))
  if (actors.length === 0) return
  const failed: unknown[] = []
  for (const actor of actors) {
    if (stop.aborted) return
    await writeTo(enter, actor, desk).catch((error: unknown) => failed.push(error))
  }
  // One whose reminders fail keeps nobody else from theirs; the round is tried again for that one.
  if (failed.length > 0) throw failed[0]
  await enter(endRound)
}

async function writeTo(enter: Enter, actor: Actor, desk: Desk): Promise<void> {
  const reminders = await desk.listReminders(actor)
  const address = await desk.findConfirmedAddress(actor.account)
  await enter((work) => writeDigest(work, actor, { reminders, address }))
}

export const reviewsErrands: readonly Errand[] = [
  {
    name: 'write-weekly-letters',
    table: 'reviews.round',
    does: (enter, stop, _sheets, desk) => writeDigests(enter, stop, desk),
  },
]
