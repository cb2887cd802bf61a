/** The door of the oversight room: the sentences for permissions, for the page that is made from them. */
export { oversightRoom } from './oversight.module.ts'
export { permissionSentences } from './oversight.words.ts'
