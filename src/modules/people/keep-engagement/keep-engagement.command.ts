/** Says as what an adult is here, puts it right, or takes out what was written by mistake. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { mayEditPeople } from '../people.permissions.ts'
import { peopleStore } from '../people.store.ts'
import type { EngagementAnswers } from './keep-engagement.form.ts'
import { engagementStore } from './keep-engagement.store.ts'

const factsOf = ({ kind, through, fromOn, untilOn }: EngagementAnswers) => ({
  kind,
  through,
  from_on: fromOn,
  until_on: untilOn,
})

export function addEngagement(
  house: House,
  actor: Actor,
  once: string,
  person: string,
  answers: EngagementAnswers,
): Promise<string> {
  insist(mayEditPeople(actor))
  return house.once(actor, 'engagement.added', once, async (work) => {
    found(await peopleStore(work).lockAdult(person))
    const engagement = await engagementStore(work).addEngagement(person, factsOf(answers), actor.person)
    work.record('engagement.added', { engagement, person })
    work.announce('engagement.added', { engagement, person })
    return person
  })
}

export function changeEngagement(
  house: House,
  actor: Actor,
  once: string,
  engagement: string,
  answers: EngagementAnswers,
): Promise<string> {
  insist(mayEditPeople(actor))
  return house.once(actor, 'engagement.changed', once, async (work) => {
    const store = engagementStore(work)
    const known = found(await store.lockEngagement(engagement))
    await store.changeEngagement(engagement, factsOf(answers))
    work.record('engagement.changed', { engagement, person: known.person_id })
    return known.person_id
  })
}

export function takeOutEngagement(house: House, actor: Actor, once: string, engagement: string): Promise<string> {
  insist(mayEditPeople(actor))
  return house.once(actor, 'engagement.taken-out', once, async (work) => {
    const store = engagementStore(work)
    const known = found(await store.lockEngagement(engagement))
    await store.takeOutEngagement(engagement)
    work.record('engagement.taken-out', { engagement, person: known.person_id })
    return known.person_id
  })
}
