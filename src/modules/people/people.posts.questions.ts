/** Who holds or held the posts, how each appointment is minuted, and who is away and stood in for. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { PostAppointment, PostFacts } from './people.posts.rules.ts'
import type { PeopleTables } from './people.tables.ts'
import type { MinuteStrength } from './people.words.ts'
import { isPost, posts } from './people.words.ts'

/** What is asked needs no more of a work than where to look. */
type Place = Pick<Work, 'db' | 'organisation'>

export interface PostHolder extends PostAppointment {
  name: string
}

export interface NamedPostFacts extends PostFacts {
  appointments: readonly PostHolder[]
}

/** Two statements, however many people; what was over before `today` is left out of the times away. */
export async function readPosts(place: Place, today: string): Promise<NamedPostFacts> {
  const [appointments, absences] = await Promise.all([listPostHolders(place), listAbsences(place, today)])
  return { appointments, absences }
}

async function listPostHolders({ db, organisation }: Place): Promise<PostHolder[]> {
  const rows = await roomHandle<PeopleTables>(db)
    .selectFrom('people.appointment as held')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.organisation_id', '=', 'held.organisation_id').onRef('person.id', '=', 'held.person_id'),
    )
    .leftJoinLateral(
      (query) =>
        query
          .selectFrom('people.minute as one')
          .select(['one.met_on', 'one.strength'])
          .whereRef('one.organisation_id', '=', 'held.organisation_id')
          .whereRef('one.appointment_id', '=', 'held.id')
          .orderBy('one.recorded_at', 'desc')
          .orderBy('one.id', 'desc')
          .limit(1)
          .as('minute'),
      (join) => join.onTrue(),
    )
    .select(['held.id', 'held.person_id as personId', 'held.role', 'held.from_on', 'held.until_on', 'person.name'])
    .select(['person.left_on', 'minute.met_on as metOn', 'minute.strength'])
    .where('held.organisation_id', '=', organisation)
    .where('held.role', 'in', posts)
    .orderBy('held.from_on')
    .orderBy('held.id')
    .execute()
  return rows.flatMap(({ id, personId, role, from_on: fromOn, until_on: untilOn, left_on: leftOn, name, ...row }) =>
    isPost(role) ? [{ id, personId, role, fromOn, untilOn, leftOn, name, minute: minuteIn(row) }] : [],
  )
}

function minuteIn({ metOn, strength }: { metOn: string | null; strength: MinuteStrength | null }) {
  return metOn && strength ? { metOn, strength } : undefined
}

async function listAbsences({ db, organisation }: Place, today: string) {
  const rows = await roomHandle<PeopleTables>(db)
    .selectFrom('people.absence')
    .select(['id', 'person_id', 'from_on', 'until_on', 'cover_id'])
    .where('organisation_id', '=', organisation)
    .where('cancelled_at', 'is', null)
    .where('until_on', '>=', today)
    .orderBy('from_on')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    fromOn: row.from_on,
    untilOn: row.until_on,
    coverId: row.cover_id,
  }))
}
