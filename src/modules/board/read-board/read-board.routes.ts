/** The board, over HTTP: as it is now, or as it stood at the end of a day past. */
import { typedDay } from '#platform/forms/day-fields.ts'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { findState } from '#platform/promises/find-state.ts'
import { dayOf } from '#platform/text/dates.ts'
import { lookBack } from '../board.days.rules.ts'
import { mayDecide, mayNameOwners } from '../board.permissions.ts'
import { BoardPage, boardTitle } from './read-board.page.tsx'
import { filterOf } from './read-board.rules.ts'
import { readBoard } from './read-board.view.ts'

async function show(visit: ActorVisit): Promise<Answer> {
  const asked = lookBack(visit.query, dayOf(visit.now))
  // The three fields of the form become one, so that an address says the day plainly.
  if (asked.kind === 'typed') return seeOther(`/board?on=${asked.day}`)
  const typed = asked.kind === 'past' ? typedDay('on', asked.day) : visit.query
  if (asked.kind === 'wrong') {
    const error = { field: 'on-day', text: asked.complaint }
    return formAgain(boardTitle, await boardOf(visit, undefined, typed, error))
  }
  if (asked.kind === 'past') return page(boardTitle, await boardOf(visit, asked.at, typed, undefined))
  return showAsItStands(visit, typed)
}

/** Made once for a session, and sent again while nothing of the organisation was written and nothing has fallen due. */
async function showAsItStands(visit: ActorVisit, typed: Typed): Promise<Answer> {
  const state = await visit.house.askInOrganisation(visit.actor, findState)
  const before = state === undefined ? undefined : visit.sentBefore(state)
  if (before) return before
  const body = await boardOf(visit, undefined, typed, undefined)
  return { kind: 'page', title: boardTitle, body, status: 200, ...(state === undefined ? {} : { state }) }
}

async function boardOf(visit: ActorVisit, at: Date | undefined, typed: Typed, error: FieldError | undefined) {
  const { house, actor, catalogue, query } = visit
  const beingChecked = at ? [] : await visit.bringUpToDate(actor)
  const may = { decide: mayDecide(actor), own: mayNameOwners(actor) }
  const wish = { filter: filterOf(query), may, organisation: actor.organisationName }
  const view = await house.inOrganisation(actor, (work) =>
    readBoard(work, { catalogue, viewer: actor, beingChecked, at }, wish),
  )
  return BoardPage({ view, typed, error })
}

export const readBoardRoutes = defineRoutes([
  { method: 'GET', path: '/board', may: 'board:read', record: 'nothing', handle: show },
])
