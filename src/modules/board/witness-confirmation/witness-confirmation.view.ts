/** What a second person is shown of a confirmation. */
export type { ConfirmationInHand } from '../board.confirmations.questions.ts'
export { readConfirmation } from '../board.confirmations.questions.ts'
