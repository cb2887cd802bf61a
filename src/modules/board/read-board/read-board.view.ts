/** What the board shows: every commitment in force with its answer. */
import type { Work } from '#platform/database/house.ts'
import type { BoardAsked } from '../board.questions.ts'
import { listBoard } from '../board.questions.ts'
import type { BoardRow } from '../board.rows.rules.ts'

export interface BoardView {
  readonly rows: readonly BoardRow[]
}

export async function readBoard(work: Work, asked: BoardAsked): Promise<BoardView> {
  return { rows: await listBoard(work, asked) }
}
