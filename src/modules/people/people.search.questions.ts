/** Finds people by part of a name in the statement that lists them: every word is a range of pieces, and all words must be theirs. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { foldedWords } from '#platform/text/name-parts.ts'
import type { PeopleTables } from './people.tables.ts'

type Place = Pick<Work, 'db' | 'organisation'>

/** More words than a name has narrow nothing further. */
const mostWords = 6
/** The last letter there is: whatever begins with a piece lies before the piece followed by it. */
const lastLetter = '\u{10ffff}'

/** A statement that gives `person_id` of everybody, of whatever kind, whose names hold all the words; undefined where none was typed. */
export function whoseNamesHold({ db, organisation }: Place, typed: string) {
  const words = [...new Set(foldedWords(typed))].sort((one, other) => other.length - one.length).slice(0, mostWords)
  const [longest, ...rest] = words
  if (longest === undefined) return undefined
  const begins = (word: string) =>
    roomHandle<PeopleTables>(db)
      .selectFrom('people.name_part as part')
      .select('part.person_id')
      .distinct()
      .where('part.organisation_id', '=', organisation)
      .where('part.part', '>=', word)
      .where('part.part', '<', `${word}${lastLetter}`)
  return rest.reduce((found, word) => found.intersect(begins(word)), begins(longest))
}
