/** One page of adults with how each stands; what was decided comes with it. */
import type { Work } from '#platform/database/house.ts'
import { dayOf } from '#platform/text/dates.ts'
import { listAdults, readDecided } from '../vetting.questions.ts'
import type { Standing } from '../vetting.rules.ts'
import { standingOn } from '../vetting.rules.ts'

export const standingsOnAPage = 50

export interface StandingLine extends Standing {
  id: string
  name: string
}

export interface StandingsPage {
  lines: StandingLine[]
  next: string | undefined
  isFirst: boolean
  hasDecided: boolean
}

export async function listStandings(work: Work, after: string | undefined): Promise<StandingsPage> {
  const today = dayOf(work.now)
  const adults = await listAdults(work, today, { after, most: standingsOnAPage + 1 })
  const { decisions } = await readDecided(work)
  const shown = adults.slice(0, standingsOnAPage)
  return {
    lines: shown.map((adult) => ({ id: adult.id, name: adult.name, ...standingOn(adult, decisions, today) })),
    next: adults.length > standingsOnAPage ? shown.at(-1)?.id : undefined,
    isFirst: after === undefined,
    hasDecided: decisions.length > 0,
  }
}
