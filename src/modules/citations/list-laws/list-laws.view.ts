/** Every sentence in force about the law, with how it stands and what Kept warns of. */
import { findNation } from '#modules/people/index.ts'
import type { Work } from '#platform/database/house.ts'
import { found } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { LawSentence } from '../citations.questions.ts'
import { listLawSentences } from '../citations.questions.ts'
import type { LawState, LawWarning } from '../citations.rules.ts'
import { lawDueOn, lawStateOf, lawWarnings } from '../citations.rules.ts'

export interface LawView extends LawSentence {
  state: LawState
  dueOn: string
  warnings: LawWarning[]
}

export interface LawsView {
  laws: LawView[]
  nation: Awaited<ReturnType<typeof findNation>>
}

export async function readLaws(work: Work): Promise<LawsView> {
  const nation = await findNation(work)
  const today = dayOf(work.now)
  const laws = (await listLawSentences(work)).map((one) => ({
    ...one,
    state: lawStateOf(one, today),
    dueOn: lawDueOn(one),
    warnings: lawWarnings(one.text, nation),
  }))
  return { laws, nation }
}

/** Throws NotFoundError, also for a sentence that is in force no more. */
export async function readLaw(work: Work, statement: string): Promise<LawView> {
  return found((await readLaws(work)).laws.find((one) => one.statement === statement))
}
