/** Finds people by part of a name, however many there are: every word is a range of pieces, and all words must be theirs. */
import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { Work } from '#platform/database/house.ts'
import { foldedWords } from '#platform/text/name-parts.ts'

type Place = Pick<Work, 'db' | 'organisation'>

/** More words than a name has narrow nothing further. */
const mostWords = 6
/** The last letter there is: whatever begins with a piece lies before the piece followed by it. */
const lastLetter = '\u{10ffff}'
/**
 * A word that so many pieces begin with is asked of one person after the other, along the list. Any other leads: those
 * who have it are looked up by their ids. Along the list, a name at the end of the alphabet costs all who come before.
 */
const common = 50_000

/** What a person must be found by, for `where`: `person` is the alias of people.person in the statement. */
export interface Named {
  /** Whoever has the rarest word: they are put in order first, and asked for the others one after the other until a page is full. */
  leads: RawBuilder<boolean> | undefined
  conditions: RawBuilder<boolean>[]
}

/** Undefined where no word was typed. Asks first how common each word is: the rarest leads, unless all are common. */
export async function whoseNamesHold(place: Place, typed: string): Promise<Named | undefined> {
  const words = [...new Set(foldedWords(typed))].slice(0, mostWords)
  if (words.length === 0) return undefined
  const counts = await countPieces(place, words)
  const rarest = Math.min(...counts)
  const leads = rarest < common ? words[counts.indexOf(rarest)] : undefined
  const asked = words.filter((word) => word !== leads).map((word) => isTheirs(place, word))
  return { leads: leads === undefined ? undefined : isAmongThoseWith(place, leads), conditions: asked }
}

/** Each at most a little more than is common. */
async function countPieces({ db, organisation }: Place, words: readonly string[]): Promise<number[]> {
  const counts = words.map(
    (word) => sql`(select count(*)::int from (select 1 from people.name_part part
      where part.organisation_id = ${organisation} and part.part >= ${word} and part.part < ${word + lastLetter}
      limit ${sql.lit(common)}) pieces)`,
  )
  const { rows } = await sql<{ counts: number[] }>`select array[${sql.join(counts)}] as counts`.execute(db)
  return rows[0]?.counts ?? words.map(() => common)
}

function isAmongThoseWith({ organisation }: Place, word: string): RawBuilder<boolean> {
  return sql<boolean>`person.id = any (array(select part.person_id from people.name_part part
    where part.organisation_id = ${organisation} and part.part >= ${word} and part.part < ${word + lastLetter}))`
}

/** Asked of one person after the other, by the index of their pieces: “offset 0” keeps it from being joined the other way round. */
function isTheirs({ organisation }: Place, word: string): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 from people.name_part own
    where own.organisation_id = ${organisation} and own.person_id = person.id
      and own.part >= ${word} and own.part < ${word + lastLetter} offset 0)`
}
