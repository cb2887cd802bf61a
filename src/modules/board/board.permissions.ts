/** Which roles may read the board, decide how commitments would be known, accept gaps and check for themselves. */
import type { Actor } from '#platform/identity/actor.ts'
import type { PermissionTable } from '#platform/rooms/manifest.ts'

/** An auditor reads as they do, without names, and says nothing. */
const readers = ['administrator', 'coordinator', 'lead', 'alternate', 'trustee', 'trustee-lead'] as const

export const boardPermissions = {
  'board:read': [...readers, 'auditor'],
  'commitment:decide': ['coordinator', 'lead', 'alternate'],
  'commitment:own': ['coordinator', 'lead', 'alternate'],
  'gap:propose': ['coordinator', 'lead', 'alternate'],
  'gap:accept': ['trustee', 'trustee-lead'],
  'list:answer': ['coordinator', 'lead', 'alternate'],
  'board:check': ['trustee', 'trustee-lead', 'alternate'],
} as const satisfies PermissionTable

type Holder = Pick<Actor, 'roles'>
const holdsOne = (actor: Holder, roles: readonly string[]) => roles.some((role) => actor.roles.includes(role))

/** Whom to ask instead. */
export const aCoordinator = 'your online safety coordinator or safeguarding lead'
export const aTrustee = 'a trustee'

export const mayDecide = (actor: Holder): boolean => holdsOne(actor, boardPermissions['commitment:decide'])
export const mayNameOwners = (actor: Holder): boolean => holdsOne(actor, boardPermissions['commitment:own'])
export const mayProposeGaps = (actor: Holder): boolean => holdsOne(actor, boardPermissions['gap:propose'])
export const mayAcceptGaps = (actor: Holder): boolean => holdsOne(actor, boardPermissions['gap:accept'])
export const mayAnswerLists = (actor: Holder): boolean => holdsOne(actor, boardPermissions['list:answer'])
export const mayCheck = (actor: Holder): boolean => holdsOne(actor, boardPermissions['board:check'])

/** Whoever looks after it, in whatever role or none; and whoever may decide. */
export const mayConfirm = (actor: Pick<Actor, 'roles' | 'person'>, owner: string | undefined): boolean =>
  actor.person === owner || mayDecide(actor)

/** What narrows a permission, for people. */
export const boardSees = { 'board:read': 'an auditor reads it without names' } as const

/** Anybody with a role but an auditor and whoever confirmed it: nobody is their own witness. */
export const mayWitness = (actor: Pick<Actor, 'roles' | 'person'>, confirmedBy: string): boolean =>
  holdsOne(actor, readers) && actor.person !== confirmedBy
export const somebodyElse = 'somebody else with a role in your organisation'
