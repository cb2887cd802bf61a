/** What of the board is shown: narrowed by what was asked, under its headings, counted, and with what it cannot show. */
import { daysAfter } from '#platform/text/dates.ts'
import type { BoardRow, Owner } from '../board.rows.rules.ts'
import type { Standing } from '../board.words.ts'
import { standings } from '../board.words.ts'

export const dues = ['overdue', 'within-30-days'] as const
export type Due = (typeof dues)[number]

/** What a board is narrowed by; what is left out narrows nothing. */
export interface BoardFilter {
  readonly answer?: Standing | undefined
  /** A person's id, or `nobody`. */
  readonly owner?: string | undefined
  readonly topic?: string | undefined
  readonly due?: Due | undefined
  /** Only where the records speak against the policy. */
  readonly records?: 'deny' | undefined
}

/** From an address; what is not known narrows nothing. */
export function filterOf(query: Readonly<Record<string, string>>): BoardFilter {
  return {
    answer: standings.find((one) => one === query['answer']),
    owner: query['owner'] || undefined,
    topic: query['topic'] || undefined,
    due: dues.find((one) => one === query['due']),
    records: query['records'] === 'deny' ? 'deny' : undefined,
  }
}

const soonDays = 30

export function narrowed(rows: readonly BoardRow[], filter: BoardFilter, today: string): BoardRow[] {
  const { answer, owner, topic, due, records } = filter
  return rows.filter(
    (row) =>
      (answer === undefined || row.answer.standing === answer) &&
      (owner === undefined || (row.owner?.id ?? 'nobody') === owner) &&
      (topic === undefined || row.commitment.topics.includes(topic)) &&
      (due === undefined || isDue(row, due, today)) &&
      (records === undefined || row.denials.length > 0),
  )
}

function isDue({ answer: { isOverdue, nextDue } }: BoardRow, due: Due, today: string): boolean {
  if (due === 'overdue') return isOverdue
  return nextDue !== undefined && nextDue.on >= today && nextDue.on <= daysAfter(today, soonDays)
}

export interface BoardSection {
  /** Of the heading; undefined before the first. */
  readonly id: string | undefined
  readonly title: string | undefined
  readonly rows: readonly BoardRow[]
}

export interface BoardPolicy {
  readonly id: string
  readonly title: string
  readonly versionId: string
  readonly sections: readonly BoardSection[]
}

/** As the policies are, in their order. */
export function grouped(rows: readonly BoardRow[]): BoardPolicy[] {
  return [...Map.groupBy(rows, ({ commitment }) => commitment.policyId)].flatMap(([id, ofPolicy]) => {
    const [first] = ofPolicy
    if (!first) return []
    const sections = [...Map.groupBy(ofPolicy, ({ commitment }) => commitment.section?.id)].map(([section, those]) => ({
      id: section,
      title: those[0]?.commitment.section?.title,
      rows: those,
    }))
    return [{ id, title: first.commitment.policy, versionId: first.commitment.versionId, sections }]
  })
}

/** How many of each there are; never added up to a score. */
export function counted(rows: readonly BoardRow[]): Readonly<Record<Standing, number>> {
  const counts: Record<Standing, number> = { 'not-met': 0, soon: 0, unknown: 0, told: 0, met: 0, permission: 0 }
  for (const { answer } of rows) counts[answer.standing] += 1
  return counts
}

/** How much of what was said nothing shows. */
export interface NotShown {
  /** Nobody has said how it would be known. */
  readonly undecided: number
  /** Some of its words are covered by nothing. */
  readonly partly: number
  /** Nobody looks after it. */
  readonly unowned: number
  /** Its records deny it. */
  readonly denied: number
}

export function notShown(rows: readonly BoardRow[]): NotShown {
  const judged = rows.filter(({ answer }) => answer.standing !== 'permission')
  const count = (is: (row: BoardRow) => boolean) => judged.filter(is).length
  return {
    undecided: count(({ decision }) => decision === undefined),
    partly: count(({ answer }) => answer.uncovered.length > 0),
    unowned: count(({ owner }) => owner === undefined),
    denied: count(({ denials }) => denials.length > 0),
  }
}

/** Whoever looks after something of it, by name. */
export function ownersOf(rows: readonly BoardRow[]): Owner[] {
  const owners = new Map(rows.flatMap(({ owner }) => (owner ? [[owner.id, owner]] : [])))
  return [...owners.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'en'))
}

export function topicsOf(rows: readonly BoardRow[]): string[] {
  return [...new Set(rows.flatMap(({ commitment }) => commitment.topics))]
}
