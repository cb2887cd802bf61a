/** Inviting somebody, over HTTP; the code stands only in the answer to the form, never in an address. */
import { blank, readAnswers } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { dayInWords, dayOf } from '#platform/text/dates.ts'
import type { NewInvitation } from './invite-person.command.ts'
import { inviteAgain, invitePerson } from './invite-person.command.ts'
import { invitePersonForm } from './invite-person.form.ts'
import { InvitationCodePage, InvitePersonPage } from './invite-person.page.tsx'

async function showForm({ once }: ActorVisit): Promise<Answer> {
  return page('Invite somebody', InvitePersonPage({ ...blank, once }))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const outcome = readAnswers(invitePersonForm, visit.typed)
  if (!outcome.ok) return formAgain('Invite somebody', InvitePersonPage({ ...outcome, once: visit.once }))
  return handOver(visit, await invitePerson(visit.house, visit.actor, visit.once, outcome.answers))
}

async function submitAgain(visit: ActorVisit): Promise<Answer> {
  const person = visit.parts['person'] ?? ''
  const invitation = await inviteAgain(visit.house, visit.actor, visit.once, person)
  return invitation === 'has-account' ? seeOther(pathTo('/people/:person', { person })) : handOver(visit, invitation)
}

function handOver(visit: ActorVisit, { person, name, code, expiresAt }: NewInvitation): Answer {
  const personHref = pathTo('/people/:person', { person })
  if (!code) return seeOther(personHref)
  const title = `Hand this code to ${name}`
  const expires = dayInWords(dayOf(expiresAt))
  return page(title, InvitationCodePage({ name, code, expires, address: `${visit.ownAddress}/join`, personHref }))
}

export const invitePersonRoutes = defineRoutes([
  { method: 'GET', path: '/people/invite', may: 'person:invite', record: 'nothing', handle: showForm },
  { method: 'POST', path: '/people/invite', may: 'person:invite', record: 'person.invited', handle: submitForm },
  {
    method: 'POST',
    path: '/people/:person/invite',
    may: 'person:invite',
    record: 'person.invited',
    handle: submitAgain,
  },
])
