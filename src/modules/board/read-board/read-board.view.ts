/** What the board shows: every commitment in force, now or at the end of a day past, narrowed, under its headings. */
import { listStandings, spanInWords } from '#modules/policy/index.ts'
import { topicNames } from '#modules/reader/index.ts'
import type { Work } from '#platform/database/house.ts'
import { dayOf } from '#platform/text/dates.ts'
import { listState } from '../board.checks.rules.ts'
import type { BoardAsked } from '../board.questions.ts'
import { readBoardAndLists } from '../board.questions.ts'
import type { BoardRow, Owner } from '../board.rows.rules.ts'
import type { MayStep } from '../board.steps.view.ts'
import { stepOf } from '../board.steps.view.ts'
import type { Standing } from '../board.words.ts'
import type { BoardFilter, BoardPolicy, BoardSection, NotShown } from './read-board.rules.ts'
import { counted, grouped, narrowed, notShown, ownersOf, topicsOf } from './read-board.rules.ts'

export interface SteppedRow extends BoardRow {
  readonly step: { href: string; text: string } | undefined
}

export interface Overdue {
  readonly since: string
  /** “5 years and 4 months”. */
  readonly by: string
}

export interface BoardView {
  readonly organisation: string
  /** The day it is, or the day that is looked back at. */
  readonly day: string
  readonly isPast: boolean
  readonly filter: BoardFilter
  /** Of the whole board, whatever it is narrowed by. */
  readonly all: number
  readonly counts: Readonly<Record<Standing, number>>
  readonly notShown: NotShown
  /** Lists whose total nobody knows, and of which nobody has said this term that they are complete. */
  readonly openLists: readonly string[]
  readonly owners: readonly Owner[]
  readonly topics: readonly { value: string; text: string }[]
  /** What is shown. */
  readonly shown: number
  readonly policies: readonly (Omit<BoardPolicy, 'sections'> & {
    /** Where the policy itself was to be looked at again by a day that is past. Never of a day looked back at. */
    readonly overdue: Overdue | undefined
    readonly sections: readonly (Omit<BoardSection, 'rows'> & { readonly rows: readonly SteppedRow[] })[]
  })[]
  readonly may: MayStep
}

export interface BoardWish {
  readonly filter: BoardFilter
  readonly may: MayStep
  readonly organisation: string
}

/** Of more policies than that, the oldest are told of. */
const mostPolicies = 100

export async function readBoard(work: Work, asked: BoardAsked, wish: BoardWish): Promise<BoardView> {
  const { filter, may, organisation } = wish
  const { rows, words, calendar } = await readBoardAndLists(work, asked)
  const day = dayOf(asked.at ?? work.now)
  const isPast = asked.at !== undefined
  const overdue = isPast ? new Map<string, Overdue>() : await listOverdue(work, day)
  const shown = narrowed(rows, filter, day)
  const lists = asked.catalogue.lists.filter(({ id }) => listState(calendar, words.get(id), day) !== 'complete')
  const stepped = (row: BoardRow): SteppedRow => ({ ...row, step: isPast ? undefined : stepOf(row, may) })
  return {
    organisation,
    day,
    isPast,
    filter,
    all: rows.length,
    counts: counted(rows),
    notShown: notShown(rows),
    openLists: lists.map(({ says }) => says),
    owners: ownersOf(rows),
    topics: topicsOf(rows).map((value) => ({ value, text: topicInWords(value) })),
    shown: shown.length,
    policies: grouped(shown).map((policy) => ({
      ...policy,
      overdue: overdue.get(policy.id),
      sections: policy.sections.map((section) => ({ ...section, rows: section.rows.map(stepped) })),
    })),
    may,
  }
}

/** By policy. A review falls due whether or not one of its commitments says so. */
async function listOverdue(work: Work, today: string): Promise<Map<string, Overdue>> {
  const standings = await listStandings(work, { after: undefined, most: mostPolicies })
  const due = standings.flatMap(({ id, version }) => (version ? [[id, version.nextReviewOn] as const] : []))
  const late = due.filter(([, on]) => on < today)
  return new Map(late.map(([id, since]) => [id, { since, by: spanInWords(since, today) }]))
}

const names: Readonly<Record<string, string>> = topicNames

/** A version may name a topic that this release does not know. */
export function topicInWords(topic: string): string {
  return names[topic] ?? topic
}
