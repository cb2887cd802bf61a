/** The door of the helplines room: what families may be shown, and our rule of school terms. */
export { helplinesRoom } from './helplines.module.ts'
export type { RoleContact, ShownLine } from './helplines.questions.ts'
export { listRoleContacts, listShownLines } from './helplines.questions.ts'
export type { Term } from './helplines.term.rules.ts'
export { lastWeeksFrom, termAfter, termOf } from './helplines.term.rules.ts'
export type { ContactRole, Purpose } from './helplines.words.ts'
