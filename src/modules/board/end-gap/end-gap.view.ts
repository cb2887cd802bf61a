/** The known gap that is to be ended. */
import type { Work } from '#platform/database/house.ts'
import { getGap } from '../board.gaps.questions.ts'

export const readGapToEnd = (work: Work, id: string) => getGap(work, id)
