/** Whether a decision can be made as it was wished, and what is then kept. */
import { clausesOf } from '../board.clauses.rules.ts'
import { aboutCommitments } from '../board.rows.rules.ts'
import type { How, Rest } from '../board.words.ts'

/** Pieces are told by their place in the commitment, from 1. */
export interface PromiseWish {
  readonly promise: string
  readonly pieces: readonly number[]
}

export interface PeopleWish {
  readonly does: string
  readonly everyMonths: number
  readonly needsWitness: boolean
  readonly pieces: readonly number[]
}

export interface DecisionWish {
  readonly how: How
  readonly note: string
  readonly rest: Rest
  readonly promises: readonly PromiseWish[]
  readonly people: PeopleWish | undefined
}

export type DecisionProblem =
  | { readonly is: 'nothing-shows' }
  /** No such promise, or none that may be chosen. */
  | { readonly is: 'unknown-promise' }
  /** `promise` is that of people, where it is what they do. */
  | { readonly is: 'covers-nothing'; readonly promise: string }

export interface Decided {
  readonly joins: readonly { promise: string; covers: readonly string[] }[]
  readonly task: Omit<PeopleWish, 'pieces'> | undefined
}

/** Of answers that need no promise, whatever else was ticked is left. */
export function decide(
  text: string,
  wish: DecisionWish,
  choosable: ReadonlySet<string>,
): { readonly decided: Decided } | { readonly problem: DecisionProblem } {
  if (wish.how !== 'shown') return { decided: { joins: [], task: undefined } }
  const { promises, people } = wish
  if (promises.length === 0 && !people) return { problem: { is: 'nothing-shows' } }
  if (promises.some(({ promise }) => !choosable.has(promise))) return { problem: { is: 'unknown-promise' } }
  const wished = people ? [...promises, { promise: aboutCommitments.people, pieces: people.pieces }] : promises
  const joins = wished.map(({ promise, pieces }) => ({ promise, covers: piecesAt(text, pieces) }))
  const empty = joins.find(({ covers }) => covers.length === 0)
  if (empty) return { problem: { is: 'covers-nothing', promise: empty.promise } }
  const { pieces: _, ...task } = people ?? { pieces: [] }
  return { decided: { joins, task: people && (task as Decided['task']) } }
}

/** Those that are not there are no pieces of the text: none of them counts. */
function piecesAt(text: string, places: readonly number[]): string[] {
  const clauses = clausesOf(text)
  const wanted = places.every((place) => Number.isInteger(place) && place >= 1 && place <= clauses.length)
  return wanted ? clauses.filter((_, place) => places.includes(place + 1)) : []
}
