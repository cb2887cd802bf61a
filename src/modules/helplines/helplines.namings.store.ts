/** Loads and saves who was asked to be named beside a role contact, and what they said. */
import { newId } from '#platform/crypto/ids.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { HelplinesTables, NamingRow } from './helplines.tables.ts'
import type { NamingAnswer } from './helplines.words.ts'

export function namingsStore(work: Work, by: string) {
  const db = roomHandle<HelplinesTables>(work.db)
  const organisation_id = work.organisation
  return {
    async askPerson(line: string, person: string): Promise<string> {
      const id = newId<'Naming'>()
      const asked = { asked_at: work.now, asked_by: by, ended_at: null, ended_by: null }
      const row = { organisation_id, id, line_id: line, person_id: person, ...asked }
      await db.insertInto('helplines.naming').values(row).execute()
      return id
    },
    /** The one that stands for a line, if any. */
    async endNamingOf(line: string): Promise<void> {
      await db
        .updateTable('helplines.naming')
        .set({ ended_at: work.now, ended_by: by })
        .where('organisation_id', '=', organisation_id)
        .where('line_id', '=', line)
        .where('ended_at', 'is', null)
        .execute()
    },
    /** One that a person was asked, and that still stands. */
    lockNaming(id: string, person: string): Promise<NamingRow | undefined> {
      return db
        .selectFrom('helplines.naming')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
        .where('person_id', '=', person)
        .where('ended_at', 'is', null)
        .forUpdate()
        .executeTakeFirst()
    },
    async addAnswer(naming: string, answer: NamingAnswer): Promise<void> {
      const row = { organisation_id, id: newId<'NamingAnswer'>(), naming_id: naming, answer, answered_at: work.now }
      await db.insertInto('helplines.naming_answer').values(row).execute()
    },
  }
}
