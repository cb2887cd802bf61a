/** The tables of an organisation's own sign-in, as they are stored. */

export interface ProviderRow {
  organisation_id: string
  issuer: string
  client_id: string
  secret_sealed: Buffer
  domains: string[]
  counts_second_step: boolean
  tried_at: Date | null
  is_on: boolean
  version: number
  changed_at: Date
  changed_by: string | null
}

interface ProviderDomainRow {
  organisation_id: string
  domain: string
}

export interface ProviderTables {
  'access.provider': ProviderRow
  'access.provider_domain': ProviderDomainRow
}
