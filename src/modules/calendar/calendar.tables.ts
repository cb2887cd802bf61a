/** The one table of the calendar room. */
import type { SpanKind } from './calendar.words.ts'

export interface SpanRow {
  organisation_id: string
  id: string
  kind: SpanKind
  name: string
  from_on: string
  until_on: string
  version: number
}

export interface CalendarTables {
  'calendar.span': SpanRow
}
