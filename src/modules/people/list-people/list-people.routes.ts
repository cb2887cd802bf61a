/** The list of people, over HTTP: narrowed by its address, or searched by a form. */
import { isUuid } from '#platform/crypto/ids.ts'
import { blank, readAnswers } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page } from '#platform/http/routes.ts'
import { mayInvite, mayReadDetails } from '../people.permissions.ts'
import { findPeopleForm } from './list-people.form.ts'
import { FoundPeoplePage, ListPeoplePage } from './list-people.page.tsx'
import { narrowedBy, queryOf } from './list-people.rules.ts'
import { listPeople } from './list-people.view.ts'

const found = 'Find somebody'

async function show({ house, actor, query, once }: ActorVisit): Promise<Answer> {
  const after = query['after'] && isUuid(query['after']) ? query['after'] : undefined
  const seesYoung = mayReadDetails(actor)
  const asked = narrowedBy(query)
  const narrowed = asked.who === 'young' && !seesYoung ? { ...asked, who: undefined } : asked
  const wanted = { ...narrowed, after }
  // Who has an account is a question of its own, before that of the page.
  const people =
    narrowed.who === 'no-account'
      ? await house.inOrganisation(actor, (work) => listPeople(work, wanted))
      : await house.askInOrganisation(actor, (work) => listPeople(work, wanted))
  const shown = {
    page: people,
    mayInvite: mayInvite(actor),
    nextHref: people.next && `${pathTo('/people')}${queryOf(narrowed, people.next)}`,
    firstHref: `${pathTo('/people')}${queryOf(narrowed)}`,
    as: narrowed.as ?? '',
    who: narrowed.who ?? '',
    seesYoung,
    once,
  }
  return page('People', ListPeoplePage(shown))
}

async function showFind({ once }: ActorVisit): Promise<Answer> {
  return page(found, FoundPeoplePage({ page: undefined, ...blank, once }))
}

async function submitFind({ house, actor, typed, once }: ActorVisit): Promise<Answer> {
  const outcome = readAnswers(findPeopleForm, typed)
  if (!outcome.ok) return formAgain(found, FoundPeoplePage({ page: undefined, ...outcome, once }))
  const { name } = outcome.answers
  const people = await house.inOrganisation(actor, (work) => listPeople(work, { named: name }))
  return page(found, FoundPeoplePage({ page: people, typed: { name }, errors: [], once }))
}

export const listPeopleRoutes = defineRoutes([
  { method: 'GET', path: '/people', may: 'person:list', record: 'nothing', personal: true, handle: show },
  { method: 'GET', path: '/people/find', may: 'person:list', record: 'nothing', handle: showFind },
  { method: 'POST', path: '/people/find', may: 'person:list', record: 'nothing', personal: true, handle: submitFind },
])
