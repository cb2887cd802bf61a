/** The programmes somebody may see, running or past, with where they are and how many lead and take part; one query. */
import { sql } from 'kysely'
import type { Work } from '#platform/database/house.ts'
import { dayOf } from '#platform/text/dates.ts'
import { ledBy, programmesHandle } from '../programmes.questions.ts'

export interface ProgrammesAsked {
  /** Whoever sees only what they lead. */
  readonly leader: string | undefined
  readonly past: boolean
  readonly after: string | undefined
}

const aPage = 50

export async function listProgrammes(work: Work, { leader, past, after }: ProgrammesAsked) {
  const today = dayOf(work.now)
  const countOf = (part: 'leads' | 'takes-part') =>
    sql<number>`(select count(*)::int from programmes.spell s where s.organisation_id = one.organisation_id
      and s.programme_id = one.id and s.part = ${part} and s.from_on <= ${today}
      and (s.until_on is null or s.until_on >= ${today}))`
  const rows = await programmesHandle(work)
    .selectFrom('programmes.programme as one')
    .leftJoin('programmes.place as place', (join) =>
      join.onRef('place.organisation_id', '=', 'one.organisation_id').onRef('place.id', '=', 'one.place_id'),
    )
    .select(['one.id', 'one.name', 'one.kind', 'one.from_on as fromOn', 'one.until_on as untilOn'])
    .select(['place.name as place', countOf('leads').as('leaders'), countOf('takes-part').as('members')])
    .where('one.organisation_id', '=', work.organisation)
    .$if(past, (query) => query.where('one.until_on', '<', today))
    .$if(!past, (query) =>
      query.where((where) => where.or([where('one.until_on', 'is', null), where('one.until_on', '>=', today)])),
    )
    .$if(leader !== undefined, (query) => query.where('one.id', 'in', ledBy(work, leader ?? '')))
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(one.name, one.id) > (select p.name, p.id from programmes.programme p
          where p.organisation_id = ${work.organisation} and p.id = ${after})`,
      ),
    )
    .orderBy('one.name')
    .orderBy('one.id')
    .limit(aPage + 1)
    .execute()
  const programmes = rows.slice(0, aPage)
  return { programmes, isFirst: after === undefined, next: rows.length > aPage ? programmes.at(-1)?.id : undefined }
}

export type ProgrammesView = Awaited<ReturnType<typeof listProgrammes>>
