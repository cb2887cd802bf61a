/** The door of the access room. */
export { accessRoom } from './access.module.ts'
