/** What Kept can find out about people who are not here, for what it does for them by itself. */
import type { Work } from '#platform/database/house.ts'
import type { AccountId, Actor } from '#platform/identity/actor.ts'
import type { Reminder } from './reminder.ts'

export interface Desk {
  /** Everybody who can act for the organisation, with the roles that count for them now. */
  listActors(work: Work): Promise<Actor[]>
  /** What waits for somebody, in all rooms, as they would see it. To be asked outside any transaction. */
  listReminders(actor: Actor): Promise<Reminder[]>
  /** Where it was shown that they read it. To be asked outside any transaction. */
  findConfirmedAddress(account: AccountId): Promise<string | undefined>
}

/** Where nobody is known. */
export const emptyDesk: Desk = {
  listActors: async () => [],
  listReminders: async () => [],
  findConfirmedAddress: async () => undefined,
}
