/** Whoever acts today for the safeguarding lead, for the page that says so. */
import type { Work } from '#platform/database/house.ts'
import type { NamedActing } from './read-acting.questions.ts'
import { findWhoActs } from './read-acting.questions.ts'

export const readActing = (work: Work): Promise<NamedActing> => findWhoActs(work)
