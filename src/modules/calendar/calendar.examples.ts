/** Terms and holidays of an organisation's own, for tests and seeds. */
import type { Work } from '#platform/database/house.ts'
import { calendarStore } from './calendar.store.ts'
import type { SpanKind } from './calendar.words.ts'

export function aCalendar(work: Work) {
  return {
    async with(kind: SpanKind, name: string, from_on: string, until_on: string): Promise<string> {
      const [id] = await calendarStore(work).addSpans([{ kind, name, from_on, until_on }])
      return id ?? ''
    },
  }
}
