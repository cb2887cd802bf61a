/** What other rooms may ask of this one: the organisation's own terms and holidays, for the rules at the door. */
import { askedOnce } from '#platform/database/asked-once.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { Calendar } from './calendar.rules.ts'
import type { CalendarTables } from './calendar.tables.ts'

/** What a promise reads whose evidence hangs on terms or holidays. */
export const calendarReads = ['calendar.span'] as const

type Place = Pick<Work, 'db' | 'organisation'>

/** One query in a transaction, however many rooms ask. */
export function readCalendar(place: Place): Promise<Calendar> {
  return askedOnce(place.db, 'calendar', () => askCalendar(place))
}

async function askCalendar(place: Place): Promise<Calendar> {
  const rows = await roomHandle<CalendarTables>(place.db)
    .selectFrom('calendar.span')
    .select(['kind', 'name', 'from_on as from', 'until_on as until'])
    .where('organisation_id', '=', place.organisation)
    .orderBy('from_on')
    .execute()
  const of = (wanted: 'term' | 'holiday') => rows.flatMap(({ kind, ...days }) => (kind === wanted ? [days] : []))
  return { terms: of('term'), holidays: of('holiday') }
}
