/** Every template that reports were ever made with, by number: an old report is made again with the one it was made with. */
import type { Paper } from '#platform/papers/paper.ts'
import type { PackAnswers } from './packs.answers.rules.ts'
import { templateOne } from './packs.template-one.rules.ts'

const templates: Readonly<Record<number, (answers: PackAnswers) => Paper>> = { 1: templateOne }

export const newestTemplate = 1

/** Throws RangeError for a number that this release of Kept does not know: a newer one made the report. */
export function packPaper(answers: PackAnswers, template: number): Paper {
  const make = templates[template]
  if (!make) throw new RangeError(`There is no template ${template}.`)
  return make(answers)
}
