/** Keeps who stands in for somebody whose time away is known already. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { maySayAway, somebodyInCharge } from '../people.permissions.ts'
import { readPosts } from '../people.posts.questions.ts'
import { postStore } from '../people.posts.store.ts'
import type { CoverProblem } from '../say-away/say-away.days.rules.ts'
import { coverToKeep, endingOf, problemWithCover } from '../say-away/say-away.days.rules.ts'

export type Covering =
  | { done: true; person: string }
  | { done: false; problem: CoverProblem | { cover: 'over-already' } }

export function coverAbsence(
  house: House,
  actor: Actor,
  once: string,
  id: string,
  cover: string | undefined,
): Promise<Covering> {
  return house.once<Covering>(actor, 'absence.covered', once, async (work) => {
    const store = postStore(work, actor.person)
    const absence = found(await store.lockAbsence(id))
    const person = absence.person_id
    insist(maySayAway(actor, person), somebodyInCharge)
    const today = dayOf(work.now)
    const times = { fromOn: absence.from_on, untilOn: absence.until_on }
    if (absence.cancelled_at !== null || !endingOf(times, today))
      return { done: false, problem: { cover: 'over-already' } }
    // Days that are past need nobody any more.
    const fromOn = times.fromOn < today ? today : times.fromOn
    const wish = { personId: person, fromOn, untilOn: times.untilOn, cover }
    const facts = await readPosts(work, today)
    const problem = problemWithCover(facts, wish)
    if (problem) return { done: false, problem }
    await store.changeAbsence(id, { cover_id: coverToKeep(facts, wish) })
    work.record('absence.covered', { person, absence: id })
    return { done: true, person }
  })
}
