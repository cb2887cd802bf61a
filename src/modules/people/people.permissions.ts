/** Which roles may do what with people, appointments and the organisation's own details. */
import type { Actor } from '#platform/identity/actor.ts'
import type { PermissionTable } from '#platform/rooms/manifest.ts'
import type { Role } from './people.words.ts'

const inCharge: readonly Role[] = ['administrator', 'coordinator', 'lead']
const everyRole: readonly Role[] = ['administrator', 'coordinator', 'lead', 'alternate', 'trustee']

export const peoplePermissions = {
  'person:list': everyRole,
  'person:read': everyRole,
  'person:invite': inCharge,
  'person:edit': inCharge,
  'appointment:make': inCharge,
  'appointment:end': inCharge,
  'organisation:edit': inCharge,
  'minute:record': ['coordinator', 'lead', 'trustee'],
  'absence:say': everyRole,
} as const satisfies PermissionTable

type Holder = Pick<Actor, 'roles'>

/** Whom to ask instead, where only an administrator may. */
export const anAdministrator = 'an administrator of your organisation'
/** Whom to ask where the minute would be of one's own appointment, or is none of one's business. */
export const aTrustee = 'a trustee of your organisation'
/** Whom to ask about somebody else's time away. */
export const somebodyInCharge = 'your online safety coordinator, safeguarding lead or administrator'

const holdsOne = (actor: Holder, roles: readonly Role[]) => roles.some((role) => actor.roles.includes(role))

export const mayInvite = (actor: Holder): boolean => holdsOne(actor, peoplePermissions['person:invite'])
export const mayEditPeople = (actor: Holder): boolean => holdsOne(actor, peoplePermissions['person:edit'])
export const mayAppoint = (actor: Holder): boolean => holdsOne(actor, peoplePermissions['appointment:make'])
/** Only administrators make, end or let in administrators: anybody else in charge could make themselves one by a second name. */
export const mayAppointTo = (actor: Holder, role: Role): boolean =>
  mayAppoint(actor) && (role !== 'administrator' || holdsOne(actor, ['administrator']))
export const mayEditOrganisation = (actor: Holder): boolean => holdsOne(actor, peoplePermissions['organisation:edit'])
export const mayRecordMinutes = (actor: Holder): boolean => holdsOne(actor, peoplePermissions['minute:record'])
/** Everybody says so for themselves; for others, those in charge. */
export const maySayAway = (actor: Holder & Pick<Actor, 'person'>, person: string): boolean =>
  holdsOne(actor, inCharge) || (holdsOne(actor, peoplePermissions['absence:say']) && actor.person === person)
