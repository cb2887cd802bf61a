/** What each route of the calendar room needs before the house tests can walk it. */
import type { Ground } from './ground.ts'
import type { Scene } from './scenes.ts'

const span = ({ calendar }: Ground) => ({ span: calendar.span })
const parts = (field: string, [year = '', month = '', day = '']: string[]) => ({
  [`${field}-day`]: day,
  [`${field}-month`]: month,
  [`${field}-year`]: year,
})
const days = (kind: string, name: string, from: string, until: string) => ({
  kind,
  name,
  ...parts('from', from.split('-')),
  ...parts('until', until.split('-')),
})

export const calendarScenes: Readonly<Record<string, Scene>> = {
  'POST /calendar/add': { fields: () => days('holiday', 'Half-term', '2026-10-26', '2026-10-30') },
  'POST /calendar/year': { fields: () => ({ year: '2027' }) },
  'GET /calendar/:span/edit': { parts: span },
  'POST /calendar/:span/edit': {
    parts: span,
    fields: () => ({ ...days('term', 'Autumn term', '2026-09-02', '2026-12-18'), _version: '1' }),
  },
  'GET /calendar/:span/remove': { parts: span },
  'POST /calendar/:span/remove': { parts: span, nothingToFillIn: 'a button' },
}
