/** A second person agrees that somebody has a role, or does not: then nobody has it by that proposal. */
import type { House, Work } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { whyUnfitForRole } from '../own-domains/own-domains.fitness.questions.ts'
import { endHeldAppointment } from '../people.endings.lent.ts'
import { aSecondPerson } from '../people.permissions.ts'
import { readPosts } from '../people.posts.questions.ts'
import { listPeopleInRoles } from '../people.questions.ts'
import type { EndingProblem } from '../people.rules.ts'
import { outlastsLeaving, problemWithAppointing } from '../people.rules.ts'
import { peopleStore } from '../people.store.ts'
import type { ProposalRow } from '../people.tables.ts'
import { rolesThatConfirm } from '../people.words.ts'
import type { DecideProposalAnswers } from './decide-proposal.form.ts'
import type { ProposalFacts } from './decide-proposal.rules.ts'
import { canNobodyAct, daysOnceConfirmed, mayBeSecond } from './decide-proposal.rules.ts'
import { proposalStore } from './decide-proposal.store.ts'

export type WhyNotDecided =
  | { problem: 'decided-already' | 'over' | 'held-already' | 'somebody-can-act' | 'leaves' | EndingProblem }
  | { problem: 'unfit'; says: string }

export type Deciding = { done: true } | ({ done: false } & WhyNotDecided)

export function decideProposal(
  house: House,
  actor: Actor,
  once: string,
  id: string,
  answers: DecideProposalAnswers,
): Promise<Deciding> {
  return house.once<Deciding>(actor, 'proposal.decided', once, async (work) => {
    const proposal = found(await proposalStore(work).lockProposal(id))
    insist(mayBeSecond({ person: actor.person, roles: actor.roles }, factsOf(proposal)), aSecondPerson)
    if (proposal.decided_at) return { done: false, problem: 'decided-already' }
    const outcome = answers.accepts ? await accept(work, proposal) : await refuse(work, proposal, actor.person)
    if ('problem' in outcome) return { done: false, ...outcome }
    await proposalStore(work).decideProposal(id, {
      decided_by: actor.person,
      accepted: answers.accepts,
      why_not: answers.whyNot,
      appointment_id: outcome.appointment,
    })
    work.record('proposal.decided', { proposal: id, person: proposal.person_id })
    return { done: true }
  })
}

const factsOf = (row: ProposalRow): ProposalFacts => ({
  personId: row.person_id,
  role: row.role,
  fromOn: row.from_on,
  untilOn: row.until_on,
  proposedBy: row.proposed_by,
  byTrustees: row.by_trustees,
})

type Outcome = { appointment: string | null } | WhyNotDecided

async function accept(work: Work, proposal: ProposalRow): Promise<Outcome> {
  if (proposal.appointment_id) return { appointment: proposal.appointment_id }
  const [facts, today] = [factsOf(proposal), dayOf(work.now)]
  const days = daysOnceConfirmed(facts, today)
  if (!days) return { problem: 'over' }
  // Whoever says that they leave locks them first, too: then their appointments.
  const { left_on: lastOn } = found(await peopleStore(work).findPerson(facts.personId, 'lock'))
  if (outlastsLeaving(days.untilOn, lastOn)) return { problem: 'leaves' }
  const held = await peopleStore(work).lockAppointments(today)
  if (problemWithAppointing({ ...facts, ...days }, facts.proposedBy ?? '', held)) return { problem: 'held-already' }
  if (facts.byTrustees && !canNobodyAct(await readPosts(work, today), today)) return { problem: 'somebody-can-act' }
  const says = await whyUnfitForRole(work, facts.personId, facts.role)
  if (says !== undefined) return { problem: 'unfit', says }
  const { personId: person, role, proposedBy: by } = facts
  const appointment = await peopleStore(work).addAppointment({ person, role, ...days, by })
  work.record('appointment.made', { appointment, person })
  work.announce('appointment.made', { appointment, person })
  if (facts.byTrustees) await tellThoseInCharge(work, person)
  return { appointment }
}

async function tellThoseInCharge(work: Work, person: string): Promise<void> {
  const everybody = await listPeopleInRoles(work, rolesThatConfirm)
  await peopleStore(work).addNotices(
    everybody.filter((one) => one !== person),
    'lead-by-trustees',
    person,
    null,
  )
}

/** What is in force by one person alone ends at once where a second does not agree. */
async function refuse(work: Work, proposal: ProposalRow, by: string): Promise<Outcome> {
  const appointment = proposal.appointment_id
  if (!appointment) return { appointment: null }
  const held = await peopleStore(work).lockAppointments(dayOf(work.now))
  const ending = held.find((one) => one.id === appointment)
  if (!ending) return { appointment }
  const problem = await endHeldAppointment(work, ending, 'now', held, { by, knowsItEmpties: true })
  if (problem) return { problem }
  work.record('appointment.ended', { appointment, person: ending.personId })
  return { appointment }
}
