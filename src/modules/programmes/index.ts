/** The door of the programmes room: who takes part in what, who leads what, and whom a leader sees. */
export { programmesRoom } from './programmes.module.ts'
export type { ProgrammesPublished } from './programmes.published.ts'
export type { ProgrammeOf } from './programmes.questions.ts'
export { listMembersLedBy, listProgrammesOf } from './programmes.questions.ts'
