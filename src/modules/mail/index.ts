/** The door of the mail room: other rooms write letters through it and ask whether they are carried. */
export type { LetterToWrite, WrittenLetter } from './mail.lent.ts'
export { cancelLetter, takeReturned, writeLetter } from './mail.lent.ts'
export { mailRoom } from './mail.module.ts'
export { findLetterState, hasMailServer } from './mail.questions.ts'
export { idOfTag } from './mail.sealed.questions.ts'
export type { LetterKind } from './mail.words.ts'
