/** Writing a policy from a dozen questions, over HTTP. */
import { findNation } from '#modules/people/index.ts'
import { filledIn, readAnswers } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { writePolicy } from './write-policy.command.ts'
import { writePolicyForm } from './write-policy.form.ts'
import { WritePolicyPage, writePolicyTitle } from './write-policy.page.tsx'

async function showForm({ house, actor, once }: ActorVisit): Promise<Answer> {
  const nation = await house.inOrganisation(actor, findNation)
  const typed = { organisation: actor.organisationName, coordinator: '', second: '', ...(nation ? { nation } : {}) }
  return page(writePolicyTitle, WritePolicyPage({ ...filledIn(typed), once }))
}

async function submitForm({ house, actor, typed, once }: ActorVisit): Promise<Answer> {
  const outcome = readAnswers(writePolicyForm, typed)
  if (!outcome.ok) return formAgain(writePolicyTitle, WritePolicyPage({ ...outcome, once }))
  const draft = await writePolicy(house, actor, once, outcome.answers)
  return seeOther(pathTo('/policy/drafts/:draft', { draft }))
}

export const writePolicyRoutes = defineRoutes([
  { method: 'GET', path: '/policy/write', may: 'policy:bring', record: 'nothing', handle: showForm },
  { method: 'POST', path: '/policy/write', may: 'policy:bring', record: 'policy.written', handle: submitForm },
])
