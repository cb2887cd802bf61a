/** One person's page, over HTTP. */
import { isUuid } from '#platform/crypto/ids.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import { NotFoundError } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import {
  mayAppoint,
  mayAppointTo,
  mayConfirm,
  mayEditPeople,
  mayInvite,
  mayReadDetails,
  mayRecordMinutes,
  maySayAway,
} from '../people.permissions.ts'
import type { Role } from '../people.words.ts'
import { ReadPersonPage } from './read-person.page.tsx'
import { readPerson } from './read-person.view.ts'

async function show({ house, actor, parts, once, now }: ActorVisit): Promise<Answer> {
  const id = parts['person'] ?? ''
  if (!isUuid(id)) throw new NotFoundError()
  const view = await house.inOrganisation(actor, (work) => readPerson(work, id))
  const isSelf = actor.person === view.person.id
  const end = (role: Role) => mayAppointTo(actor, role)
  const invite =
    mayInvite(actor) &&
    view.person.left_on === null &&
    [...view.appointments, ...view.proposals].every(({ role }) => mayAppointTo(actor, role))
  const [minute, away] = [mayRecordMinutes(actor), maySayAway(actor, view.person.id)]
  const may = {
    details: isSelf || mayReadDetails(actor),
    edit: mayEditPeople(actor),
    appoint: mayAppoint(actor),
    confirm: mayConfirm(actor),
    invite,
    end,
    minute,
    away,
  }
  return page(view.person.name, ReadPersonPage({ view, today: dayOf(now), may, isSelf, once }))
}

export const readPersonRoutes = defineRoutes([
  { method: 'GET', path: '/people/:person', may: 'person:read', record: 'nothing', personal: true, handle: show },
])
