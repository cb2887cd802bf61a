/** The one table of this room, as it is stored. */

export interface RuleRow {
  organisation_id: string
  grace_days: number
  asked_from: string
  version: number
  changed_at: Date
  changed_by: string | null
}

export interface AccessTables {
  'access.rule': RuleRow
}
