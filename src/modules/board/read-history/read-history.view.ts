/** How many commitments had each answer, week by week over a year. */
import type { Work } from '#platform/database/house.ts'
import { dayOf, startOfDay } from '#platform/text/dates.ts'
import { endOfDay } from '../board.days.rules.ts'
import { readPast } from '../board.past.questions.ts'
import { changesOf, momentAt, weeksUpTo } from '../board.past.rules.ts'
import type { BoardAsked } from '../board.questions.ts'
import { rowsOf } from '../board.rows.rules.ts'
import type { Standing } from '../board.words.ts'
import { counted } from '../read-board/read-board.rules.ts'

export type Counts = Readonly<Record<Standing, number>>

export interface WeekView {
  readonly day: string
  readonly counts: Counts
}

export interface HistoryView {
  /** The ends of weeks, the oldest first, and today. */
  readonly weeks: readonly WeekView[]
}

const weeks = 53

/** Five queries, however many weeks and commitments. */
export async function readHistory(work: Work, asked: Pick<BoardAsked, 'catalogue' | 'viewer'>): Promise<HistoryView> {
  const { catalogue, viewer } = asked
  const days = weeksUpTo(dayOf(work.now), weeks)
  const past = await readPast(work, { catalogue, viewer, since: startOfDay(days[0] ?? dayOf(work.now)) })
  const moments = days.map((day) => (day === dayOf(work.now) ? work.now : endOfDay(day)))
  const known = moments.filter((moment) => moment >= past.since)
  const changes = changesOf(past, dayOf).map((moment) => moment.getTime())
  const told: WeekView[] = []
  for (const [at, moment] of known.entries()) {
    const before = known[at - 1]?.getTime() ?? 0
    const last = told.at(-1)
    const isChanged = !last || changes.some((time) => time > before && time <= moment.getTime())
    const counts = isChanged ? counted(rowsOf(catalogue, momentAt(past, moment, dayOf))) : last.counts
    told.push({ day: dayOf(moment), counts })
  }
  return { weeks: told }
}
