/** The one table of this room, as it is stored. */

export interface RuleRow {
  organisation_id: string
  grace_days: number
  asked_from: string
  version: number
  changed_at: Date
  changed_by: string | null
}

/** Of the platform's own table: since when the organisation is here. */
interface OrganisationRow {
  organisation_id: string
  created_at: Date
}

export interface AccessTables {
  'identity.organisation': OrganisationRow
  'access.rule': RuleRow
}
