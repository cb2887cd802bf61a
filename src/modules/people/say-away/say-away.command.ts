/** Keeps on which days somebody is away, and who stands in for what they hold. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { maySayAway, somebodyInCharge } from '../people.permissions.ts'
import { readPosts } from '../people.posts.questions.ts'
import { postStore } from '../people.posts.store.ts'
import { peopleStore } from '../people.store.ts'
import type { AwayProblem } from './say-away.days.rules.ts'
import { coverToKeep, problemWithAway } from './say-away.days.rules.ts'
import type { SayAwayAnswers } from './say-away.form.ts'

export type SayingAway = { done: true } | { done: false; problem: AwayProblem }

export function sayAway(
  house: House,
  actor: Actor,
  once: string,
  person: string,
  { fromOn, untilOn, cover }: SayAwayAnswers,
): Promise<SayingAway> {
  insist(maySayAway(actor, person), somebodyInCharge)
  return house.once<SayingAway>(actor, 'absence.said', once, async (work) => {
    found(await peopleStore(work).lockAdult(person))
    const facts = await readPosts(work, dayOf(work.now))
    const wish = { personId: person, fromOn, untilOn, cover }
    const problem = problemWithAway(facts, wish, dayOf(work.now))
    if (problem) return { done: false, problem }
    const cover_id = coverToKeep(facts, wish)
    const row = { person_id: person, from_on: fromOn, until_on: untilOn, cover_id }
    const absence = await postStore(work, actor.person).addAbsence(row)
    work.record('absence.said', { person, absence })
    return { done: true }
  })
}
