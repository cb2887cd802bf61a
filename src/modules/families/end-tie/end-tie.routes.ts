/** Ending a tie, over HTTP. */
import { typedDay } from '#platform/forms/day-fields.ts'
import type { FieldError } from '#platform/forms/form.ts'
import { filledIn, readAnswers } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { dayOf } from '#platform/text/dates.ts'
import { isKeeper } from '../families.permissions.ts'
import { readTie } from '../families.tie.view.ts'
import { endTie } from './end-tie.command.ts'
import { endTieForm, tieEndComplaints } from './end-tie.form.ts'
import { EndTiePage, endTieTitle } from './end-tie.page.tsx'

const tieOf = ({ house, actor, parts }: ActorVisit) =>
  house.inOrganisation(actor, (work) => readTie(work, parts['tie'] ?? '', isKeeper(actor)))

async function showForm(visit: ActorVisit): Promise<Answer> {
  const shown = await tieOf(visit)
  const typed = typedDay('until', dayOf(visit.now))
  return page(endTieTitle, EndTiePage({ shown, ...filledIn(typed), once: visit.once }))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once } = visit
  const shown = await tieOf(visit)
  const again = (errors: readonly FieldError[]) => formAgain(endTieTitle, EndTiePage({ shown, typed, errors, once }))
  const outcome = readAnswers(endTieForm, typed)
  if (!outcome.ok) return again(outcome.errors)
  const done = await endTie(house, actor, once, shown.tie.id, outcome.answers)
  if (done !== 'done') return again([{ field: 'until-day', text: tieEndComplaints[done] }])
  return seeOther(pathTo('/families/:child', { child: shown.child.id }))
}

export const endTieRoutes = defineRoutes([
  {
    method: 'GET',
    path: '/families/ties/:tie/end',
    may: 'young-person:edit',
    record: 'nothing',
    personal: true,
    handle: showForm,
  },
  {
    method: 'POST',
    path: '/families/ties/:tie/end',
    may: 'young-person:edit',
    record: 'tie.ended',
    personal: true,
    handle: submitForm,
  },
])
