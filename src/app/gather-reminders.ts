/** Asks every room what it reminds somebody of. */
import type { Facts } from '#platform/checks/facts.ts'
import type { Work } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import type { Reminder } from '#platform/rooms/reminder.ts'
import type { AppParts } from './app-context.ts'

export async function gatherReminders(
  { rooms, catalogue }: Pick<AppParts, 'rooms' | 'catalogue'>,
  work: Work,
  actor: Actor,
  facts: Facts,
): Promise<Reminder[]> {
  const gathered: Reminder[] = []
  for (const room of rooms) gathered.push(...((await room.reminders?.(work, actor, facts, catalogue)) ?? []))
  return gathered
}
