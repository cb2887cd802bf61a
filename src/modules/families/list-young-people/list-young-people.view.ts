/** One page of the young people whom somebody may see, in order of their names. */
import { sql } from 'kysely'
import { findByName, mostFound } from '#modules/people/index.ts'
import type { Work } from '#platform/database/house.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { Ages, Eighteenth } from '../families.ages.rules.ts'
import { agesOn, eighteenthOf } from '../families.ages.rules.ts'
import type { ChildLine } from '../families.children.questions.ts'
import { childLines, childLinesHere } from '../families.children.questions.ts'
import { shortName } from '../families.names.rules.ts'
import { readAgeRules } from '../families.questions.ts'
import type { Seen } from '../families.seen.questions.ts'
import { listSeen } from '../families.seen.questions.ts'

export const youngPeopleOnAPage = 50

/** What somebody's roles let them see of a child. */
export interface Sight {
  everybody: boolean
  confidence: boolean
  care: boolean
}

export interface YoungPersonLine {
  id: string
  /** Cut to an initial for those who need no more. */
  name: string
  knownAs: string
  ages: Ages
  eighteenth: Eighteenth
  keptAs: ChildLine['keptAs']
  leftOn: string | null
  helpsHere: boolean
  /** Undefined where this person is not shown carers. */
  carers: number | undefined
  noCarerSaid: boolean
  inConfidence: boolean
  inCare: boolean
}

export interface YoungPeoplePage {
  people: YoungPersonLine[]
  /** The last one shown where more follow. An id: names do not stand in addresses. */
  next: string | undefined
  isFirst: boolean
}

export async function listYoungPeople(
  work: Work,
  sight: Sight,
  { after, left }: { after?: string | undefined; left: boolean },
): Promise<YoungPeoplePage> {
  const seen = await listSeen(work, sight.everybody)
  const rows = await (left ? childLinesLeft(work) : childLinesHere(work))
    .$if(seen !== undefined, (query) => query.where('young.person_id', 'in', someOf(seen)))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(card.sort_name, card.id) >
        (select before.sort_name, before.id from people.contact_card before
          where before.organisation_id = ${work.organisation} and before.id = ${after ?? null})`),
    )
    .orderBy('card.sort_name')
    .orderBy('card.id')
    .limit(youngPeopleOnAPage + 1)
    .execute()
  const shown = rows.slice(0, youngPeopleOnAPage)
  const warnDays = (await readAgeRules(work))['turning-eighteen-days'].amount
  return {
    people: shown.map((row) => lineOf(row, sight, dayOf(work.now), warnDays)),
    next: rows.length > youngPeopleOnAPage ? shown.at(-1)?.id : undefined,
    isFirst: after === undefined,
  }
}

export interface FoundYoungPeople {
  people: YoungPersonLine[]
  /** Some that fit are not shown: more of the name is needed. */
  tooMany: boolean
}

export async function findYoungPeople(work: Work, sight: Sight, typed: string): Promise<FoundYoungPeople> {
  const ids = await findByName(work, 'young-person', typed)
  const seen = await listSeen(work, sight.everybody)
  const wanted = seen === undefined ? ids : ids.filter((id) => seen.includes(id))
  const rows = await childLines(work)
    .where('young.kept_as', '<>', 'adult')
    .where('young.person_id', 'in', someOf(wanted))
    .orderBy('card.sort_name')
    .orderBy('card.id')
    .limit(youngPeopleOnAPage)
    .execute()
  const warnDays = (await readAgeRules(work))['turning-eighteen-days'].amount
  return {
    people: rows.map((row) => lineOf(row, sight, dayOf(work.now), warnDays)),
    tooMany: ids.length >= mostFound || wanted.length > youngPeopleOnAPage,
  }
}

function childLinesLeft(work: Work) {
  return childLines(work).where((where) =>
    where.or([where('card.left_on', '<', dayOf(work.now)), where('young.kept_as', '=', 'adult')]),
  )
}

const nobody = '00000000-0000-0000-0000-000000000000'
/** SQL knows no empty list. */
const someOf = (ids: Seen): readonly string[] => (ids && ids.length > 0 ? ids : [nobody])

function lineOf(row: ChildLine, sight: Sight, today: string, warnDays: number): YoungPersonLine {
  return {
    id: row.id,
    name: sight.everybody ? row.name : shortName(row.name, row.knownAs),
    knownAs: sight.everybody ? row.knownAs : '',
    ages: agesOn(row, today),
    eighteenth: eighteenthOf(row, today, warnDays),
    keptAs: row.keptAs,
    leftOn: row.leftOn,
    helpsHere: Boolean(row.helpsHere),
    carers: sight.everybody ? Number(row.carers ?? 0) : undefined,
    noCarerSaid: Boolean(row.noCarerSaid),
    inConfidence: sight.confidence && Boolean(row.inConfidence),
    inCare: sight.care && Boolean(row.inCare),
  }
}
