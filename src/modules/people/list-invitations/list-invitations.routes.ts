/** Open invitations, over HTTP. */
import { findId } from '#platform/crypto/ids.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page, seeOther } from '#platform/http/routes.ts'
import { cancelInvitation } from './list-invitations.command.ts'
import { invitationsTitle, ListInvitationsPage } from './list-invitations.page.tsx'
import { listInvitations } from './list-invitations.view.ts'

async function show({ house, actor, query, once }: ActorVisit): Promise<Answer> {
  const before = findId(query['before'] ?? '')
  const found = await house.askInOrganisation(actor, (work) => listInvitations(work, before))
  const maySeeLetters = actor.roles.some((role) => role === 'coordinator' || role === 'administrator')
  return page(
    invitationsTitle,
    ListInvitationsPage({ page: found, isFirst: before === undefined, maySeeLetters, once }),
  )
}

async function cancel({ house, actor, once, parts }: ActorVisit): Promise<Answer> {
  await cancelInvitation(house, actor, once, parts['invitation'] ?? '')
  return seeOther('/people/invitations')
}

export const listInvitationsRoutes = defineRoutes([
  {
    method: 'GET',
    path: '/people/invitations',
    may: 'person:invite',
    record: 'nothing',
    personal: true,
    handle: show,
  },
  {
    method: 'POST',
    path: '/people/invitations/:invitation/cancel',
    may: 'person:invite',
    record: 'invitation.cancelled',
    handle: cancel,
  },
])
