/** The door of the reader room: what any other room may have read, and the words it answers with. */
export { kindNames, polarityNames } from './reader.kinds.words.ts'
export { readerRoom } from './reader.module.ts'
export { severityNames, topicNames } from './reader.names.words.ts'
export { labelStatement, readDocument } from './reader.rules.ts'
export * from './reader.words.ts'
