/** Looking at a policy again, over HTTP. */
import { typedDay } from '#platform/forms/day-fields.ts'
import type { FieldError } from '#platform/forms/form.ts'
import { filledIn, readAnswers } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { ChangedMeanwhileError } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { suggestedReview } from '../adopt-policy/adopt-policy.rules.ts'
import { signingComplaints, signingForm } from '../policy.form.ts'
import { reviewPolicy } from './review-policy.command.ts'
import { ReviewPolicyPage, reviewPolicyTitle } from './review-policy.page.tsx'
import type { ReviewView } from './review-policy.view.ts'
import { readReview } from './review-policy.view.ts'

function reviewOf({ house, actor, parts }: ActorVisit): Promise<ReviewView> {
  return house.inOrganisation(actor, (work) => readReview(work, parts['policy'] ?? ''))
}

async function showForm(visit: ActorVisit): Promise<Answer> {
  const view = await reviewOf(visit)
  const today = dayOf(visit.now)
  const typed = {
    ...typedDay('on', today),
    ...typedDay('next', suggestedReview(today, view.version.facts.review.intervalMonths)),
    name: visit.actor.name,
  }
  return page(reviewPolicyTitle, ReviewPolicyPage({ view, ...filledIn(typed), once: visit.once, isChanged: false }))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once, parts } = visit
  const policy = parts['policy'] ?? ''
  const outcome = readAnswers(signingForm, typed)
  if (!outcome.ok) return again(visit, outcome.errors)
  try {
    const wish = { policy, sha256: typed['sha256'] ?? '', answers: outcome.answers }
    const done = await reviewPolicy(house, actor, once, wish)
    if (done.done) return seeOther(pathTo('/policy/:policy', { policy }))
    return again(
      visit,
      done.problems.map((problem) => signingComplaints[problem]),
    )
  } catch (error) {
    if (!(error instanceof ChangedMeanwhileError)) throw error
    return changed(visit, await reviewOf(visit))
  }
}

/** The form with what is wrong; if another version is in force by now, that comes first. */
async function again(visit: ActorVisit, errors: readonly FieldError[]): Promise<Answer> {
  const view = await reviewOf(visit)
  const { typed, once } = visit
  if (typed['sha256'] !== undefined && typed['sha256'] !== view.version.sha256) return changed(visit, view)
  return formAgain(reviewPolicyTitle, ReviewPolicyPage({ view, typed, errors, once, isChanged: false }))
}

function changed({ typed, once }: ActorVisit, view: ReviewView): Answer {
  const props = { view, typed: { ...typed, signature: '' }, errors: [], once, isChanged: true }
  return formAgain(reviewPolicyTitle, ReviewPolicyPage(props), 409)
}

export const reviewPolicyRoutes = defineRoutes([
  { method: 'GET', path: '/policy/:policy/review', may: 'policy:adopt', record: 'nothing', handle: showForm },
  {
    method: 'POST',
    path: '/policy/:policy/review',
    may: 'policy:adopt',
    record: 'policy.reviewed',
    handle: submitForm,
  },
])
