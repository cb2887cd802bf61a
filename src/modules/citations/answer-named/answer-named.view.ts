/** One sentence that names other policies, and what is held that it could mean. */
import type { Work } from '#platform/database/house.ts'
import { found } from '#platform/refusals/refusals.ts'
import type { NamedSentence } from '../citations.questions.ts'
import { listNamedSentences, listRelatedTitles } from '../citations.questions.ts'

export interface NamedInHand {
  sentence: NamedSentence
  held: { id: string; title: string }[]
}

/** Throws NotFoundError, also for a sentence that is in force no more. */
export async function readNamed(work: Work, statement: string): Promise<NamedInHand> {
  const sentence = found((await listNamedSentences(work)).find((one) => one.statement === statement))
  return { sentence, held: await listRelatedTitles(work) }
}
