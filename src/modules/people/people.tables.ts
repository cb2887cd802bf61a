/** The tables of this room, and the organisation's own row. */
import type {
  ChecklistName,
  ContactKnown,
  EngagementKind,
  InvitationWay,
  MinuteStrength,
  Nation,
  NoticeKind,
  PersonKind,
  Role,
} from './people.words.ts'

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
  contacts_young_people: ContactKnown
  account_is_shared: boolean
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
  ended_at: Date | null
}

export interface ProposalRow {
  organisation_id: string
  id: string
  person_id: string
  role: Role
  from_on: string
  until_on: string | null
  by_trustees: boolean
  proposed_at: Date
  proposed_by: string | null
  appointment_id: string | null
  decided_at: Date | null
  decided_by: string | null
  accepted: boolean | null
  why_not: string
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
  goes_by: InvitationWay
  token_sha256: string | null
  mailed_to: string | null
  letter_id: string | null
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

export interface OwnDomainRow {
  organisation_id: string
  domain: string
  added_at: Date
  added_by: string
}

export interface LeavingRow {
  organisation_id: string
  id: string
  person_id: string
  last_on: string
  said_at: Date
  said_by: string
  due_at: Date | null
  closed_at: Date | null
  undone_at: Date | null
  undone_by: string | null
}

export interface ChecklistItemRow {
  organisation_id: string
  id: string
  list: ChecklistName
  says: string
  added_at: Date
  added_by: string
  put_away_at: Date | null
}

export interface TaskRow {
  organisation_id: string
  id: string
  person_id: string
  leaving_id: string | null
  name: string
  says: string
  href: string | null
  added_at: Date
  done_at: Date | null
  done_by: string | null
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
  'people.proposal': ProposalRow
  'people.minute': MinuteRow
  'people.absence': AbsenceRow
  'people.invitation': InvitationRow
  'people.notice': NoticeRow
  'people.own_domain': OwnDomainRow
  'people.leaving': LeavingRow
  'people.checklist_item': ChecklistItemRow
  'people.task': TaskRow
  'identity.organisation': OrganisationRow
}
