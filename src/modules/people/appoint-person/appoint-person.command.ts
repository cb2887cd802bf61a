/** Appoints somebody else to a role, or proposes it where a second person has to confirm it. */
import type { House, Work } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { hasSecondPerson, isProposed } from '../decide-proposal/decide-proposal.questions.ts'
import type { ProposalFacts } from '../decide-proposal/decide-proposal.rules.ts'
import { problemWithAudit } from '../decide-proposal/decide-proposal.rules.ts'
import { proposalStore } from '../decide-proposal/decide-proposal.store.ts'
import { whyUnfitForRole } from '../own-domains/own-domains.fitness.questions.ts'
import { anAdministrator, mayAppointTo } from '../people.permissions.ts'
import type { AppointmentProblem } from '../people.rules.ts'
import { outlastsLeaving, problemWithAppointing } from '../people.rules.ts'
import { peopleStore } from '../people.store.ts'
import { isGivenByTwo } from '../people.words.ts'
import type { AppointPersonAnswers } from './appoint-person.form.ts'

export type WhyNotAppointed =
  | { problem: AppointmentProblem | (ReturnType<typeof problemWithAudit> & string) | 'proposed-already' | 'leaves' }
  /** Their account is not theirs alone: `says` tells how. */
  | { problem: 'unfit'; says: string }

/** `alone`: in force, since nobody else is there who could confirm it. `waits`: for a second person. */
export type Appointing = { done: true; how: 'in-force' | 'alone' | 'waits' } | ({ done: false } & WhyNotAppointed)

/** What stood against it is found under lock, so that the same appointment cannot be made twice at once. */
export async function appointPerson(
  house: House,
  actor: Actor,
  once: string,
  person: string,
  answers: AppointPersonAnswers,
): Promise<Appointing> {
  insist(mayAppointTo(actor, answers.role), anAdministrator)
  return house.once<Appointing>(actor, 'appointment.proposed', once, async (work) => {
    const known = await peopleStore(work).findPerson(person, 'lock')
    const { left_on: lastOn } = found(known?.kind === 'adult' ? known : undefined)
    if (outlastsLeaving(answers.untilOn, lastOn)) return { done: false, problem: 'leaves' }
    const wanted = { personId: person, ...answers, proposedBy: actor.person, byTrustees: false }
    const why = await whyNotAppointed(work, wanted)
    if (why) return { done: false, ...why }
    return { done: true, how: await giveRole(work, wanted) }
  })
}

async function whyNotAppointed(
  work: Work,
  wanted: ProposalFacts & { proposedBy: string },
): Promise<WhyNotAppointed | undefined> {
  const held = await peopleStore(work).lockAppointments(dayOf(work.now))
  const problem = problemWithAppointing(wanted, wanted.proposedBy, held) ?? problemWithAudit(wanted)
  if (problem) return { problem }
  if (await isProposed(work, wanted.personId, wanted.role)) return { problem: 'proposed-already' }
  const says = await whyUnfitForRole(work, wanted.personId, wanted.role)
  return says === undefined ? undefined : { problem: 'unfit', says }
}

async function giveRole(work: Work, wanted: ProposalFacts): Promise<'in-force' | 'alone' | 'waits'> {
  const takesTwo = isGivenByTwo(wanted.role)
  const waits = takesTwo && (await hasSecondPerson(work, wanted))
  const appointment = waits ? null : await makeAppointment(work, wanted)
  if (!takesTwo) return 'in-force'
  const proposal = await proposalStore(work).addProposal({
    person_id: wanted.personId,
    role: wanted.role,
    from_on: wanted.fromOn,
    until_on: wanted.untilOn,
    by_trustees: wanted.byTrustees,
    proposed_by: wanted.proposedBy,
    appointment_id: appointment,
  })
  work.record('appointment.proposed', { person: wanted.personId, proposal })
  return waits ? 'waits' : 'alone'
}

async function makeAppointment(work: Work, { personId: person, role, fromOn, untilOn, proposedBy: by }: ProposalFacts) {
  const appointment = await peopleStore(work).addAppointment({ person, role, fromOn, untilOn, by })
  work.record('appointment.made', { appointment, person })
  work.announce('appointment.made', { appointment, person })
  return appointment
}
