/** After how many months somebody is looked at again, as it is set. */
import type { Work } from '#platform/database/house.ts'
import { readMonths } from '../programmes.without.questions.ts'

export const readMonthsSet = async (work: Work): Promise<string> => String(await readMonths(work))
