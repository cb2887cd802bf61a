/** Adding a place, over HTTP. */
import { filledIn, readAnswers, wrong } from '#platform/forms/form.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { placeForm } from '../programmes.form.ts'
import { askedInTheFuture } from '../programmes.words.ts'
import { addPlace } from './add-place.command.ts'
import { AddPlacePage, addPlaceTitle } from './add-place.page.tsx'

async function show({ once }: ActorVisit): Promise<Answer> {
  return page(addPlaceTitle, AddPlacePage({ ...filledIn({}), once }))
}

async function submit({ house, actor, typed, once }: ActorVisit): Promise<Answer> {
  const outcome = readAnswers(placeForm, typed)
  if (!outcome.ok) return formAgain(addPlaceTitle, AddPlacePage({ ...outcome, once }))
  const done = await addPlace(house, actor, once, outcome.answers)
  if (done.done) return seeOther('/programmes/places')
  return formAgain(addPlaceTitle, AddPlacePage({ ...wrong(typed, askedInTheFuture), once }))
}

export const addPlaceRoutes = defineRoutes([
  { method: 'GET', path: '/programmes/places/add', may: 'place:edit', record: 'nothing', handle: show },
  { method: 'POST', path: '/programmes/places/add', may: 'place:edit', record: 'place.added', handle: submit },
])
