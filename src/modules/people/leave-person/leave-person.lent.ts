/** What another room's act does to the checklists here: it adds what is to be done for somebody, or says that it is done. */
import type { Work } from '#platform/database/house.ts'
import type { ChecklistName } from '../people.words.ts'
import { leavingStore } from './leave-person.store.ts'

export interface TaskWanted {
  person: string
  /** `room.what`, once for each leaving: `systems.end-accounts`. */
  name: string
  /** Said to whoever ticks it: "Remove them from the groups they are in". */
  says: string
  href?: `/${string}`
}

/** For somebody who leaves; a room is told by the announcement `leaving.said`. Where nobody leaves, nothing is added. */
export async function addLeavingTask(work: Work, { person, name, says, href }: TaskWanted): Promise<void> {
  const store = leavingStore(work)
  const leaving = await store.findLeavingOf(person)
  if (leaving) await store.addTasks([{ person_id: person, leaving_id: leaving.id, name, says, href: href ?? null }])
}

/** The room did it: the task ticks itself. */
export function settleTasksNamed(work: Work, person: string, name: string): Promise<void> {
  return leavingStore(work).settleTasksNamed(person, name)
}

/** What the organisation itself always wants done, as it is worded now. */
export async function addOwnTasks(
  work: Work,
  list: ChecklistName,
  person: string,
  leaving: string | null,
): Promise<void> {
  const store = leavingStore(work)
  const items = await store.listItems(list)
  await store.addTasks(
    items.map(({ id, says }) => ({ person_id: person, leaving_id: leaving, name: `own.${id}`, says, href: null })),
  )
}
