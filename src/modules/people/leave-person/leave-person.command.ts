/** Somebody leaves: on their last day appointments and their account end, and what is to be done is listed. */
import { cancelLetter } from '#modules/mail/index.ts'
import type { House, Work } from '#platform/database/house.ts'
import type { Actor, PersonId } from '#platform/identity/actor.ts'
import { closeMembership, listPeopleWithAccount } from '#platform/identity/memberships.ts'
import { reopenMembership } from '#platform/identity/reopen-membership.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { engagementStore } from '../keep-engagement/keep-engagement.store.ts'
import { endHeldAppointment } from '../people.endings.lent.ts'
import { anAdministrator, mayAppointTo, mayEditPeople } from '../people.permissions.ts'
import type { AppointmentFacts } from '../people.rules.ts'
import { peopleStore } from '../people.store.ts'
import { addOwnTasks } from './leave-person.lent.ts'
import type { LeavingProblem, LeavingWish } from './leave-person.rules.ts'
import { closesAt, problemWithLeaving } from './leave-person.rules.ts'
import { leavingStore } from './leave-person.store.ts'

export type LeavingOutcome = { done: true } | { done: false; problem: LeavingProblem }

export async function leavePerson(
  house: House,
  actor: Actor,
  once: string,
  wish: LeavingWish,
): Promise<LeavingOutcome> {
  insist(mayEditPeople(actor))
  return house.once<LeavingOutcome>(actor, 'leaving.said', once, async (work) => {
    const person = found(await peopleStore(work).lockAdult(wish.person))
    const today = dayOf(work.now)
    const held = await peopleStore(work).lockAppointments(today)
    const theirs = held.filter(({ personId }) => personId === person.id)
    insist(
      theirs.every(({ role }) => mayAppointTo(actor, role)),
      anAdministrator,
    )
    const leavesAlready = (await leavingStore(work).findLeavingOf(person.id)) !== undefined
    const canSignIn = await listPeopleWithAccount(work)
    const problem = problemWithLeaving(wish, today, { leavesAlready, held, canSignIn })
    if (problem) return { done: false, problem }
    const leaving = await keepLeaving(work, actor, wish, theirs, held)
    work.record('leaving.said', { leaving, person: person.id })
    work.announce('leaving.said', { leaving, person: person.id })
    return { done: true }
  })
}

async function keepLeaving(
  work: Work,
  actor: Actor,
  wish: LeavingWish,
  theirs: readonly AppointmentFacts[],
  held: readonly AppointmentFacts[],
): Promise<string> {
  const today = dayOf(work.now)
  const at = closesAt(wish, today)
  const store = leavingStore(work)
  for (const one of theirs) {
    const last = at === undefined || one.fromOn > wish.lastOn ? 'now' : wish.lastOn
    // What ends sooner by itself stays as it is. Who is last to let people in was asked of all appointments at once.
    await endHeldAppointment(work, one, last, held, { by: actor.person, knowsItEmpties: true })
  }
  await engagementStore(work).endEngagements(wish.person, wish.lastOn)
  for (const letter of await peopleStore(work).cancelInvitationsOf(wish.person)) await cancelLetter(work, letter)
  await store.setLastDay(wish.person, wish.lastOn)
  const leaving = await store.addLeaving(wish.person, wish.lastOn, at ?? null, actor.person)
  if (at === undefined) await closeMembership(work, wish.person as PersonId)
  await addOwnTasks(work, 'leaving', wish.person, leaving)
  return leaving
}

/** They stay after all, or come back: their account works again. What ended with their leaving is given anew. */
export function undoLeaving(house: House, actor: Actor, once: string, leaving: string): Promise<string> {
  insist(mayEditPeople(actor))
  return house.once(actor, 'leaving.undone', once, async (work) => {
    const store = leavingStore(work)
    const known = found(await store.lockLeaving(leaving))
    await store.undoLeaving(leaving, actor.person)
    await store.setLastDay(known.person_id, null)
    if (known.closed_at !== null) await reopenMembership(work, known.person_id as PersonId)
    work.record('leaving.undone', { leaving, person: known.person_id })
    work.announce('leaving.undone', { leaving, person: known.person_id })
    return known.person_id
  })
}

/** The last day of these is over: their accounts act for the organisation no more. */
export async function closeDueLeavings(work: Work): Promise<void> {
  const store = leavingStore(work)
  for (const due of await store.lockDueLeavings()) {
    await closeMembership(work, due.person_id as PersonId)
    await store.closeLeaving(due.id)
    work.record('leaving.closed', { leaving: due.id, person: due.person_id })
    work.announce('leaving.closed', { leaving: due.id, person: due.person_id })
  }
}

/** Somebody did what was to be done, or it turns out that it was not done. */
export function settleTask(
  house: House,
  actor: Actor,
  once: string,
  task: string,
  how: 'done' | 'not-done',
): Promise<string> {
  insist(mayEditPeople(actor))
  const act = how === 'done' ? 'task.done' : 'task.reopened'
  return house.once(actor, act, once, async (work) => {
    const store = leavingStore(work)
    const known = found(await store.lockTask(task))
    await store.settleTask(task, how === 'done' ? { at: work.now, by: actor.person } : undefined)
    work.record(act, { task, person: known.person_id })
    return known.person_id
  })
}
