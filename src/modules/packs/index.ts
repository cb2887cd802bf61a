/** The door of the packs room: its manifest. */
export { packsRoom } from './packs.module.ts'
