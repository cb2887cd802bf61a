/** Giving a policy another name, over HTTP. */
import { filledIn, readAnswers } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { ChangedMeanwhileError, found } from '#platform/refusals/refusals.ts'
import { readStandings } from '../policy.standing.view.ts'
import { renamePolicy } from './rename-policy.command.ts'
import { renamePolicyForm } from './rename-policy.form.ts'
import { RenamePolicyPage, renamePolicyTitle } from './rename-policy.page.tsx'

async function policyOf({ house, actor, parts }: ActorVisit) {
  const [policy] = await house.inOrganisation(actor, (work) => readStandings(work, { policy: parts['policy'] ?? '' }))
  return found(policy)
}

async function showForm(visit: ActorVisit): Promise<Answer> {
  const { id: policy, title } = await policyOf(visit)
  const props = { policy, title, ...filledIn({ title }), once: visit.once, isChanged: false }
  return page(renamePolicyTitle, RenamePolicyPage(props))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once } = visit
  const policy = visit.parts['policy'] ?? ''
  const outcome = readAnswers(renamePolicyForm, typed)
  if (!outcome.ok) {
    const { title } = await policyOf(visit)
    return formAgain(renamePolicyTitle, RenamePolicyPage({ policy, title, ...outcome, once, isChanged: false }))
  }
  try {
    await renamePolicy(house, actor, once, { policy, answers: outcome.answers })
  } catch (error) {
    if (!(error instanceof ChangedMeanwhileError)) throw error
    const props = { policy, title: String(error.current), typed, errors: [], once, isChanged: true }
    return formAgain(renamePolicyTitle, RenamePolicyPage(props), 409)
  }
  return seeOther(pathTo('/policy/:policy', { policy }))
}

export const renamePolicyRoutes = defineRoutes([
  { method: 'GET', path: '/policy/:policy/rename', may: 'policy:correct', record: 'nothing', handle: showForm },
  {
    method: 'POST',
    path: '/policy/:policy/rename',
    may: 'policy:correct',
    record: 'policy.renamed',
    handle: submitForm,
  },
])
