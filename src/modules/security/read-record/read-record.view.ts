/** One page of what was done in an organisation, newest first, with the names of who did it and whom it was about. */
import type { PeoplePublished } from '#modules/people/index.ts'
import { entriesBefore } from '#platform/audit/read-entries.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { notNamed } from './read-record.words.ts'

export const entriesOnAPage = 50

export interface RecordLine {
  sequence: number
  at: Date
  act: string
  /** Null where nobody is known by that id any more. */
  who: string | null
  isKeptItself: boolean
  /** The person it was about, where that is somebody else; of whoever is no adult no more than that. */
  about: string | null
}

export interface RecordPage {
  lines: RecordLine[]
  /** The sequence before which the next page begins, or undefined on the last. */
  next: number | undefined
  isFirst: boolean
}

/** One query; it also leaves in the record that it was read. */
export async function readRecord(work: Work, before: number | undefined): Promise<RecordPage> {
  const rows = await roomHandle<PeoplePublished>(work.db)
    .selectFrom(entriesBefore(work, before, entriesOnAPage + 1))
    .leftJoin('people.person_card as who', (join) =>
      join.onRef('who.organisation_id', '=', 'entry.organisation_id').onRef('who.id', '=', 'entry.person_id'),
    )
    .leftJoin('people.person_card as about', (join) =>
      join.onRef('about.organisation_id', '=', 'entry.organisation_id').onRef('about.id', '=', 'entry.about_id'),
    )
    .select(['entry.sequence', 'entry.at', 'entry.act', 'entry.person_id', 'entry.about_id', 'entry.about_child'])
    .select(['who.name as who', 'about.name as about', 'about.kind'])
    .orderBy('entry.sequence', 'desc')
    .execute()
  work.record('record.read')
  const shown = rows.slice(0, entriesOnAPage)
  return {
    lines: shown.map((row) => ({
      sequence: row.sequence,
      at: row.at,
      act: row.act,
      who: row.who,
      isKeptItself: row.person_id === null,
      about: row.about_id === row.person_id ? null : nameToShow(row),
    })),
    next: rows.length > entriesOnAPage ? shown.at(-1)?.sequence : undefined,
    isFirst: before === undefined,
  }
}

/** Trustees read this too: it names no child, nobody who was one then, and nobody who cares for one. */
function nameToShow({
  about,
  about_child,
  kind,
}: {
  about: string | null
  about_child: boolean
  kind: keyof typeof notNamed | 'adult' | null
}): string | null {
  if (kind === null || (kind === 'adult' && !about_child)) return about
  return notNamed[kind === 'adult' ? 'young-person' : kind]
}
