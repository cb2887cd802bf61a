/** The door of the citations room: its manifest, and nothing that another room asks for. */
export { citationsRoom } from './citations.module.ts'
