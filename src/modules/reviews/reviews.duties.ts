/** What this room does when others tell it that something happened: once letters can be mailed, the weekly ones begin. */
import type { Duty } from '#platform/rooms/manifest.ts'
import { roundStore } from './reviews.digest.store.ts'
import { nextRoundAfter } from './reviews.rules.ts'

export const reviewsDuties: readonly Duty[] = [
  {
    on: 'mail-server.set',
    name: 'begin-weekly-letters',
    does: (work) => roundStore(work).beginRounds(nextRoundAfter(work.now)),
  },
]
