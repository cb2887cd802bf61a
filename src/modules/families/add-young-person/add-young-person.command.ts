/** Adds a young person: who they are in the people room, what surrounds them here, in one transaction. */
import { bringInPerson } from '#modules/people/index.ts'
import type { House, Work } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { insist } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { problemWithAge } from '../families.ages.rules.ts'
import { mayEditFamilies, mayEditNeeds } from '../families.permissions.ts'
import type { AgeProblem, YoungPersonAnswers } from '../families.person.form.ts'
import { familiesStore } from '../families.store.ts'
import { aKeeper } from '../families.words.ts'

export type Added = { done: true; child: string } | { done: false; problem: AgeProblem }

export function addYoungPerson(house: House, actor: Actor, once: string, answers: YoungPersonAnswers): Promise<Added> {
  insist(mayEditFamilies(actor), aKeeper)
  return house.once(actor, 'young-person.added', once, async (work): Promise<Added> => {
    const problem = problemWithAge(answers.bornOn, answers.isAtRisk, dayOf(work.now))
    if (problem) return { done: false, problem }
    const child = await bringIn(work, actor, answers)
    work.record('young-person.added', { child })
    return { done: true, child }
  })
}

/** Needs are written by those alone who may read them. */
async function bringIn(work: Work, actor: Actor, answers: YoungPersonAnswers): Promise<string> {
  const person = await bringInPerson(work, 'young-person', answers.person)
  const { bornOn, band, mayContact, contactHow, isAtRisk } = answers
  const needs = mayEditNeeds(actor) ? answers.needs : ''
  const keptAs = isAtRisk ? ('adult-at-risk' as const) : ('child' as const)
  const young = { person, bornOn, band, mayContact, contactHow, keptAs, needs }
  await familiesStore(work, actor.person).addYoungPeople([young], dayOf(work.now))
  return person
}
