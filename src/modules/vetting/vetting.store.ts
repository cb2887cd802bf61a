/** Loads and saves checks that were seen, who needs which, and the interval; the only file that writes this room's tables. */
import { newId } from '#platform/crypto/ids.ts'
import { fieldId, openText, seal } from '#platform/crypto/seal.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { ClearanceRow, NeedRow, VettingTables } from './vetting.tables.ts'

/** For ever the same, whatever becomes of the column. */
const numberField = fieldId('vetting.clearance.number')

export type NewClearance = Pick<
  ClearanceRow,
  'person_id' | 'kind' | 'issued_on' | 'seen_on' | 'seen_by' | 'on_update_service' | 'renew_on'
> & { number: string }

/** As it was decided: of whoever is here as this, and meets young people or not. */
type NewDecision = Pick<NeedRow, 'engagement' | 'needs'> & { contact: boolean }

/** `by` is the person who acts. */
export function vettingStore(work: Work, by: string) {
  return { ...clearancesIn(work, by), ...decisionsIn(work, by) }
}

function clearancesIn(work: Work, by: string) {
  const db = roomHandle<VettingTables>(work.db)
  const organisation_id = work.organisation
  const change = (id: string, set: Partial<ClearanceRow>) =>
    db
      .updateTable('vetting.clearance')
      .set(set)
      .where('organisation_id', '=', organisation_id)
      .where('id', '=', id)
      .execute()
  return {
    async addClearance({ number, ...facts }: NewClearance): Promise<string> {
      const id = newId<'Clearance'>()
      const place = { field: numberField, record: id }
      const number_sealed = number === '' ? null : await work.withKey((key) => seal(key, place, number))
      const row = { ...facts, organisation_id, id, number_sealed, recorded_at: work.now, recorded_by: by }
      await db
        .insertInto('vetting.clearance')
        .values({ ...row, looked_on: null, looked_by: null, ended_at: null, ended_by: null })
        .execute()
      return id
    },
    findClearance(id: string): Promise<ClearanceRow | undefined> {
      return db
        .selectFrom('vetting.clearance')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
        .executeTakeFirst()
    },
    /** That counts; locked. */
    lockClearance(id: string): Promise<ClearanceRow | undefined> {
      return db
        .selectFrom('vetting.clearance')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
        .where('ended_at', 'is', null)
        .forUpdate()
        .executeTakeFirst()
    },
    async openNumber({ id, number_sealed }: Pick<ClearanceRow, 'id' | 'number_sealed'>): Promise<string> {
      if (number_sealed === null) return ''
      return work.withKey((key) => openText(key, { field: numberField, record: id }, number_sealed))
    },
    lookAgain: (id: string, renew_on: string) => change(id, { looked_on: dayOf(work.now), looked_by: by, renew_on }),
    endClearance: (id: string) => change(id, { ended_at: work.now, ended_by: by }),
  }
}

function decisionsIn(work: Work, by: string) {
  const db = roomHandle<VettingTables>(work.db)
  const organisation_id = work.organisation
  return {
    /** All decisions become these: what is left out is undecided. */
    async keepDecisions(decisions: readonly NewDecision[]): Promise<void> {
      await db.deleteFrom('vetting.need').where('organisation_id', '=', organisation_id).execute()
      const rows = decisions.map(({ engagement, contact, needs }) => ({
        organisation_id,
        engagement,
        contacts_young_people: contact,
        needs,
        decided_at: work.now,
        decided_by: by,
      }))
      if (rows.length > 0) await db.insertInto('vetting.need').values(rows).execute()
    },
    async keepMonths(months: number): Promise<void> {
      const set = { months, decided_at: work.now, decided_by: by }
      await db
        .insertInto('vetting.setting')
        .values({ organisation_id, ...set })
        .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(set))
        .execute()
    },
  }
}
