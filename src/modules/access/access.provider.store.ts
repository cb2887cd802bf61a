/** Loads and saves an organisation's own sign-in; the only file that writes its tables. */
import { fieldId, seal } from '#platform/crypto/seal.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { ProviderRow, ProviderTables } from './access.provider.tables.ts'

export type ProviderFacts = Pick<ProviderRow, 'issuer' | 'client_id' | 'domains' | 'counts_second_step' | 'changed_by'>

const secretField = fieldId('access.provider.secret')

export function providerStore(work: Work) {
  const db = roomHandle<ProviderTables>(work.db)
  const own = work.organisation
  const clearDomains = () => db.deleteFrom('access.provider_domain').where('organisation_id', '=', own).execute()
  return {
    findProvider(): Promise<ProviderRow | undefined> {
      return db
        .selectFrom('access.provider')
        .selectAll()
        .where('organisation_id', '=', own)
        .forUpdate()
        .executeTakeFirst()
    },
    /** Other settings have to be tried anew: until then nobody is sent there. Without a secret the old one stays. */
    async keepProvider(facts: ProviderFacts, secret: string | undefined, version: number): Promise<void> {
      const place = { field: secretField, record: own }
      const sealed =
        secret === undefined ? {} : { secret_sealed: await work.withKey((key) => seal(key, place, secret)) }
      const row = { ...facts, ...sealed, tried_at: null, is_on: false, version, changed_at: work.now }
      await clearDomains()
      if (version > 1) await db.updateTable('access.provider').set(row).where('organisation_id', '=', own).execute()
      else
        await db
          .insertInto('access.provider')
          .values({ secret_sealed: Buffer.alloc(0), ...row, organisation_id: own })
          .execute()
    },
    async noteTried(): Promise<void> {
      await db.updateTable('access.provider').set({ tried_at: work.now }).where('organisation_id', '=', own).execute()
    },
    /** False where a domain leads to another organisation's already. */
    async switchOn({ domains }: Pick<ProviderRow, 'domains'>): Promise<boolean> {
      const rows = domains.map((domain) => ({ organisation_id: own, domain }))
      const added = await db
        .insertInto('access.provider_domain')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst()
      if (Number(added.numInsertedOrUpdatedRows ?? 0n) < rows.length) return false
      await db.updateTable('access.provider').set({ is_on: true }).where('organisation_id', '=', own).execute()
      return true
    },
    async switchOff(): Promise<void> {
      await clearDomains()
      await db.updateTable('access.provider').set({ is_on: false }).where('organisation_id', '=', own).execute()
    },
  }
}
