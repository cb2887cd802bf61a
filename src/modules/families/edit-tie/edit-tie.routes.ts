/** Changing a tie, over HTTP. */
import type { FieldError } from '#platform/forms/form.ts'
import { filledIn, readAnswers, versionField } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { isKeeper } from '../families.permissions.ts'
import { tieForm } from '../families.tie.form.ts'
import { readTie } from '../families.tie.view.ts'
import { editTie } from './edit-tie.command.ts'
import { EditTiePage, editTieTitle } from './edit-tie.page.tsx'

const tieOf = ({ house, actor, parts }: ActorVisit) =>
  house.inOrganisation(actor, (work) => readTie(work, parts['tie'] ?? '', isKeeper(actor)))

async function showForm(visit: ActorVisit): Promise<Answer> {
  const shown = await tieOf(visit)
  const { kind, relation, responsibility, told, version } = shown.tie
  const typed = { kind, relation, responsibility, told: told.join('\n') }
  return page(editTieTitle, EditTiePage({ shown, version, isMeanwhile: false, ...filledIn(typed), once: visit.once }))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once } = visit
  const shown = await tieOf(visit)
  const version = Number(typed[versionField] ?? 0)
  const form = { shown, typed, once }
  const again = (errors: readonly FieldError[]) =>
    formAgain(editTieTitle, EditTiePage({ ...form, version, isMeanwhile: false, errors }))
  const outcome = readAnswers(tieForm, typed)
  if (!outcome.ok) return again(outcome.errors)
  const done = await editTie(house, actor, once, { tie: shown.tie.id, version, answers: outcome.answers })
  if (done === 'done') return seeOther(pathTo('/families/:child', { child: shown.child.id }))
  if (done === 'told-nothing') return again([{ field: 'told', text: mustNotKnow }])
  const both = { ...form, version: shown.tie.version, isMeanwhile: true, errors: [] }
  return formAgain(editTieTitle, EditTiePage(both), 409)
}

const mustNotKnow = 'They must not know, so they may be told nothing. Change that limit first'

export const editTieRoutes = defineRoutes([
  {
    method: 'GET',
    path: '/families/ties/:tie/edit',
    may: 'young-person:edit',
    record: 'nothing',
    personal: true,
    handle: showForm,
  },
  {
    method: 'POST',
    path: '/families/ties/:tie/edit',
    may: 'young-person:edit',
    record: 'tie.changed',
    personal: true,
    handle: submitForm,
  },
])
