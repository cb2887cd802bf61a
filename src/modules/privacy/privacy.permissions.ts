/** Which roles may read the papers, decide what they say, and adopt them. */
import type { Actor } from '#platform/identity/actor.ts'
import type { PermissionTable } from '#platform/rooms/manifest.ts'

const keepers = ['coordinator', 'lead', 'alternate'] as const

export const privacyPermissions = {
  'privacy:read': [...keepers, 'trustee', 'trustee-lead', 'administrator'],
  'privacy:decide': keepers,
  'privacy:adopt': ['coordinator', 'lead', 'trustee', 'trustee-lead'],
} as const satisfies PermissionTable

type Holder = Pick<Actor, 'roles'>
const holdsOne = (actor: Holder, roles: readonly string[]) => roles.some((role) => actor.roles.includes(role))

/** Whom to ask instead. */
export const aKeeper = 'your online safety coordinator or safeguarding lead'
export const anAdopter = 'your online safety coordinator, safeguarding lead or a trustee'

export const mayDecide = (actor: Holder): boolean => holdsOne(actor, privacyPermissions['privacy:decide'])
export const mayAdopt = (actor: Holder): boolean => holdsOne(actor, privacyPermissions['privacy:adopt'])
