/** People who could be added to a programme: here, of a kind that takes part, and not in it. */
import { sql } from 'kysely'
import type { ContactsPublished } from '#modules/people/index.ts'
import { findByName } from '#modules/people/index.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { ProgrammesTables } from '../programmes.tables.ts'
import { readProgramme } from '../programmes.view.ts'

export interface MembersWish {
  readonly kind: 'young-person' | 'adult'
  /** Where the list before this one ended. */
  readonly after?: string | undefined
  /** Part of a name. */
  readonly typed?: string | undefined
}

const aPage = 100

export async function readCandidates(work: Work, programme: string, { kind, after, typed }: MembersWish) {
  const { id, name } = await readProgramme(work, programme)
  const ids = typed === undefined ? undefined : await findByName(work, kind, typed)
  const rows = ids?.length === 0 ? [] : await candidates(work, programme, { kind, after, ids })
  const people = rows.slice(0, aPage)
  return { programme: { id, name }, kind, people, next: rows.length > aPage ? people.at(-1)?.id : undefined }
}

export type CandidatesView = Awaited<ReturnType<typeof readCandidates>>

interface Narrowed {
  readonly kind: MembersWish['kind']
  readonly after: string | undefined
  readonly ids: readonly string[] | undefined
}

function candidates(work: Work, programme: string, { kind, after, ids }: Narrowed) {
  const today = dayOf(work.now)
  return roomHandle<ProgrammesTables & ContactsPublished>(work.db)
    .selectFrom('people.contact_card as card')
    .select(['card.id', 'card.name'])
    .where('card.organisation_id', '=', work.organisation)
    .where('card.kind', '=', kind)
    .where((where) => where.or([where('card.left_on', 'is', null), where('card.left_on', '>=', today)]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('programmes.spell as spell')
            .select('spell.id')
            .whereRef('spell.organisation_id', '=', 'card.organisation_id')
            .whereRef('spell.person_id', '=', 'card.id')
            .where('spell.programme_id', '=', programme)
            .where('spell.part', '=', 'takes-part')
            .where((where) => where.or([where('spell.until_on', 'is', null), where('spell.until_on', '>=', today)])),
        ),
      ),
    )
    .$if(ids !== undefined, (query) => query.where('card.id', 'in', ids ?? []))
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(card.sort_name, card.id) > (select c.sort_name, c.id from people.contact_card c
          where c.organisation_id = ${work.organisation} and c.id = ${after})`,
      ),
    )
    .orderBy('card.sort_name')
    .orderBy('card.id')
    .limit(aPage + 1)
    .execute()
}
