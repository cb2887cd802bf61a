/** Adding a programme, over HTTP. */
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { filledIn, readAnswers, wrong } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { programmeForm } from '../programmes.form.ts'
import { listPlaces } from '../programmes.view.ts'
import { addProgramme } from './add-programme.command.ts'
import { AddProgrammePage, addProgrammeTitle } from './add-programme.page.tsx'

async function pageOf({ house, actor, once }: ActorVisit, shown: { typed: Typed; errors: readonly FieldError[] }) {
  const places = await house.inOrganisation(actor, listPlaces)
  return AddProgrammePage({ places, ...shown, once })
}

async function show(visit: ActorVisit): Promise<Answer> {
  return page(addProgrammeTitle, await pageOf(visit, filledIn({})))
}

async function submit(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once } = visit
  const outcome = readAnswers(programmeForm, typed)
  if (!outcome.ok) return formAgain(addProgrammeTitle, await pageOf(visit, outcome))
  const done = await addProgramme(house, actor, once, outcome.answers)
  if (done.done) return seeOther(pathTo('/programmes/:programme', { programme: done.programme }))
  const shown = wrong(typed, { field: 'place_id', text: 'Choose a place from the list' })
  return formAgain(addProgrammeTitle, await pageOf(visit, shown))
}

export const addProgrammeRoutes = defineRoutes([
  { method: 'GET', path: '/programmes/add', may: 'programme:edit', record: 'nothing', handle: show },
  { method: 'POST', path: '/programmes/add', may: 'programme:edit', record: 'programme.added', handle: submit },
])
