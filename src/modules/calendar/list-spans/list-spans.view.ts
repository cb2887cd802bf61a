/** The organisation's own dates by school year, and what holds today. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { Calendar, Holiday, Term } from '../calendar.rules.ts'
import { holidayOf, termOf } from '../calendar.rules.ts'
import { schoolYearOf } from '../calendar.span.rules.ts'
import type { CalendarTables, SpanRow } from '../calendar.tables.ts'

export interface CalendarView {
  readonly today: string
  readonly term: Term
  readonly holiday: Holiday | undefined
  /** The latest first. */
  readonly years: readonly { readonly year: number; readonly spans: readonly SpanRow[] }[]
}

/** One query. */
export async function readCalendarPage(work: Work): Promise<CalendarView> {
  const rows = await roomHandle<CalendarTables>(work.db)
    .selectFrom('calendar.span')
    .selectAll()
    .where('organisation_id', '=', work.organisation)
    .orderBy('from_on')
    .orderBy('kind', 'desc')
    .execute()
  const of = (kind: SpanRow['kind']) =>
    rows.flatMap((row) => (row.kind === kind ? [{ name: row.name, from: row.from_on, until: row.until_on }] : []))
  const calendar: Calendar = { terms: of('term'), holidays: of('holiday') }
  const today = dayOf(work.now)
  const years = [...Map.groupBy(rows, (row) => schoolYearOf(row.from_on))]
  return {
    today,
    term: termOf(calendar, today),
    holiday: holidayOf(calendar, today),
    years: years.map(([year, spans]) => ({ year, spans })).toSorted((one, other) => other.year - one.year),
  }
}
