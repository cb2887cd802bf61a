/** The door of the publication room. */
export { publicationRoom } from './publication.module.ts'
