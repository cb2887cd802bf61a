/** Saves who leads and takes part in what, and who stays in the records without a programme. */
import type { PeoplePublished } from '#modules/people/index.ts'
import { newId } from '#platform/crypto/ids.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { KeptOnRow, ProgrammesTables, SpellRow } from './programmes.tables.ts'

export type SpellContent = Pick<SpellRow, 'programme_id' | 'person_id' | 'part' | 'from_on' | 'until_on'>

export function spellsStore(work: Work, by: string) {
  const db = roomHandle<ProgrammesTables & PeoplePublished>(work.db)
  const organisation_id = work.organisation
  const spells = () => db.selectFrom('programmes.spell').selectAll().where('organisation_id', '=', organisation_id)
  return {
    lockSpell(id: string): Promise<SpellRow | undefined> {
      return spells().where('id', '=', id).forUpdate().executeTakeFirst()
    },
    /** Of a programme whose row is locked, so that nobody is added twice at once. */
    listSpells(programme: string, part: SpellRow['part']): Promise<SpellRow[]> {
      return spells().where('programme_id', '=', programme).where('part', '=', part).execute()
    },
    async addSpells(contents: readonly SpellContent[]): Promise<void> {
      const rows = contents.map((content) => ({
        ...content,
        organisation_id,
        id: newId<'Spell'>(),
        added_at: work.now,
        added_by: by,
      }))
      if (rows.length > 0) await db.insertInto('programmes.spell').values(rows).execute()
    },
    async endSpell(id: string, lastOn: string): Promise<void> {
      await db
        .updateTable('programmes.spell')
        .set({ until_on: lastOn })
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
        .execute()
    },
    /** Which of these are people who are here, of kinds that may be in a programme. */
    async whoIsHere(people: readonly string[]): Promise<{ id: string; kind: string }[]> {
      if (people.length === 0) return []
      return db
        .selectFrom('people.person_card')
        .select(['id', 'kind'])
        .where('organisation_id', '=', organisation_id)
        .where('id', 'in', people)
        .where('kind', '<>', 'parent-or-carer')
        .where((where) => where.or([where('left_on', 'is', null), where('left_on', '>=', dayOf(work.now))]))
        .execute()
    },
    async keepOn(kept: Pick<KeptOnRow, 'person_id' | 'reason' | 'until_on'>): Promise<void> {
      await db
        .insertInto('programmes.kept_on')
        .values({ ...kept, organisation_id, id: newId<'KeptOn'>(), said_at: work.now, said_by: by })
        .execute()
    },
  }
}
