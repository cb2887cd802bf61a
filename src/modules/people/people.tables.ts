/** The tables of this room, and the organisation's own row. */
import type { EngagementKind, MinuteStrength, Nation, NoticeKind, PersonKind, Role } from './people.words.ts'

export interface PersonRow {
  organisation_id: string
  id: string
  kind: PersonKind
  name: string
  known_as: string
  pronouns: string
  sort_name: string
  email: string | null
  phone: string | null
  languages: string[]
  work: string
  version: number
  added_at: Date
  left_on: string | null
}

export interface EngagementRow {
  organisation_id: string
  id: string
  person_id: string
  kind: EngagementKind
  from_on: string
  until_on: string | null
  through: string
  added_at: Date
  added_by: string | null
}

export interface NamePartRow {
  organisation_id: string
  part: string
  person_id: string
}

export interface AppointmentRow {
  organisation_id: string
  id: string
  person_id: string
  role: Role
  from_on: string
  until_on: string | null
  appointed_at: Date
  appointed_by: string | null
  ended_by: string | null
}

export interface MinuteRow {
  organisation_id: string
  id: string
  appointment_id: string
  met_on: string
  says: string
  strength: MinuteStrength
  recorded_at: Date
  recorded_by: string
}

export interface AbsenceRow {
  organisation_id: string
  id: string
  person_id: string
  from_on: string
  until_on: string
  cover_id: string | null
  said_at: Date
  said_by: string
  cancelled_at: Date | null
}

export interface InvitationRow {
  organisation_id: string
  id: string
  person_id: string
  code_sha256: string
  made_at: Date
  made_by: string
  expires_at: Date
  accepted_at: Date | null
  cancelled_at: Date | null
}

export interface NoticeRow {
  organisation_id: string
  id: string
  person_id: string
  kind: NoticeKind
  about_person_id: string | null
  role: string | null
  made_at: Date
  dismissed_at: Date | null
}

export interface OrganisationRow {
  organisation_id: string
  name: string
  nation: Nation
  purpose: string
  version: number
  created_at: Date
}

export interface PeopleTables {
  'people.person': PersonRow
  'people.engagement': EngagementRow
  'people.name_part': NamePartRow
  'people.appointment': AppointmentRow
  'people.minute': MinuteRow
  'people.absence': AbsenceRow
  'people.invitation': InvitationRow
  'people.notice': NoticeRow
  'identity.organisation': OrganisationRow
}
