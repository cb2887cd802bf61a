/** What a second person is shown of a confirmation. */
export type { ConfirmationInHand } from './witness-confirmation.questions.ts'
export { readConfirmation } from './witness-confirmation.questions.ts'
