/** One page of the young people whom somebody may see, in order of their names. */
import { sql } from 'kysely'
import { findByName, mostFound } from '#modules/people/index.ts'
import type { Work } from '#platform/database/house.ts'
import { dayOf } from '#platform/text/dates.ts'
import { foldedWords } from '#platform/text/name-parts.ts'
import type { Ages, Eighteenth } from '../families.ages.rules.ts'
import { agesOn, eighteenthOf } from '../families.ages.rules.ts'
import type { ChildLine } from '../families.children.questions.ts'
import { childLines, childLinesHere } from '../families.children.questions.ts'
import { shortName } from '../families.names.rules.ts'
import { listProgrammesByChild, listTooOld } from '../families.programmes.questions.ts'
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
  /** Programmes that are for younger people, by name. */
  outgrown: string[]
}

export type WhichYoungPeople = 'here' | 'left' | 'older'

export interface YoungPeoplePage {
  people: YoungPersonLine[]
  /** The last one shown where more follow. An id: names do not stand in addresses. */
  next: string | undefined
  isFirst: boolean
}

export async function listYoungPeople(
  work: Work,
  sight: Sight,
  { after, which }: { after?: string | undefined; which: WhichYoungPeople },
): Promise<YoungPeoplePage> {
  const seen = which === 'older' && sight.everybody ? await listTooOld(work) : await listSeen(work, sight.everybody)
  const rows = await (which === 'left' ? childLinesLeft(work) : childLinesHere(work))
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
  return {
    people: await linesOf(work, shown, sight),
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
  // Whoever sees a first name and an initial finds by these alone: a surname is not to be tried out letter by letter.
  const fit = sight.everybody ? rows : rows.filter((row) => isCalled(shortName(row.name, row.knownAs), typed))
  return {
    people: await linesOf(work, fit, sight),
    tooMany: ids.length >= mostFound || wanted.length > youngPeopleOnAPage,
  }
}

function isCalled(shown: string, typed: string): boolean {
  const words = foldedWords(shown)
  return foldedWords(typed).every((part) => words.some((word) => word.includes(part)))
}

function childLinesLeft(work: Work) {
  return childLines(work).where((where) =>
    where.or([where('card.left_on', '<', dayOf(work.now)), where('young.kept_as', '=', 'adult')]),
  )
}

const nobody = '00000000-0000-0000-0000-000000000000'
/** SQL knows no empty list. */
const someOf = (ids: Seen): readonly string[] => (ids && ids.length > 0 ? ids : [nobody])

/** Who sees the least is not told of other programmes. */
async function linesOf(work: Work, rows: readonly ChildLine[], sight: Sight): Promise<YoungPersonLine[]> {
  const warnDays = (await readAgeRules(work))['turning-eighteen-days'].amount
  const programmes = sight.everybody ? await listProgrammesByChild(work, rows) : undefined
  return rows.map((row) => ({
    ...lineOf(row, sight, dayOf(work.now), warnDays),
    outgrown: (programmes?.get(row.id) ?? []).filter((one) => one.isForYounger).map(({ name }) => name),
  }))
}

function lineOf(row: ChildLine, sight: Sight, today: string, warnDays: number) {
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
