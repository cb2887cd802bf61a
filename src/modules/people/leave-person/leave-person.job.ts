/** What this room does by the calendar: it closes the accounts of those whose last day is over. */
import type { Timed } from '#platform/rooms/manifest.ts'
import { closeDueLeavings } from './leave-person.command.ts'

export const peopleTimed: readonly Timed[] = [
  { name: 'close-accounts-of-leavers', table: 'people.leaving', does: closeDueLeavings },
]
