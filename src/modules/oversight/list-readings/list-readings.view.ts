/** Who read what few may read, the newest first: when, who and which kind of record, never what it said. */
import type { PeoplePublished } from '#modules/people/index.ts'
import { entriesOfActs } from '#platform/audit/read-entries.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { notNamed } from './list-readings.words.ts'

export const readingsOnAPage = 50

export interface Reading {
  sequence: number
  at: Date
  act: string
  who: string | null
  /** Whom it was about, as far as this reader may know; null where that is nobody, or nobody who is known any more. */
  about: string | null
}

export interface ReadingsPage {
  readings: Reading[]
  next: number | undefined
}

/** One query. `about`: of one person alone. */
export async function readReadings(
  work: Work,
  acts: readonly string[],
  { before, about, namesAll }: { before: number | undefined; about: string | undefined; namesAll: boolean },
): Promise<ReadingsPage> {
  const rows = await roomHandle<PeoplePublished>(work.db)
    .selectFrom(entriesOfActs(work, acts, { before, about, most: readingsOnAPage + 1 }))
    .leftJoin('people.person_card as who', (join) =>
      join.onRef('who.organisation_id', '=', 'entry.organisation_id').onRef('who.id', '=', 'entry.person_id'),
    )
    .leftJoin('people.person_card as about', (join) =>
      join.onRef('about.organisation_id', '=', 'entry.organisation_id').onRef('about.id', '=', 'entry.about_id'),
    )
    .select(['entry.sequence', 'entry.at', 'entry.act', 'who.name as who', 'about.name as about', 'about.kind'])
    .select('entry.about_child')
    .orderBy('entry.sequence', 'desc')
    .execute()
  const readings = rows.slice(0, readingsOnAPage).map(({ kind, about_child: asChild, ...row }) => ({
    ...row,
    about:
      namesAll || kind === null ? row.about : named(row.about, asChild && kind === 'adult' ? 'young-person' : kind),
  }))
  return { readings, next: rows.length > readingsOnAPage ? readings.at(-1)?.sequence : undefined }
}

/** Whoever has grown up since was a child when it was read. */
const named = (name: string | null, kind: keyof typeof notNamed | 'adult'): string | null =>
  kind === 'adult' ? name : notNamed[kind]
