/** The door of the reader room: what any other room may have read, and the words it answers with. */
export { readerRoom } from './reader.module.ts'
export * from './reader.words.ts'
