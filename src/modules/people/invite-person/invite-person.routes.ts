/** Inviting somebody, over HTTP; the code stands only in the answer to the form, never in an address. */
import { blank, readAnswers } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { qrSvg } from '#platform/papers/qr.ts'
import { dayInWords, dayOf, momentInWords as timeInWords } from '#platform/text/dates.ts'
import type { InvitationWay } from '../people.words.ts'
import type { Inviting, NewInvitation } from './invite-person.command.ts'
import { inviteAgain, invitePerson } from './invite-person.command.ts'
import { invitePersonForm, wayField } from './invite-person.form.ts'
import { InvitationCodePage, InvitePersonPage } from './invite-person.page.tsx'

async function showForm({ once }: ActorVisit): Promise<Answer> {
  return page('Invite somebody', InvitePersonPage({ ...blank, once }))
}

/** Letters have no name in them, so that their language is whatever the one who invites reads Kept in. */
function invitingOf({ ownAddress, language }: ActorVisit, way: InvitationWay): Inviting {
  return { way, language, linkBase: `${ownAddress}/join/link/` }
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const outcome = readAnswers(invitePersonForm, visit.typed)
  if (!outcome.ok) return formAgain('Invite somebody', InvitePersonPage({ ...outcome, once: visit.once }))
  const { house, actor, once } = visit
  const inviting = invitingOf(visit, outcome.answers.way)
  return handOver(visit, await invitePerson(house, actor, once, outcome.answers, inviting))
}

async function submitAgain(visit: ActorVisit): Promise<Answer> {
  const person = visit.parts['person'] ?? ''
  const way = wayField.safeParse(visit.typed['way'])
  const inviting = invitingOf(visit, way.success ? way.data : 'code')
  const invitation = await inviteAgain(visit.house, visit.actor, visit.once, person, inviting)
  return typeof invitation === 'string' ? seeOther(pathTo('/people/:person', { person })) : handOver(visit, invitation)
}

function handOver(visit: ActorVisit, { person, name, way, letter, shown, expiresAt }: NewInvitation): Answer {
  const personHref = pathTo('/people/:person', { person })
  if (way === 'mail') return seeOther(letter ? '/people/invitations' : personHref)
  if (!shown) return seeOther(personHref)
  const title = way === 'code' ? `Hand this code to ${name}` : `Show this to ${name}`
  const expires = way === 'code' ? dayInWords(dayOf(expiresAt)) : timeInWords(expiresAt)
  const picture = `data:image/svg+xml;base64,${Buffer.from(qrSvg(shown.link, 'Link')).toString('base64')}`
  const props = { title, name, code: shown.code, picture, expires, address: `${visit.ownAddress}/join`, personHref }
  return page(title, InvitationCodePage({ ...props, isInPerson: way === 'in-person' }))
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
