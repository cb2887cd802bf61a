/** Loads and saves who leaves and when, what is to be done for it, and what an organisation always wants done. */
import { newId } from '#platform/crypto/ids.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { ChecklistItemRow, LeavingRow, PeopleTables, TaskRow } from '../people.tables.ts'
import type { ChecklistName } from '../people.words.ts'

export type NewTask = Pick<TaskRow, 'person_id' | 'leaving_id' | 'name' | 'says' | 'href'>

export function leavingStore(work: Work) {
  return { ...leavingsIn(work), ...tasksIn(work), ...checklistsIn(work) }
}

function handle(work: Work) {
  return { db: roomHandle<PeopleTables>(work.db), organisation_id: work.organisation }
}

function leavingsIn(work: Work) {
  const { db, organisation_id } = handle(work)
  const change = (id: string, set: Partial<LeavingRow>) =>
    db
      .updateTable('people.leaving')
      .set(set)
      .where('organisation_id', '=', organisation_id)
      .where('id', '=', id)
      .execute()
  return {
    findLeavingOf(person: string): Promise<LeavingRow | undefined> {
      return db
        .selectFrom('people.leaving')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .where('person_id', '=', person)
        .where('undone_at', 'is', null)
        .executeTakeFirst()
    },
    /** Not undone; locked. */
    lockLeaving(id: string): Promise<LeavingRow | undefined> {
      return db
        .selectFrom('people.leaving')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
        .where('undone_at', 'is', null)
        .forUpdate()
        .executeTakeFirst()
    },
    /** Those whose account is to be closed by now; locked. */
    lockDueLeavings(): Promise<LeavingRow[]> {
      return db
        .selectFrom('people.leaving')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .where('due_at', '<=', work.now)
        .orderBy('id')
        .forUpdate()
        .execute()
    },
    async addLeaving(person_id: string, last_on: string, due_at: Date | null, said_by: string): Promise<string> {
      const id = newId<'Leaving'>()
      const closed_at = due_at === null ? work.now : null
      const row = { organisation_id, id, person_id, last_on, due_at, closed_at, said_at: work.now, said_by }
      await db
        .insertInto('people.leaving')
        .values({ ...row, undone_at: null, undone_by: null })
        .execute()
      return id
    },
    closeLeaving: (id: string) => change(id, { closed_at: work.now, due_at: null }),
    undoLeaving: (id: string, by: string) => change(id, { undone_at: work.now, undone_by: by, due_at: null }),
    async setLastDay(person: string, left_on: string | null): Promise<void> {
      await db
        .updateTable('people.person')
        .set({ left_on })
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', person)
        .execute()
    },
  }
}

function tasksIn(work: Work) {
  const { db, organisation_id } = handle(work)
  return {
    /** Each once: what is there already stays as it is. */
    async addTasks(tasks: readonly NewTask[]): Promise<void> {
      if (tasks.length === 0) return
      const rows = tasks.map((task) => ({
        ...task,
        organisation_id,
        id: newId<'Task'>(),
        added_at: work.now,
        done_at: null,
        done_by: null,
      }))
      await db
        .insertInto('people.task')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    },
    lockTask(id: string): Promise<TaskRow | undefined> {
      return db
        .selectFrom('people.task')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst()
    },
    async settleTask(id: string, done: { at: Date; by: string | null } | undefined): Promise<void> {
      await db
        .updateTable('people.task')
        .set({ done_at: done?.at ?? null, done_by: done?.by ?? null })
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
        .execute()
    },
    /** By the name its room gave it: done in that room, and by itself here. */
    async settleTasksNamed(person: string, name: string): Promise<void> {
      await db
        .updateTable('people.task')
        .set({ done_at: work.now, done_by: null })
        .where('organisation_id', '=', organisation_id)
        .where('person_id', '=', person)
        .where('name', '=', name)
        .where('done_at', 'is', null)
        .execute()
    },
  }
}

function checklistsIn(work: Work) {
  const { db, organisation_id } = handle(work)
  return {
    listItems(list: ChecklistName): Promise<ChecklistItemRow[]> {
      return db
        .selectFrom('people.checklist_item')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .where('list', '=', list)
        .where('put_away_at', 'is', null)
        .orderBy('added_at')
        .orderBy('id')
        .execute()
    },
    async addItem(list: ChecklistName, says: string, added_by: string): Promise<string> {
      const id = newId<'ChecklistItem'>()
      const row = { organisation_id, id, list, says, added_at: work.now, added_by, put_away_at: null }
      await db.insertInto('people.checklist_item').values(row).execute()
      return id
    },
    /** False where there is none such, or it is put away. */
    async putItemAway(id: string): Promise<boolean> {
      const done = await db
        .updateTable('people.checklist_item')
        .set({ put_away_at: work.now })
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
        .where('put_away_at', 'is', null)
        .executeTakeFirst()
      return done.numUpdatedRows > 0n
    },
  }
}
