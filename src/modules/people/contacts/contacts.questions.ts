/** Finds young people, parents and carers by part of their names, for rooms that show them. */
import { sql } from 'kysely'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { foldedWords } from '#platform/text/name-parts.ts'
import type { PeopleTables } from '../people.tables.ts'
import type { PersonKind } from '../people.words.ts'

/** Whoever gets as many is asked for more of the name. */
export const mostFound = 200
const mostWords = 6
/** After every other letter: a beginning is a range, for which row security lets the index serve. */
const afterAll = String.fromCodePoint(0x10ffff)

/** Ids of those of whose names every word that was typed begins a part; at most `mostFound`, in no order. */
export async function findByName(work: Work, kind: PersonKind, typed: string): Promise<string[]> {
  const words = foldedWords(typed).sort((one, other) => other.length - one.length)
  const [longest, ...others] = words.slice(0, mostWords)
  if (longest === undefined) return []
  const rows = await roomHandle<PeopleTables>(work.db)
    .selectFrom('people.name_part as part')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.organisation_id', '=', 'part.organisation_id').onRef('person.id', '=', 'part.person_id'),
    )
    .select('part.person_id as id')
    .distinct()
    .where('part.organisation_id', '=', work.organisation)
    .where('part.part', '>=', longest)
    .where('part.part', '<', longest + afterAll)
    .where('person.kind', '=', kind)
    .where(({ and }) =>
      and(
        others.map(
          (word) => sql<boolean>`exists (select 1 from people.name_part other
            where other.organisation_id = ${work.organisation} and other.person_id = part.person_id
              and other.part >= ${word} and other.part < ${word + afterAll})`,
        ),
      ),
    )
    .limit(mostFound)
    .execute()
  return rows.map(({ id }) => id)
}
