/** Loads and saves settings, periods, papers and adoptions; the only file that writes this room's tables. */
import { newId } from '#platform/crypto/ids.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { PaperRow, PeriodRow, PrivacyTables, SettingRow } from './privacy.tables.ts'

export type SettingContent = Omit<SettingRow, 'organisation_id' | 'version' | 'changed_at' | 'changed_by'>
export type PeriodContent = Omit<PeriodRow, 'organisation_id'>
type NewPaper = Omit<PaperRow, 'organisation_id' | 'id' | 'made_at' | 'made_by' | 'number'>

/** `by` is the person who acts. */
export function privacyStore(work: Work, by: string) {
  return { ...settingsIn(work, by), ...papersIn(work, by) }
}

function settingsIn(work: Work, by: string) {
  const db = roomHandle<PrivacyTables>(work.db)
  const organisation_id = work.organisation
  return {
    lockSetting(): Promise<SettingRow | undefined> {
      return db
        .selectFrom('privacy.setting')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .forUpdate()
        .executeTakeFirst()
    },
    async keepSetting(content: SettingContent, version: number): Promise<void> {
      const row = { ...content, version, changed_at: work.now, changed_by: by }
      await db
        .insertInto('privacy.setting')
        .values({ ...row, organisation_id })
        .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(row))
        .execute()
    },
    async keepPeriods(periods: readonly PeriodContent[]): Promise<void> {
      if (periods.length === 0) return
      await db
        .insertInto('privacy.period')
        .values(periods.map((period) => ({ ...period, organisation_id })))
        .onConflict((conflict) =>
          conflict.columns(['organisation_id', 'class']).doUpdateSet((given) => ({
            months: given.ref('excluded.months'),
            reason: given.ref('excluded.reason'),
          })),
        )
        .execute()
    },
  }
}

function papersIn(work: Work, by: string) {
  const db = roomHandle<PrivacyTables>(work.db)
  const organisation_id = work.organisation
  return {
    /** The number of the newest of each kind; the setting's lock keeps two makings apart. */
    async lastNumbers(): Promise<ReadonlyMap<string, number>> {
      const rows = await db
        .selectFrom('privacy.paper')
        .select(['kind', (select) => select.fn.max('number').as('last')])
        .where('organisation_id', '=', organisation_id)
        .groupBy('kind')
        .execute()
      return new Map(rows.map(({ kind, last }) => [kind, Number(last)]))
    },
    async addPapers(papers: readonly (NewPaper & { number: number })[]): Promise<string[]> {
      const rows = papers.map((paper) => ({
        ...paper,
        content: JSON.stringify(paper.content),
        organisation_id,
        id: newId<'Paper'>(),
        made_at: work.now,
        made_by: by,
      }))
      await db.insertInto('privacy.paper').values(rows).execute()
      return rows.map(({ id }) => id)
    },
    /** False where it is adopted already. */
    async adopt(paper_id: string, signed_name: string): Promise<boolean> {
      const added = await db
        .insertInto('privacy.adoption')
        .values({ organisation_id, paper_id, signed_name, adopted_at: work.now, adopted_by: by })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst()
      return (added.numInsertedOrUpdatedRows ?? 0n) > 0n
    },
  }
}
