/** Changes what is kept of a young person, unless somebody else has since it was opened. */
import { changePersonFacts } from '#modules/people/index.ts'
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { problemWithAge } from '../families.ages.rules.ts'
import { mayEditFamilies, mayEditNeeds } from '../families.permissions.ts'
import type { AgeProblem, YoungPersonAnswers } from '../families.person.form.ts'
import { familiesStore } from '../families.store.ts'
import { aKeeper } from '../families.words.ts'

export interface YoungPersonChange {
  child: string
  version: number
  answers: YoungPersonAnswers
}

export function editYoungPerson(
  house: House,
  actor: Actor,
  once: string,
  { child, version, answers }: YoungPersonChange,
): Promise<'done' | 'changed-meanwhile' | AgeProblem> {
  insist(mayEditFamilies(actor), aKeeper)
  return house.once(actor, 'young-person.changed', once, async (work) => {
    const store = familiesStore(work, actor.person)
    const saved = found(await store.lockYoungPerson(child))
    const isAtRisk = answers.isAtRisk || saved.kept_as === 'adult-at-risk'
    const problem = problemWithAge(answers.bornOn, isAtRisk || saved.born_on === answers.bornOn, dayOf(work.now))
    if (problem) return problem
    if (!(await changePersonFacts(work, 'young-person', child, answers.person, version))) return 'changed-meanwhile'
    const { bornOn, band, mayContact, contactHow } = answers
    await store.changeYoungPerson(saved, { bornOn, band, mayContact, contactHow }, dayOf(work.now))
    if (mayEditNeeds(actor)) await store.changeNeeds(child, answers.needs)
    work.record('young-person.changed', { child })
    return 'done'
  })
}
