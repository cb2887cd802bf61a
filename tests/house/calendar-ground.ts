/** A term of one charity's own, for the house tests to walk on. */
import { aCalendar } from '#modules/calendar/calendar.examples.ts'
import type { Charities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'

export interface CalendarGround {
  span: string
}

export async function prepareCalendar(app: TestApp, { grace }: Charities): Promise<CalendarGround> {
  const house = app.database.entrances.at({ requestId: 'setting the scene' }, app.now())
  return house.inOrganisation(grace.actor, async (work) => {
    const span = await aCalendar(work).with('term', 'Autumn term', '2026-09-01', '2026-12-18')
    work.record('span.added', { span })
    return { span }
  })
}
