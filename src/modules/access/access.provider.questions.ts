/** Whose sign-in an organisation trusts, for the page about it and for whoever comes back from it. */
import { fieldId, openText } from '#platform/crypto/seal.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { Provider } from '#platform/identity/outside/provider.ts'
import type { ProviderRow, ProviderTables } from './access.provider.tables.ts'

export type ProviderSettings = Omit<ProviderRow, 'secret_sealed' | 'organisation_id'>

export interface TrustedProvider extends Provider {
  domains: readonly string[]
  countsSecondStep: boolean
  isOn: boolean
  version: number
}

export async function findProviderSettings(work: Work): Promise<ProviderSettings | undefined> {
  const row = await findRow(work)
  if (!row) return undefined
  const { organisation_id, secret_sealed, ...settings } = row
  return settings
}

/** With its secret opened: it is for speaking to the provider, and goes into no page. */
export async function findTrustedProvider(work: Work): Promise<TrustedProvider | undefined> {
  const row = await findRow(work)
  if (!row) return undefined
  const place = { field: fieldId('access.provider.secret'), record: row.organisation_id }
  const secret = await work.withKey((key) => openText(key, place, row.secret_sealed))
  const { issuer, client_id: clientId, domains, counts_second_step: countsSecondStep, is_on: isOn, version } = row
  return { issuer, clientId, secret, domains, countsSecondStep, isOn, version }
}

function findRow(work: Work): Promise<ProviderRow | undefined> {
  return roomHandle<ProviderTables>(work.db)
    .selectFrom('access.provider')
    .selectAll()
    .where('organisation_id', '=', work.organisation)
    .executeTakeFirst()
}
