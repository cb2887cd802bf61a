/** Changing a place, over HTTP. */
import { typedDay } from '#platform/forms/day-fields.ts'
import type { Typed } from '#platform/forms/form.ts'
import { filledIn, readAnswers, versionField, wrong } from '#platform/forms/form.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { ChangedMeanwhileError } from '#platform/refusals/refusals.ts'
import { placeForm } from '../programmes.form.ts'
import type { PlaceRow } from '../programmes.tables.ts'
import { askedInTheFuture } from '../programmes.words.ts'
import { editPlace } from './edit-place.command.ts'
import { EditPlacePage, editPlaceTitle } from './edit-place.page.tsx'
import { readPlace } from './edit-place.view.ts'

const kept = ({ house, actor, parts }: ActorVisit) =>
  house.inOrganisation(actor, (work) => readPlace(work, parts['venue'] ?? ''))

const typedOf = ({ organisation_id: _, id: __, version: ___, checked_on, ...words }: PlaceRow): Typed => ({
  ...words,
  ...typedDay('checked', checked_on),
})

async function show(visit: ActorVisit): Promise<Answer> {
  const saved = await kept(visit)
  const shown = { place: saved.id, version: saved.version, once: visit.once }
  return page(editPlaceTitle, EditPlacePage({ ...shown, ...filledIn(typedOf(saved)) }))
}

async function submit(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once } = visit
  const { id: place } = await kept(visit)
  const version = Number(typed[versionField] ?? 0)
  const outcome = readAnswers(placeForm, typed)
  if (!outcome.ok) return formAgain(editPlaceTitle, EditPlacePage({ place, version, once, ...outcome }))
  try {
    const done = await editPlace(house, actor, once, { place, version, answers: outcome.answers })
    if (done.done) return seeOther('/programmes/places')
    return formAgain(editPlaceTitle, EditPlacePage({ place, version, once, ...wrong(typed, askedInTheFuture) }))
  } catch (error) {
    if (!(error instanceof ChangedMeanwhileError)) throw error
    const meanwhile = error.current as PlaceRow
    const both = { place, version: meanwhile.version, typed, errors: [], once, meanwhile }
    return formAgain(editPlaceTitle, EditPlacePage(both), 409)
  }
}

const path = '/programmes/places/:venue/edit'

export const editPlaceRoutes = defineRoutes([
  { method: 'GET', path, may: 'place:edit', record: 'nothing', handle: show },
  { method: 'POST', path, may: 'place:edit', record: 'place.changed', handle: submit },
])
