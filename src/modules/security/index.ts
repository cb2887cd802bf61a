/** The door of the security room: its manifest, and what an organisation lacks to be safe. */
export { securityRoom } from './security.module.ts'
export { listFindingsOfOrganisation } from './security.questions.ts'
