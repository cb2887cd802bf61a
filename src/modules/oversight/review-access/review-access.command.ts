/** Signs that a role was looked through: who stays, who is removed at once, and what was shown. */
import type { Role } from '#modules/people/index.ts'
import { endAppointmentAtOnce, roleNames } from '#modules/people/index.ts'
import type { House, Work } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { readStandings } from '#platform/identity/proved-people.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { dayOf, startOfDay } from '#platform/text/dates.ts'
import { anotherReviewer, mayReviewAccess } from '../oversight.permissions.ts'
import type { RoleToReview } from '../oversight.questions.ts'
import { readReviewTimes, readRolesToReview } from '../oversight.questions.ts'
import { maySignFor, problemWithSigning } from '../oversight.rules.ts'
import { sentencesAbout } from '../oversight.shown.rules.ts'
import type { NewReviewed } from '../oversight.store.ts'
import { oversightStore } from '../oversight.store.ts'
import { reviewWording } from '../oversight.words.ts'
import type { ReviewAccessAnswers } from './review-access.form.ts'

export type ReviewProblem =
  | 'not-their-name'
  | 'in-the-future'
  | 'reviewed-already'
  | 'changed'
  | 'last-administrator'
  | 'only-an-administrator'

export type Reviewing = { done: true; review: string } | { done: false; problem: ReviewProblem }

/** Where something stands against it nothing is kept, nobody removed either. */
export function reviewAccess(
  house: House,
  actor: Actor,
  once: string,
  role: Role,
  answers: ReviewAccessAnswers,
): Promise<Reviewing> {
  insist(mayReviewAccess(actor), anotherReviewer)
  return house.once<Reviewing>(actor, 'access.reviewed', once, async (work) => {
    const today = dayOf(work.now)
    const held = found((await readRolesToReview(work, today)).find((one) => one.role === role))
    insist(maySignFor(actor, held.holders), anotherReviewer)
    const problem =
      problemWithSigning(answers, { name: actor.name, today }) ?? problemWithDecisions(actor, held, answers)
    if (problem) return { done: false, problem }
    const { term, name } = await readReviewTimes(work, today)
    const reviewed = await whatWasShown(work, held, answers, term.from)
    const removed = await removeThem(work, reviewed, actor.person)
    if (!removed) return { done: false, problem: 'last-administrator' }
    const signing = { signed_as: answers.signature, signed_on: answers.signedOn, signed_by: actor.person }
    const wording = reviewWording(roleNames[role], name)
    const review = await oversightStore(work).addReview(
      { role, term_from: term.from, term_name: name, wording, ...signing },
      reviewed,
    )
    if (!review) return { done: false, problem: 'reviewed-already' }
    // Recorded last of all: an act that records nothing is undone.
    for (const one of removed) work.record('appointment.ended', one)
    work.record('access.reviewed', { review })
    return { done: true, review }
  })
}

/** Administrators are ended by administrators alone, here as everywhere. */
function problemWithDecisions(
  actor: Actor,
  { role, holders }: RoleToReview,
  { decisions }: ReviewAccessAnswers,
): 'changed' | 'only-an-administrator' | undefined {
  const isSame =
    decisions.length === holders.length &&
    holders.every((one) => decisions.some(({ appointment }) => appointment === one.appointment))
  if (!isSame) return 'changed'
  const removes = decisions.some(({ decision }) => decision === 'removed')
  return removes && role === 'administrator' && !actor.roles.includes('administrator')
    ? 'only-an-administrator'
    : undefined
}

async function whatWasShown(
  work: Work,
  { holders }: RoleToReview,
  { decisions }: ReviewAccessAnswers,
  termFrom: string,
): Promise<NewReviewed[]> {
  const known = await readStandings(work, startOfDay(termFrom))
  const today = dayOf(work.now)
  return holders.map((one) => ({
    appointment_id: one.appointment,
    person_id: one.person,
    shown: sentencesAbout(one, known, today).join(' '),
    decision: decisions.find(({ appointment }) => appointment === one.appointment)?.decision ?? 'keeps',
  }))
}

/** Undefined where somebody cannot be removed; the act is then undone. */
async function removeThem(work: Work, reviewed: readonly NewReviewed[], by: string) {
  const removed: { appointment: string; person: string }[] = []
  for (const { appointment_id: appointment, decision } of reviewed) {
    if (decision === 'keeps') continue
    const { problem, person } = await endAppointmentAtOnce(work, appointment, by)
    if (problem) return undefined
    removed.push({ appointment, person })
  }
  return removed
}
