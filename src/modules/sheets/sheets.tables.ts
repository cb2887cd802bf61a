/** The tables of spreadsheets on their way in. */
import type { AlikeBy, Choice, Standing, State } from './sheets.words.ts'

/** In which cell each column of the sheet stands. */
export type Places = Readonly<Record<string, number>>

export interface BringingRow {
  organisation_id: string
  id: string
  sheet: string
  state: State
  facts: Buffer | null
  headings_digest: string
  places: Places | null
  month_first: boolean | null
  row_count: number
  ready_count: number
  told_count: number
  alike_count: number
  faulty_count: number
  made_count: number
  filled_count: number
  same_count: number
  stayed_count: number
  begun_at: Date
  begun_by: string
  checked_at: Date | null
  confirmed_at: Date | null
  confirmed_by: string | null
  saved_at: Date | null
  undone_at: Date | null
  undone_by: string | null
  due_at: Date | null
}

export interface StagedRow {
  organisation_id: string
  bringing_id: string
  line: number
  standing: Standing
  cells: Buffer | null
  told: Buffer | null
  alike_by: AlikeBy | null
  alike_id: string | null
  alike_line: number | null
  choice: Choice | null
  saved_id: string | null
  saved_how: 'made' | 'filled' | 'same' | null
  before: Buffer | null
}

export interface MappingRow {
  organisation_id: string
  sheet: string
  headings_digest: string
  places: Places
  month_first: boolean
  chosen_at: Date
}

export interface SheetsTables {
  'sheets.bringing': BringingRow
  'sheets.staged': StagedRow
  'sheets.mapping': MappingRow
}
