/** Adopting a draft, over HTTP. */
import { typedDay } from '#platform/forms/day-fields.ts'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { filledIn, readAnswers } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { ChangedMeanwhileError } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { signingComplaints, signingForm } from '../policy.form.ts'
import { adoptPolicy } from './adopt-policy.command.ts'
import { AdoptPolicyPage, adoptPolicyTitle } from './adopt-policy.page.tsx'
import { suggestedReview } from './adopt-policy.rules.ts'
import type { AdoptionView } from './adopt-policy.view.ts'
import { readAdoption } from './adopt-policy.view.ts'

function adoptionOf({ house, actor, parts }: ActorVisit): Promise<AdoptionView> {
  return house.inOrganisation(actor, (work) => readAdoption(work, parts['draft'] ?? ''))
}

async function showForm(visit: ActorVisit): Promise<Answer> {
  const view = await adoptionOf(visit)
  if (view.draft.state !== 'open') return seeOther(pathTo('/policy/:policy', { policy: view.draft.policy_id }))
  const today = dayOf(visit.now)
  const typed = {
    ...typedDay('on', today),
    ...typedDay('next', suggestedReview(today, view.draft.facts.review.intervalMonths)),
    name: visit.actor.name,
  }
  return page(adoptPolicyTitle, AdoptPolicyPage({ view, ...filledIn(typed), once: visit.once, isChanged: false }))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once, parts } = visit
  const outcome = readAnswers(signingForm, typed)
  if (!outcome.ok) return again(visit, outcome.errors)
  const [sha256, labels] = [typed['sha256'] ?? '', typed['labels'] ?? '']
  try {
    const wish = { draft: parts['draft'] ?? '', sha256, labels, answers: outcome.answers }
    const done = await adoptPolicy(house, actor, once, wish)
    if (!done.done)
      return again(
        visit,
        done.problems.map((problem) => signingComplaints[problem]),
      )
    return seeOther(pathTo('/policy/versions/:version', { version: done.version }))
  } catch (error) {
    if (!(error instanceof ChangedMeanwhileError)) throw error
    const view = await adoptionOf(visit)
    // It was adopted or put away: there is nothing left to sign.
    if (view.draft.state !== 'open') throw error
    return changed(visit, view)
  }
}

/** The form with what is wrong; if the draft has changed too, that comes first, and a signature under other words is gone. */
async function again(visit: ActorVisit, errors: readonly FieldError[]): Promise<Answer> {
  const view = await adoptionOf(visit)
  const shown = visit.typed['sha256']
  const isChanged = shown !== undefined && (shown !== view.sha256 || visit.typed['labels'] !== view.labels)
  if (isChanged) return changed(visit, view)
  const props = { view, typed: visit.typed, errors, once: visit.once, isChanged }
  return formAgain(adoptPolicyTitle, AdoptPolicyPage(props))
}

function changed({ typed, once }: ActorVisit, view: AdoptionView): Answer {
  const unsigned: Typed = { ...typed, signature: '' }
  return formAgain(adoptPolicyTitle, AdoptPolicyPage({ view, typed: unsigned, errors: [], once, isChanged: true }), 409)
}

export const adoptPolicyRoutes = defineRoutes([
  { method: 'GET', path: '/policy/drafts/:draft/adopt', may: 'policy:adopt', record: 'nothing', handle: showForm },
  {
    method: 'POST',
    path: '/policy/drafts/:draft/adopt',
    may: 'policy:adopt',
    record: 'policy.adopted',
    handle: submitForm,
  },
])
