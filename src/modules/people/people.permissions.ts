/** Which roles may do what with people, appointments and the organisation's own details. */
import type { Actor } from '#platform/identity/actor.ts'
import type { PermissionTable } from '#platform/rooms/manifest.ts'
import type { Role } from './people.words.ts'
import { rolesThatConfirm, trusteeRoles } from './people.words.ts'

const inCharge: readonly Role[] = ['administrator', 'coordinator', 'lead']
/** Names of adults and what they are appointed to; not for who confirms, audits or leads one programme. */
const readers: readonly Role[] = [...inCharge, 'alternate', ...trusteeRoles]

export const peoplePermissions = {
  'person:list': readers,
  'person:read': readers,
  'person:invite': inCharge,
  'person:edit': inCharge,
  'appointment:make': inCharge,
  'appointment:end': inCharge,
  'appointment:confirm': rolesThatConfirm,
  'lead:appoint': trusteeRoles,
  'organisation:edit': inCharge,
  'minute:record': ['coordinator', 'lead', ...trusteeRoles],
  'absence:say': [...readers, 'programme-leader'],
} as const satisfies PermissionTable

/** What narrows a permission, for people. */
export const peopleSees = {
  'person:read': 'trustees read names and appointments, and nothing else',
  'absence:say': 'of others, only those in charge',
  'appointment:make': 'administrators are made by administrators alone',
  'appointment:end': 'administrators are ended by administrators alone',
  'appointment:confirm': 'never what they proposed, or what is for themselves',
} as const

type Holder = Pick<Actor, 'roles'>

/** Whom to ask instead, where only an administrator may. */
export const anAdministrator = 'an administrator of your organisation'
/** Whom to ask where it takes a second person. */
export const aSecondPerson = 'somebody else who may confirm appointments'
/** Whom to ask where the minute would be of one's own appointment, or is none of one's business. */
export const aTrustee = 'a trustee of your organisation'
/** Whom to ask about somebody else's time away. */
export const somebodyInCharge = 'your online safety coordinator, safeguarding lead or administrator'

const holdsOne = (actor: Holder, roles: readonly Role[]) => roles.some((role) => actor.roles.includes(role))

export const mayInvite = (actor: Holder): boolean => holdsOne(actor, peoplePermissions['person:invite'])
/** Addresses, telephone numbers and what they do; a trustee reads names and appointments alone. */
export const mayReadDetails = (actor: Holder): boolean => holdsOne(actor, [...inCharge, 'alternate'])
export const mayEditPeople = (actor: Holder): boolean => holdsOne(actor, peoplePermissions['person:edit'])
export const mayAppoint = (actor: Holder): boolean => holdsOne(actor, peoplePermissions['appointment:make'])
/** Only administrators make, end or let in administrators: anybody else in charge could make themselves one by a second name. */
export const mayAppointTo = (actor: Holder, role: Role): boolean =>
  mayAppoint(actor) && (role !== 'administrator' || holdsOne(actor, ['administrator']))
export const mayConfirm = (actor: Holder): boolean => holdsOne(actor, peoplePermissions['appointment:confirm'])
export const mayAppointAsTrustee = (actor: Holder): boolean => holdsOne(actor, peoplePermissions['lead:appoint'])
export const mayEditOrganisation = (actor: Holder): boolean => holdsOne(actor, peoplePermissions['organisation:edit'])
export const mayRecordMinutes = (actor: Holder): boolean => holdsOne(actor, peoplePermissions['minute:record'])
/** Everybody says so for themselves; for others, those in charge. */
export const maySayAway = (actor: Holder & Pick<Actor, 'person'>, person: string): boolean =>
  holdsOne(actor, inCharge) || (holdsOne(actor, peoplePermissions['absence:say']) && actor.person === person)
