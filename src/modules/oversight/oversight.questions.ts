/** Which roles are held, and in which term each was looked through last. */
import { lastWeeksFrom, readCalendar, termOf } from '#modules/calendar/index.ts'
import type { Role, RoleHolder } from '#modules/people/index.ts'
import { listRoleHolders, roles } from '#modules/people/index.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { dayOf, daysAfter } from '#platform/text/dates.ts'
import type { HeldRole, ReviewTimes } from './oversight.rules.ts'
import type { OversightTables } from './oversight.tables.ts'

type Place = Pick<Work, 'db' | 'organisation'>

export interface RoleToReview extends HeldRole {
  role: Role
  holders: readonly RoleHolder[]
}

/** Three statements, however many people. */
export async function readRolesToReview(place: Place, day: string): Promise<RoleToReview[]> {
  const holders = await listRoleHolders(place, day)
  const reviewed = await listLastReviews(place)
  return roles.flatMap((role) => {
    const theirs = holders.filter((one) => one.role === role)
    const [givenOn] = theirs.map(({ givenAt }) => dayOf(givenAt)).sort()
    return givenOn === undefined ? [] : [{ role, holders: theirs, givenOn, reviewedIn: reviewed.get(role) }]
  })
}

async function listLastReviews({ db, organisation }: Place): Promise<Map<Role, string>> {
  const rows = await roomHandle<OversightTables>(db)
    .selectFrom('oversight.access_review')
    .select(['role', (select) => select.fn.max('term_from').as('last')])
    .where('organisation_id', '=', organisation)
    .groupBy('role')
    .execute()
  return new Map(rows.map(({ role, last }) => [role, last]))
}

export async function readReviewTimes(place: Place, day: string): Promise<ReviewTimes & { name: string }> {
  const calendar = await readCalendar(place)
  return timesOn(calendar, day)
}

export type Calendar = Awaited<ReturnType<typeof readCalendar>>

export function timesOn(calendar: Calendar, day: string): ReviewTimes & { name: string } {
  const { from, until, name } = termOf(calendar, day)
  const before = termOf(calendar, daysAfter(from, -1))
  return { term: { from, until, lastWeeksFrom: lastWeeksFrom(until) }, before: before.from, name }
}
