/** The door of the board room: what other rooms may ask of it. */
export type { BoardAnswer, Commitment } from './board.answers.rules.ts'
export { boardRoom } from './board.module.ts'
export type { BoardAsked } from './board.questions.ts'
export { listBoard } from './board.questions.ts'
export type { BoardRow } from './board.rows.rules.ts'
export type { Standing } from './board.words.ts'
export { strengthNames, whatItCannotShow } from './board.words.ts'
