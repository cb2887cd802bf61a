/** How the fields of the form about one commitment are called. */
import type { How } from '../board.words.ts'

/** Fields of a promise's pieces, and of what people do. */
export const coversField = (promise: string) => `covers-${promise}`
export const peopleCovers = 'covers-people'
/** The pieces that everything chosen from the long list shows together. */
export const otherCovers = 'covers-other'

/** Who looks after it: a person's id, or one of these. */
export const keepOwner = ''
export const chooseOwnerNext = 'next'

export const noteField = (how: How) => `note-${how}`
