/** Loads and saves what an organisation asks of those who sign in; the only file that writes it. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { AccessTables, RuleRow } from './access.tables.ts'

export function ruleStore(work: Work) {
  const db = roomHandle<AccessTables>(work.db)
  return {
    /** Undefined where the organisation never said anything. */
    findRule(): Promise<RuleRow | undefined> {
      return db
        .selectFrom('access.rule')
        .selectAll()
        .where('organisation_id', '=', work.organisation)
        .forUpdate()
        .executeTakeFirst()
    },
    /** Written over whatever there was. */
    async keepRule(rule: Pick<RuleRow, 'grace_days' | 'asked_from' | 'changed_by' | 'version'>): Promise<void> {
      const row = { ...rule, changed_at: work.now }
      await db
        .insertInto('access.rule')
        .values({ ...row, organisation_id: work.organisation })
        .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(row))
        .execute()
    },
  }
}
