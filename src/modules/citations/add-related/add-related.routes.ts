/** Adding a related policy, over HTTP. */
import type { WelcomeFile } from '#platform/files/welcome-file.ts'
import { welcome } from '#platform/files/welcome-file.ts'
import { typedDay } from '#platform/forms/day-fields.ts'
import type { FieldError } from '#platform/forms/form.ts'
import { filledIn, readAnswers } from '#platform/forms/form.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { dayOf } from '#platform/text/dates.ts'
import { relatedForm } from '../citations.form.ts'
import { findUsualPolicy, yearAfter } from '../citations.rules.ts'
import { fileOrLink, fileRefused, notADocument, notBoth, openItFirst, tooManyRelated } from '../citations.words.ts'
import type { RelatedProblem } from './add-related.command.ts'
import { addRelated } from './add-related.command.ts'
import { AddRelatedPage, addRelatedTitle } from './add-related.page.tsx'
import { listOwners } from './add-related.view.ts'

const ownersOf = ({ house, actor }: ActorVisit) => house.inOrganisation(actor, (work) => listOwners(work))

async function showForm(visit: ActorVisit): Promise<Answer> {
  const owners = await ownersOf(visit)
  const typed = {
    title: findUsualPolicy(visit.query['usual'] ?? '')?.title ?? '',
    owner: visit.actor.person,
    ...typedDay('review', yearAfter(dayOf(visit.now))),
  }
  return page(addRelatedTitle, AddRelatedPage({ owners, ...filledIn(typed), once: visit.once }))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once, files } = visit
  const again = async (errors: readonly FieldError[]) =>
    formAgain(addRelatedTitle, AddRelatedPage({ owners: await ownersOf(visit), typed, errors, once }))
  const outcome = readAnswers(relatedForm, typed)
  if (!outcome.ok) return again(outcome.errors)
  const came = whatCame(visit)
  if ('error' in came) return again([came.error])
  const done = await addRelated(house, actor, once, { answers: outcome.answers, brought: came.brought, files })
  return done.done ? seeOther('/citations') : again([complaintOf(done.problem)])
}

export type CameWith = { brought: { name: string; file: WelcomeFile } | undefined } | { error: FieldError }

/** What came, looked at: a document, nothing, or why it is not taken. */
export function whatCame({ file }: ActorVisit): CameWith {
  if (!file) return { brought: undefined }
  if ('refused' in file) return { error: { field: 'file', text: fileRefused[file.refused] } }
  const looked = welcome(file.bytes)
  if (!looked.welcome) return { error: { field: 'file', text: notADocument } }
  return { brought: { name: file.name || 'A file without a name', file: looked } }
}

export function complaintOf(problem: RelatedProblem): FieldError {
  switch (problem) {
    case 'neither':
      return { field: 'file', text: fileOrLink }
    case 'both':
      return { field: 'file', text: notBoth }
    case 'not-opened-anew':
      return { field: 'opened', text: openItFirst }
    case 'too-many':
      return { field: 'title', text: tooManyRelated }
    case 'no-such-owner':
      return { field: 'owner', text: 'Choose somebody who holds a role today' }
  }
}

export const addRelatedRoutes = defineRoutes([
  { method: 'GET', path: '/citations/add', may: 'citation:change', record: 'nothing', handle: showForm },
  {
    method: 'POST',
    path: '/citations/add',
    may: 'citation:change',
    record: 'citation.added',
    takes: 'file',
    handle: submitForm,
  },
])
