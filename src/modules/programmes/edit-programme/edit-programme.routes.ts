/** Changing a programme, over HTTP. */
import { typedDay } from '#platform/forms/day-fields.ts'
import type { Typed } from '#platform/forms/form.ts'
import { filledIn, readAnswers, versionField, wrong } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { ChangedMeanwhileError } from '#platform/refusals/refusals.ts'
import { programmeForm } from '../programmes.form.ts'
import type { ProgrammeRow } from '../programmes.tables.ts'
import { listPlaces, readProgramme } from '../programmes.view.ts'
import { editProgramme } from './edit-programme.command.ts'
import { EditProgrammePage, editProgrammeTitle } from './edit-programme.page.tsx'

const kept = ({ house, actor, parts }: ActorVisit) =>
  house.inOrganisation(actor, async (work) => ({
    saved: await readProgramme(work, parts['programme'] ?? ''),
    places: await listPlaces(work),
  }))

const typedOf = ({ name, kind, place_id, from_on, upper_age }: ProgrammeRow): Typed => ({
  name,
  kind,
  place_id: place_id ?? '',
  upper_age: upper_age === null ? '' : String(upper_age),
  ...typedDay('from', from_on),
})

async function show(visit: ActorVisit): Promise<Answer> {
  const { saved, places } = await kept(visit)
  const shown = { programme: saved.id, version: saved.version, places, once: visit.once }
  return page(editProgrammeTitle, EditProgrammePage({ ...shown, ...filledIn(typedOf(saved)) }))
}

const complaints = {
  'no-such-place': { field: 'place_id', text: 'Choose a place from the list' },
  'begins-after-it-ends': { field: 'from-day', text: 'The first day must not be after the day on which it ends' },
} as const

async function submit(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once } = visit
  const { saved, places } = await kept(visit)
  const shown = { programme: saved.id, version: Number(typed[versionField] ?? 0), places, once }
  const outcome = readAnswers(programmeForm, typed)
  if (!outcome.ok) return formAgain(editProgrammeTitle, EditProgrammePage({ ...shown, ...outcome }))
  try {
    const { version } = shown
    const done = await editProgramme(house, actor, once, { programme: saved.id, version, answers: outcome.answers })
    if (done.done) return seeOther(pathTo('/programmes/:programme', { programme: saved.id }))
    return formAgain(editProgrammeTitle, EditProgrammePage({ ...shown, ...wrong(typed, complaints[done.problem]) }))
  } catch (error) {
    if (!(error instanceof ChangedMeanwhileError)) throw error
    const meanwhile = error.current as ProgrammeRow
    const both = { ...shown, version: meanwhile.version, typed, errors: [], meanwhile }
    return formAgain(editProgrammeTitle, EditProgrammePage(both), 409)
  }
}

const path = '/programmes/:programme/edit'

export const editProgrammeRoutes = defineRoutes([
  { method: 'GET', path, may: 'programme:edit', record: 'nothing', handle: show },
  { method: 'POST', path, may: 'programme:edit', record: 'programme.changed', handle: submit },
])
