/** The roles that are held and how each stands, one of them with what is known of its holders, and a review as it was signed. */
import type { PeoplePublished, Role } from '#modules/people/index.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { readStandings } from '#platform/identity/proved-people.ts'
import { found } from '#platform/refusals/refusals.ts'
import { dayOf, startOfDay } from '#platform/text/dates.ts'
import { readReviewTimes, readRolesToReview } from '../oversight.questions.ts'
import { maySignFor, reviewStateOf } from '../oversight.rules.ts'
import { sentencesAbout } from '../oversight.shown.rules.ts'
import type { OversightTables } from '../oversight.tables.ts'

export async function readReviews(work: Work, person: string) {
  const today = dayOf(work.now)
  const times = await readReviewTimes(work, today)
  const held = await readRolesToReview(work, today)
  const signed = await listSigned(work)
  return {
    until: times.term.until,
    signed,
    roles: held.map((one) => ({
      role: one.role,
      many: one.holders.length,
      state: reviewStateOf(one, times, today),
      isMine: !maySignFor({ person }, one.holders),
    })),
  }
}

export type ReviewsView = Awaited<ReturnType<typeof readReviews>>

/** The newest of them; older ones are kept, and found in the record. */
function listSigned(work: Work) {
  return roomHandle<OversightTables>(work.db)
    .selectFrom('oversight.access_review')
    .select(['id', 'role', 'term_name', 'signed_as', 'signed_on'])
    .where('organisation_id', '=', work.organisation)
    .orderBy('signed_on', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute()
}

/** Throws NotFoundError where nobody holds it. */
export async function readRoleReview(work: Work, role: Role, person: string) {
  const today = dayOf(work.now)
  const times = await readReviewTimes(work, today)
  const held = found((await readRolesToReview(work, today)).find((one) => one.role === role))
  const known = await readStandings(work, startOfDay(times.term.from))
  return {
    role,
    term: { from: times.term.from, name: times.name },
    isMine: !maySignFor({ person }, held.holders),
    isDone: held.reviewedIn !== undefined && held.reviewedIn >= times.term.from,
    holders: held.holders.map((one) => ({ ...one, says: sentencesAbout(one, known, today) })),
  }
}

export type RoleReviewView = Awaited<ReturnType<typeof readRoleReview>>

export async function readSigned(work: Work, id: string) {
  const db = roomHandle<OversightTables & PeoplePublished>(work.db)
  const review = await db
    .selectFrom('oversight.access_review')
    .selectAll()
    .where('organisation_id', '=', work.organisation)
    .where('id', '=', id)
    .executeTakeFirst()
  const holders = await db
    .selectFrom('oversight.reviewed_holder as one')
    .leftJoin('people.person_card as card', (join) =>
      join.onRef('card.organisation_id', '=', 'one.organisation_id').onRef('card.id', '=', 'one.person_id'),
    )
    .select(['one.appointment_id as id', 'one.shown', 'one.decision', 'card.name'])
    .where('one.organisation_id', '=', work.organisation)
    .where('one.review_id', '=', id)
    .orderBy('card.name')
    .orderBy('one.appointment_id')
    .execute()
  return { review: found(review), holders }
}

export type SignedView = Awaited<ReturnType<typeof readSigned>>
