/** The list of young people, and finding one by part of a name, over HTTP. */
import { isUuid } from '#platform/crypto/ids.ts'
import { readAnswers } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page } from '#platform/http/routes.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { mayEditFamilies, mayReadCare, mayReadConfidence, maySetAges, seesEverybody } from '../families.permissions.ts'
import { findYoungPersonForm } from './list-young-people.form.ts'
import { ListYoungPeoplePage, listTitle } from './list-young-people.page.tsx'
import type { Sight, WhichYoungPeople } from './list-young-people.view.ts'
import { findYoungPeople, listYoungPeople } from './list-young-people.view.ts'

const sightOf = (actor: Actor): Sight => ({
  everybody: seesEverybody(actor),
  confidence: mayReadConfidence(actor),
  care: mayReadCare(actor),
})
const mayOf = (actor: Actor) => ({
  edit: mayEditFamilies(actor),
  ages: maySetAges(actor),
  everybody: seesEverybody(actor),
})

async function show({ house, actor, query, once }: ActorVisit): Promise<Answer> {
  const after = query['after'] && isUuid(query['after']) ? query['after'] : undefined
  const which: WhichYoungPeople = query['show'] === 'left' || query['show'] === 'older' ? query['show'] : 'here'
  const view = await house.inOrganisation(actor, (work) => listYoungPeople(work, sightOf(actor), { after, which }))
  const nextHref = view.next && `${pathTo('/families')}?${which === 'here' ? '' : `show=${which}&`}after=${view.next}`
  const shown = { which, may: mayOf(actor), typed: {}, errors: [], once }
  return page(listTitle, ListYoungPeoplePage({ people: view.people, isFirst: view.isFirst, nextHref, ...shown }))
}

/** The names that were typed stand in no address: what was found is the answer to the form itself. */
async function find({ house, actor, typed, once }: ActorVisit): Promise<Answer> {
  const outcome = readAnswers(findYoungPersonForm, typed)
  const shown = { which: 'found' as const, may: mayOf(actor), typed, once, isFirst: true, nextHref: undefined }
  if (!outcome.ok) return formAgain(listTitle, ListYoungPeoplePage({ ...shown, people: [], errors: outcome.errors }))
  const view = await house.inOrganisation(actor, (work) => findYoungPeople(work, sightOf(actor), outcome.answers.name))
  return page(listTitle, ListYoungPeoplePage({ ...shown, ...view, errors: [] }))
}

export const listYoungPeopleRoutes = defineRoutes([
  { method: 'GET', path: '/families', may: 'young-person:list', record: 'nothing', personal: true, handle: show },
  { method: 'POST', path: '/families/find', may: 'young-person:list', record: 'nothing', personal: true, handle: find },
])
