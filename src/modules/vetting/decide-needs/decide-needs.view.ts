/** What was decided of checks, for the form that decides anew. */
import type { Work } from '#platform/database/house.ts'
import type { Decided } from '../vetting.questions.ts'
import { readDecided } from '../vetting.questions.ts'

export type { Decided } from '../vetting.questions.ts'

export const readNeeds = (work: Work): Promise<Decided> => readDecided(work)
