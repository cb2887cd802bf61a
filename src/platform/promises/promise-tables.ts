/** The engine's tables, as rows. */
import type { ColumnType } from 'kysely'
import type { Evidence, Verdict } from './evidence.ts'

/** Read as values, written as JSON text. */
type Json<Value> = ColumnType<Value, string, string>

/** Stands for the whole organisation, and for everybody from whom nothing is hidden. */
export const nobody = '00000000-0000-0000-0000-000000000000'

/** The subject of a row that says only that something is hidden from a viewer. Nobody is shown it. */
export const theVeil = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

interface AnswerRow {
  organisation_id: string
  promise: string
  subject: string
  viewer: string
  number: number
  ended: boolean
  verdict: Verdict
  evidence: Json<Omit<Evidence, 'validUntil'>>
}

export interface VerdictTable extends AnswerRow {
  since: Date
}

export interface HistoryTable extends AnswerRow {
  from_at: Date
}

export interface JudgedTable {
  organisation_id: string
  promise: string
  version: number
  seen: string
  judged_at: Date
  due_at: Date | null
  failed_since: Date | null
}

export interface PromiseTables {
  'promises.verdict': VerdictTable
  'promises.history': HistoryTable
  'promises.judged': JudgedTable
}
