/** Reads back what acts left behind, for rooms that show it. */
import { sql } from 'kysely'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'

interface AuditTables {
  'audit.entry': {
    organisation_id: string
    sequence: number
    at: Date
    actor: string
    act: string
    subjects: string[]
  }
}

const entriesOf = (work: Work) =>
  roomHandle<AuditTables>(work.db).selectFrom('audit.entry').where('organisation_id', '=', work.organisation)

/**
 * The newest entries before a sequence (or of all), newest first, as a table `entry` to select from and to join to:
 * `person_id` is who acted (null for Kept itself), `about_id` the first person whom it was about, grown up or not.
 * Whether they may be named is for whoever shows it to say; `about_child` is true of what was done about them as a child,
 * which names nobody who may not know it for having grown up since.
 */
export function entriesBefore(
  work: Work,
  before: number | undefined,
  most: number,
  narrowed: (query: ReturnType<typeof entriesOf>) => ReturnType<typeof entriesOf> = (query) => query,
) {
  return narrowed(entriesOf(work))
    .select([
      'organisation_id',
      'sequence',
      'at',
      'act',
      sql<string | null>`case when starts_with(actor, 'person:') then substring(actor from 8)::uuid end`.as(
        'person_id',
      ),
      sql<string | null>`(select split_part(one, ':', 2)::uuid from unnest(subjects) as one
        where starts_with(one, 'person:') or starts_with(one, 'child:') limit 1)`.as('about_id'),
      sql<boolean>`(select starts_with(one, 'child:') from unnest(subjects) as one
        where starts_with(one, 'person:') or starts_with(one, 'child:') limit 1)`.as('about_child'),
    ])
    .$if(before !== undefined, (query) => query.where('sequence', '<', before ?? 0))
    .orderBy('sequence', 'desc')
    .limit(most)
    .as('entry')
}

/** As `entriesBefore`, of these acts alone; about one person, where one is given. */
export function entriesOfActs(
  work: Work,
  acts: readonly string[],
  { before, about, most }: { before: number | undefined; about: string | undefined; most: number },
) {
  return entriesBefore(work, before, most, (query) =>
    query
      .where('act', 'in', acts)
      .$if(about !== undefined, (asked) =>
        asked.where(sql<boolean>`subjects && array[${`person:${about}`}, ${`child:${about}`}]`),
      ),
  )
}

export async function findNewestEntryAt(work: Work): Promise<Date | undefined> {
  const newest = await entriesOf(work).select('at').orderBy('sequence', 'desc').limit(1).executeTakeFirst()
  return newest?.at
}
