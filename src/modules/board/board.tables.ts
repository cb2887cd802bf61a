/** The tables of this room, and the views of others that it joins. */
import type { PeoplePublished } from '#modules/people/index.ts'
import type { PolicyPublished } from '#modules/policy/index.ts'
import type { How, Outcome, Rest } from './board.words.ts'

export interface DecisionRow {
  organisation_id: string
  id: string
  statement_id: string
  /** Of this commitment, from 1. */
  number: number
  how: How
  decided_text: string
  rest: Rest
  note: string
  from_at: Date
  until_at: Date | null
  decided_by: string
}

export interface JoinRow {
  organisation_id: string
  decision_id: string
  promise: string
  covers: string[]
}

export interface TaskRow {
  organisation_id: string
  decision_id: string
  statement_id: string
  does: string
  every_months: number
  needs_witness: boolean
}

export interface OwnershipRow {
  organisation_id: string
  id: string
  statement_id: string
  number: number
  person_id: string
  from_at: Date
  until_at: Date | null
  named_by: string
}

export interface ConfirmationRow {
  organisation_id: string
  id: string
  statement_id: string
  does: string
  outcome: Outcome
  saw: string
  confirmed_on: string
  confirmed_at: Date
  confirmed_by: string
}

export interface WitnessRow {
  organisation_id: string
  confirmation_id: string
  confirmed_by: string
  witnessed_at: Date
  witnessed_by: string
}

export interface GapRow {
  organisation_id: string
  id: string
  statement_id: string
  plan: string
  until_on: string
  proposed_at: Date
  proposed_by: string
  accepted_at: Date | null
  accepted_by: string | null
  ended_at: Date | null
  ended_by: string | null
  end_note: string
}

export interface ListAnswerRow {
  organisation_id: string
  id: string
  list_id: string
  is_complete: boolean
  missing: string
  said_at: Date
  said_by: string
}

export interface SpotCheckRow {
  organisation_id: string
  id: string
  term_from: string
  statement_id: string
  shown_as: string
  drawn_at: Date
  drawn_by: string
  outcome: 'agrees' | 'disagrees' | null
  saw: string
  checked_at: Date | null
  checked_by: string | null
}

export interface BoardTables extends PeoplePublished, PolicyPublished {
  'board.decision': DecisionRow
  'board.join': JoinRow
  'board.task': TaskRow
  'board.ownership': OwnershipRow
  'board.confirmation': ConfirmationRow
  'board.witness': WitnessRow
  'board.gap': GapRow
  'board.list_answer': ListAnswerRow
  'board.spot_check': SpotCheckRow
}
