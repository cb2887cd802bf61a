/** Whether nobody can act, and who is here to choose from. */
import type { Work } from '#platform/database/house.ts'
import { dayOf } from '#platform/text/dates.ts'
import { canNobodyAct } from '../decide-proposal/decide-proposal.rules.ts'
import { readPosts } from '../people.posts.questions.ts'
import { listActiveAdults } from '../people.questions.ts'

export async function readTrusteesChoice(work: Work, by: string) {
  const today = dayOf(work.now)
  const adults = await listActiveAdults(work)
  return {
    isAllowed: canNobodyAct(await readPosts(work, today), today),
    adults: adults.filter(({ id }) => id !== by),
  }
}

export type TrusteesChoice = Awaited<ReturnType<typeof readTrusteesChoice>>
