/** The door of the helplines room: what families may be shown. */
export { helplinesRoom } from './helplines.module.ts'
export type { RoleContact, ShownLine } from './helplines.questions.ts'
export { listForFamilies, listRoleContacts } from './helplines.questions.ts'
export type { ContactRole, Purpose } from './helplines.words.ts'
