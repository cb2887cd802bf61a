/** Naming who looks after a commitment, over HTTP. */
import type { FieldError } from '#platform/forms/form.ts'
import { blank, readAnswers, versionField } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { ChangedMeanwhileError } from '#platform/refusals/refusals.ts'
import { nameOwner } from './name-owner.command.ts'
import { nameOwnerForm, ownerGone } from './name-owner.form.ts'
import { NameOwnerPage, nameOwnerTitle } from './name-owner.page.tsx'
import { readOwner } from './name-owner.view.ts'

const statementOf = ({ parts }: ActorVisit) => parts['statement'] ?? ''

async function formOf(
  visit: ActorVisit,
  filled: { typed: ActorVisit['typed']; errors: readonly FieldError[] },
  isConflict = false,
) {
  const { house, actor, query, once } = visit
  const view = await house.inOrganisation(actor, (work) => readOwner(work, statementOf(visit), query['after']))
  return NameOwnerPage({ view, ...filled, once, isConflict })
}

const showForm = async (visit: ActorVisit): Promise<Answer> => page(nameOwnerTitle, await formOf(visit, blank))

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once } = visit
  const [statement, outcome] = [statementOf(visit), readAnswers(nameOwnerForm, typed)]
  if (!outcome.ok) return formAgain(nameOwnerTitle, await formOf(visit, outcome))
  const naming = { statement, person: outcome.answers.owner, version: Number(typed[versionField] ?? 0) }
  try {
    const isHere = await nameOwner(house, actor, once, naming)
    if (isHere) return seeOther(pathTo('/board/commitments/:statement', { statement }))
    return formAgain(nameOwnerTitle, await formOf(visit, { typed, errors: [ownerGone] }))
  } catch (error) {
    if (!(error instanceof ChangedMeanwhileError)) throw error
    return formAgain(nameOwnerTitle, await formOf(visit, { typed, errors: [] }, true), 409)
  }
}

const path = '/board/commitments/:statement/owner'

export const nameOwnerRoutes = defineRoutes([
  { method: 'GET', path, may: 'commitment:own', record: 'nothing', handle: showForm },
  { method: 'POST', path, may: 'commitment:own', record: 'owner.named', handle: submitForm },
])
