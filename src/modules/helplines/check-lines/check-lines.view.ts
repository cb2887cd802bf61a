/** Every line that is shown, to be checked: how it is reached now and how its last check went. */
import { readCalendar } from '#modules/calendar/index.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { dayOf } from '#platform/text/dates.ts'
import { listCheckedLines } from '../helplines.questions.ts'
import type { CheckStanding } from '../helplines.rules.ts'
import { checkStandingOf } from '../helplines.rules.ts'
import type { HelplinesTables } from '../helplines.tables.ts'

export interface LineToCheck {
  id: string
  title: string
  phone: string
  email: string
  web: string
  hours: string
  reachVersion: number
  standing: CheckStanding
  goodOn: string | null
}

/** Those that have waited longest come first. */
export async function listLinesToCheck(work: Work): Promise<LineToCheck[]> {
  const rows = await roomHandle<HelplinesTables>(work.db)
    .selectFrom('helplines.line')
    .select(['id', 'title', 'phone', 'email', 'web', 'hours', 'reach_version as reachVersion'])
    .where('organisation_id', '=', work.organisation)
    .where('put_away_at', 'is', null)
    .orderBy('place')
    .orderBy('id')
    .execute()
  const checks = new Map((await listCheckedLines(work)).map((check) => [check.id, check]))
  const calendar = await readCalendar(work)
  const today = dayOf(work.now)
  const lines = rows.map((row): LineToCheck => {
    const facts = checks.get(row.id) ?? { since: today, goodOn: null, lastResult: null }
    return { ...row, standing: checkStandingOf(calendar, facts, today), goodOn: facts.goodOn }
  })
  return lines.sort((one, other) => urgency[one.standing.state] - urgency[other.standing.state])
}

const urgency: Readonly<Record<CheckStanding['state'], number>> = {
  'no-answer': 0,
  overdue: 0,
  soon: 1,
  new: 1,
  checked: 2,
}
