/** A draft as the rules see it: its statements in order, where each stands, and which of them a person should look at first. */
import type { Polarity, Span, StatementKind, Topic } from '#modules/reader/index.ts'
import type { DraftMove, DraftState, StatementState } from './policy.words.ts'
import { sureFrom } from './policy.words.ts'

/** A statement of a draft, as the rules see it; `id` stays the same through rewording and into versions. */
export interface DraftStatement {
  readonly id: string
  readonly state: StatementState
  /** Counts the corrections. */
  readonly version: number
  readonly text: string
  /** What it said when it was read, or in the version the draft began from; empty where a person added it. */
  readonly readAs: string
  readonly spans: readonly Span[]
  /** Of a heading 1 to 6; 0 for a line that leads into a list, and for what is no heading. */
  readonly level: number
  readonly kind: StatementKind
  readonly polarity: Polarity | null
  readonly topics: readonly Topic[]
  readonly confidence: number
  readonly because: string
  readonly carried: boolean
  readonly checked: boolean
  readonly measure: string
}

/** What a version keeps of a statement. */
export type VersionStatement = Pick<
  DraftStatement,
  'id' | 'text' | 'level' | 'kind' | 'polarity' | 'topics' | 'carried' | 'measure'
>

/** A heading or lead with what stands below it, down to the next; the first may have no heading. */
export interface Section<One> {
  readonly heading: One | undefined
  readonly points: readonly One[]
}

type Placed = Pick<DraftStatement, 'kind'>

export function sectionsOf<One extends Placed>(statements: readonly One[]): Section<One>[] {
  const sections: { heading: One | undefined; points: One[] }[] = []
  for (const one of statements) {
    const last = sections.at(-1)
    if (one.kind === 'heading') sections.push({ heading: one, points: [] })
    else if (last) last.points.push(one)
    else sections.push({ heading: undefined, points: [one] })
  }
  return sections
}

/** The words of the nearest heading or lead above each statement, by its id; empty where none stands. */
export function sectionNames<One extends Placed & Pick<DraftStatement, 'id' | 'text'>>(
  statements: readonly One[],
): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  let current = ''
  for (const one of statements) {
    names.set(one.id, current)
    if (one.kind === 'heading') current = one.text
  }
  return names
}

/** Nobody has said that it is right, and the reader was not sure. */
export function isDoubtful(one: Pick<DraftStatement, 'state' | 'checked' | 'confidence' | 'kind'>): boolean {
  return one.state === 'in' && !one.checked && one.confidence < sureFrom && one.kind !== 'heading'
}

export const isIn = (one: Pick<DraftStatement, 'state'>): boolean => one.state === 'in'

/** A draft ends once, in one of two ways, and is never opened again: a change is another draft. */
export const draftMoves = {
  open: { adopt: 'adopted', 'put away': 'put-away' },
  adopted: {},
  'put-away': {},
} as const satisfies Record<DraftState, Partial<Record<DraftMove, DraftState>>>

/** The state after a move, or undefined where the move is not possible. */
export function draftAfter(state: DraftState, move: DraftMove): Exclude<DraftState, 'open'> | undefined {
  const moves: Partial<Record<DraftMove, Exclude<DraftState, 'open'>>> = draftMoves[state]
  return moves[move]
}
