/** How a sentence of the starter is put down: what it is, whether it binds, and what it is about. */
import type { Polarity, StatementKind, Topic } from '#modules/reader/index.ts'

/** A statement of the starter; `id` says which it is, whatever the answers. */
export interface StarterStatement {
  readonly id: string
  readonly text: string
  readonly level: number
  readonly kind: StatementKind
  readonly polarity: Polarity | null
  readonly topics: readonly Topic[]
  readonly carried: boolean
  readonly measure: string
}

export type Written = Omit<StarterStatement, 'id'>

export const plain = (kind: StatementKind, text: string, level = 0): Written => ({
  text,
  level,
  kind,
  polarity: null,
  topics: [],
  carried: false,
  measure: '',
})
export const heading = (text: string) => plain('heading', text, 1)
const says =
  (polarity: Polarity) =>
  (text: string, ...topics: Topic[]): Written => ({
    ...plain('commitment', text),
    polarity,
    topics,
  })
export const will = says('do')
export const never = says('never')
export const may = says('may')
