/** A trustee proposes a safeguarding lead while no lead and no deputy can act; another trustee has to agree. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { insist } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { isProposed } from '../decide-proposal/decide-proposal.questions.ts'
import { canNobodyAct } from '../decide-proposal/decide-proposal.rules.ts'
import { proposalStore } from '../decide-proposal/decide-proposal.store.ts'
import { whyUnfitForRole } from '../own-domains/own-domains.fitness.questions.ts'
import { aTrustee, mayAppointAsTrustee } from '../people.permissions.ts'
import { readPosts } from '../people.posts.questions.ts'
import { peopleStore } from '../people.store.ts'

export type TrusteesProposing =
  | { done: true; proposal: string }
  | { done: false; problem: 'somebody-can-act' | 'own' | 'not-here' | 'proposed-already' }
  | { done: false; problem: 'unfit'; says: string }

export function proposeLead(house: House, actor: Actor, once: string, person: string): Promise<TrusteesProposing> {
  insist(mayAppointAsTrustee(actor), aTrustee)
  return house.once<TrusteesProposing>(actor, 'appointment.proposed', once, async (work) => {
    const today = dayOf(work.now)
    if (!canNobodyAct(await readPosts(work, today), today)) return { done: false, problem: 'somebody-can-act' }
    if (person === actor.person) return { done: false, problem: 'own' }
    const known = await peopleStore(work).findPerson(person, 'lock')
    const isHere = known?.kind === 'adult' && (known.left_on === null || known.left_on >= today)
    if (!isHere) return { done: false, problem: 'not-here' }
    if (await isProposed(work, person, 'lead')) return { done: false, problem: 'proposed-already' }
    const says = await whyUnfitForRole(work, person, 'lead')
    if (says !== undefined) return { done: false, problem: 'unfit', says }
    const proposal = await proposalStore(work).addProposal({
      person_id: person,
      role: 'lead',
      from_on: today,
      until_on: null,
      by_trustees: true,
      proposed_by: actor.person,
      appointment_id: null,
    })
    work.record('appointment.proposed', { person, proposal })
    return { done: true, proposal }
  })
}
