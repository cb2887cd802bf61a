/** Somebody who is or will be away, what they hold, and who might stand in for them. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { found } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { PostHolder } from '../people.posts.questions.ts'
import { readPosts } from '../people.posts.questions.ts'
import { standsInFor } from '../people.posts.rules.ts'
import type { PeopleTables } from '../people.tables.ts'
import type { Post } from '../people.words.ts'
import { postsHeld } from './say-away.days.rules.ts'

export interface StandIn {
  id: string
  name: string
  posts: readonly Post[]
}

export interface AwayView {
  person: { id: string; name: string }
  /** What they hold now or later. */
  posts: readonly Post[]
  /** Others who hold what could stand in, now or later. */
  standIns: readonly StandIn[]
}

/** Throws NotFoundError. */
export async function readAway(work: Work, id: string): Promise<AwayView> {
  const today = dayOf(work.now)
  const [row, facts] = await Promise.all([
    roomHandle<PeopleTables>(work.db)
      .selectFrom('people.person')
      .select(['id', 'name'])
      .where('organisation_id', '=', work.organisation)
      .where('id', '=', id)
      .executeTakeFirst(),
    readPosts(work, today),
  ])
  const person = found(row)
  const fromNow = { fromOn: today, untilOn: '9999-12-31' }
  const posts = [...new Set(postsHeld(facts, { personId: id, ...fromNow }).map(({ role }) => role))]
  const wanted = new Set(posts.flatMap((post) => standsInFor[post]))
  const others = facts.appointments.filter(
    (one) =>
      wanted.has(one.role) &&
      one.personId !== id &&
      postsHeld(facts, { personId: one.personId, ...fromNow }).includes(one),
  )
  return { person, posts, standIns: byPerson(others) }
}

function byPerson(held: readonly PostHolder[]): StandIn[] {
  const people = new Map<string, { id: string; name: string; posts: Post[] }>()
  for (const { personId: id, name, role } of held) {
    const one = people.get(id) ?? { id, name, posts: [] }
    people.set(id, { ...one, posts: [...new Set([...one.posts, role])] })
  }
  return [...people.values()].sort((one, other) => one.name.localeCompare(other.name, 'en-GB'))
}

export interface AbsenceView extends AwayView {
  absence: { id: string; fromOn: string; untilOn: string; coverId: string | null }
}

/** Throws NotFoundError, also for one that was cancelled. */
export async function readAbsence(work: Work, id: string): Promise<AbsenceView> {
  const row = await roomHandle<PeopleTables>(work.db)
    .selectFrom('people.absence')
    .select(['id', 'person_id', 'from_on', 'until_on', 'cover_id'])
    .where('organisation_id', '=', work.organisation)
    .where('id', '=', id)
    .where('cancelled_at', 'is', null)
    .executeTakeFirst()
  const { person_id, from_on: fromOn, until_on: untilOn, cover_id: coverId } = found(row)
  return { ...(await readAway(work, person_id)), absence: { id, fromOn, untilOn, coverId } }
}
