/** Changing a related policy, over HTTP. */
import { typedDay } from '#platform/forms/day-fields.ts'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { readAnswers, versionField } from '#platform/forms/form.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { ChangedMeanwhileError } from '#platform/refusals/refusals.ts'
import { complaintOf, whatCame } from '../add-related/add-related.routes.ts'
import { listOwners } from '../add-related/add-related.view.ts'
import { relatedForm } from '../citations.form.ts'
import type { RelatedPolicyRow } from '../citations.tables.ts'
import { editRelated } from './edit-related.command.ts'
import { EditRelatedPage, editRelatedTitle } from './edit-related.page.tsx'
import { readOneRelated } from './edit-related.view.ts'

function inHand({ house, actor, parts }: ActorVisit) {
  return house.inOrganisation(actor, async (work) => {
    const related = await readOneRelated(work, parts['related'] ?? '')
    return { related, owners: await listOwners(work, related.owner_id) }
  })
}

function typedOf({ title, link, owner_id, review_on, opened_on }: RelatedPolicyRow): Typed {
  return { title, link, owner: owner_id, ...typedDay('review', review_on), opened: opened_on ? 'before' : 'no' }
}

type InHand = Awaited<ReturnType<typeof inHand>>
type Shown = { typed: Typed; errors: readonly FieldError[]; version: number; meanwhile?: RelatedPolicyRow }

function propsOf({ related, owners }: InHand, { once }: ActorVisit, shown: Shown) {
  const now = { fileName: related.file_name, openedOn: related.opened_on }
  return { related: related.id, owners, now, once, ...shown }
}

async function showForm(visit: ActorVisit): Promise<Answer> {
  const held = await inHand(visit)
  const { related } = held
  const shown = { typed: typedOf(related), errors: [], version: related.version }
  return page(editRelatedTitle, EditRelatedPage(propsOf(held, visit, shown)))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once, files } = visit
  const held = await inHand(visit)
  const version = Number(typed[versionField] ?? 0)
  const again = (errors: readonly FieldError[]) =>
    formAgain(editRelatedTitle, EditRelatedPage(propsOf(held, visit, { typed, errors, version })))
  const outcome = readAnswers(relatedForm, typed)
  if (!outcome.ok) return again(outcome.errors)
  const came = whatCame(visit)
  if ('error' in came) return again([came.error])
  const change = { related: held.related.id, version, answers: outcome.answers, brought: came.brought, files }
  try {
    const done = await editRelated(house, actor, once, change)
    return done.done ? seeOther('/citations') : again([complaintOf(done.problem)])
  } catch (error) {
    if (!(error instanceof ChangedMeanwhileError)) throw error
    const meanwhile = error.current as RelatedPolicyRow
    const shown = { typed, errors: [], version: meanwhile.version, meanwhile }
    return formAgain(editRelatedTitle, EditRelatedPage(propsOf(held, visit, shown)), 409)
  }
}

export const editRelatedRoutes = defineRoutes([
  { method: 'GET', path: '/citations/:related/edit', may: 'citation:change', record: 'nothing', handle: showForm },
  {
    method: 'POST',
    path: '/citations/:related/edit',
    may: 'citation:change',
    record: 'citation.changed',
    takes: 'file',
    handle: submitForm,
  },
])
