/** Choosing what is shown to everybody, over HTTP. */

import type { FieldError, Typed } from '#platform/forms/form.ts'
import { filledIn, readAnswers } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { suggestedSlug } from '../publication.rules.ts'
import { preparePage } from './prepare-page.command.ts'
import { preparePageComplaints, preparePageForm } from './prepare-page.form.ts'
import { PreparePagePage, preparePageTitle } from './prepare-page.page.tsx'
import type { PrepareView } from './prepare-page.view.ts'
import { readPrepare } from './prepare-page.view.ts'

const viewOf = ({ house, actor }: ActorVisit) => house.inOrganisation(actor, readPrepare)

async function showForm(visit: ActorVisit): Promise<Answer> {
  const { once, ownAddress, actor } = visit
  const view = await viewOf(visit)
  const typed = chosenSoFar(view, actor.organisationName)
  return page(preparePageTitle, PreparePagePage({ view, ...filledIn(typed), once, ownAddress }))
}

function chosenSoFar({ last, policies }: PrepareView, organisation: string): Typed {
  if (!last) {
    const only = policies.length === 1 ? policies[0]?.id : undefined
    const slug = suggestedSlug(organisation)
    return { ...(only ? { policy: only } : {}), name: organisation, slug, language: 'en' }
  }
  const yesNo = (is: boolean) => (is ? 'yes' : 'no')
  return {
    policy: last.policy,
    name: last.name,
    slug: last.slug,
    language: last.wordsLanguage,
    welsh: yesNo(last.hasWelsh),
    contacts: yesNo(last.showsContacts),
  }
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once, ownAddress } = visit
  const again = async (errors: readonly FieldError[]) =>
    formAgain(preparePageTitle, PreparePagePage({ view: await viewOf(visit), typed, errors, once, ownAddress }))
  const outcome = readAnswers(preparePageForm, typed)
  if (!outcome.ok) return again(outcome.errors)
  const done = await preparePage(house, actor, once, outcome.answers)
  if (!done.done) return again([preparePageComplaints[done.problem]])
  return seeOther(pathTo('/publication/pages/:page', { page: done.page }))
}

export const preparePageRoutes = defineRoutes([
  { method: 'GET', path: '/publication/prepare', may: 'publication:publish', record: 'nothing', handle: showForm },
  {
    method: 'POST',
    path: '/publication/prepare',
    may: 'publication:publish',
    record: 'page.prepared',
    handle: submitForm,
  },
])
