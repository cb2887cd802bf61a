/** Putting the facts of a draft right, over HTTP. */
import type { Facts } from '#modules/reader/index.ts'
import { filledIn, readAnswers } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { ChangedMeanwhileError } from '#platform/refusals/refusals.ts'
import { readDraftInHand } from '../policy.view.ts'
import { correctFacts, fingerprintOf } from './correct-facts.command.ts'
import type { CorrectFactsAnswers } from './correct-facts.form.ts'
import { contactOf, coordinatorOf, correctFactsForm } from './correct-facts.form.ts'
import { CorrectFactsPage, correctFactsTitle } from './correct-facts.page.tsx'

async function inHand({ house, actor, parts }: ActorVisit) {
  const { draft, policyTitle } = await house.inOrganisation(actor, (work) =>
    readDraftInHand(work, parts['draft'] ?? ''),
  )
  const parameters = [...new Set(draft.facts.parameters.map(({ value }) => value))]
  return { draft: draft.id, state: draft.state, policyTitle, parameters, facts: draft.facts }
}

function typedOf({ organisation, nation, coordinators, contacts, review, signedBy }: Facts) {
  return {
    organisation: organisation ?? '',
    nation: nation ?? '',
    lastReviewed: review.lastReviewed ?? '',
    intervalMonths: review.intervalMonths === null ? '' : String(review.intervalMonths),
    coordinators: coordinators.map(({ role, name }) => (name ? `${role}: ${name}` : role)).join('\n'),
    contacts: contacts.map(({ kind, value }) => `${kind}: ${value}`).join('\n'),
    signedRole: signedBy?.role ?? signedBy?.name ?? '',
  }
}

function factsOf(before: Facts, answers: CorrectFactsAnswers): Facts {
  const { organisation, nation, lastReviewed, intervalMonths, coordinators, contacts, signedRole } = answers
  const sameSigner = signedRole === (before.signedBy?.role ?? before.signedBy?.name ?? '')
  return {
    ...before,
    organisation: organisation || null,
    nation: nation || null,
    coordinators: coordinators.map(coordinatorOf),
    contacts: contacts.flatMap((line) => contactOf(line) ?? []),
    review: {
      lastReviewed: lastReviewed || null,
      intervalMonths: intervalMonths === '' ? null : Number(intervalMonths),
      overdueSince: null,
    },
    signed: signedRole !== '',
    signedBy: sameSigner ? before.signedBy : signedRole === '' ? null : { role: signedRole, name: null },
  }
}

async function showForm(visit: ActorVisit): Promise<Answer> {
  const { facts, state, ...view } = await inHand(visit)
  if (state !== 'open') return seeOther(pathTo('/policy/drafts/:draft', { draft: view.draft }))
  const shown = { ...filledIn(typedOf(facts)), once: visit.once, before: fingerprintOf(facts) }
  return page(correctFactsTitle, CorrectFactsPage({ ...view, ...shown }))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once } = visit
  const { facts, state, ...view } = await inHand(visit)
  const before = typed['_before'] ?? ''
  const outcome = readAnswers(correctFactsForm, typed)
  if (!outcome.ok) return formAgain(correctFactsTitle, CorrectFactsPage({ ...view, ...outcome, once, before }))
  try {
    await correctFacts(house, actor, once, { draft: view.draft, before, facts: factsOf(facts, outcome.answers) })
  } catch (error) {
    // An ended draft is not put right any more: what was typed is shown, and nothing to save it with.
    if (!(error instanceof ChangedMeanwhileError) || state !== 'open') throw error
    const now = error.current as Facts
    const shown = { typed, errors: [], once, before: fingerprintOf(now), meanwhile: typedOf(now) }
    return formAgain(correctFactsTitle, CorrectFactsPage({ ...view, ...shown }), 409)
  }
  return seeOther(pathTo('/policy/drafts/:draft', { draft: view.draft }))
}

const path = '/policy/drafts/:draft/facts'

export const correctFactsRoutes = defineRoutes([
  { method: 'GET', path, may: 'policy:correct', record: 'nothing', handle: showForm },
  { method: 'POST', path, may: 'policy:correct', record: 'policy.facts-corrected', handle: submitForm },
])
