/** What a page for reports still waits for. */
import { listAppointments } from '#modules/people/index.ts'
import type { Facts } from '#platform/checks/facts.ts'
import type { Work } from '#platform/database/house.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { ReportingNeed } from '../publication.needs.words.ts'
import { findReachedOn } from '../publication.questions.ts'
import { mayPublishReporting, missingForReporting, reachStandingOf } from '../publication.reach.rules.ts'

export interface ReportingView {
  readonly missing: readonly ReportingNeed[]
  readonly mayPublish: boolean
}

export async function readReporting(work: Work, facts: Facts, ownAddress: string): Promise<ReportingView> {
  const today = dayOf(work.now)
  const held = (await listAppointments(work)).filter(({ fromOn }) => fromOn <= today)
  const inRole = (role: string) => held.filter((one) => one.role === role).map(({ personId }) => personId)
  const known = {
    ownAddress,
    reach: reachStandingOf(await findReachedOn(work), today),
    backupAt: facts.installation.backup.lastGoodAt,
    now: work.now,
    roles: { leads: inRole('lead'), alternates: inRole('alternate') },
  }
  return { missing: missingForReporting(known), mayPublish: mayPublishReporting(known) }
}
