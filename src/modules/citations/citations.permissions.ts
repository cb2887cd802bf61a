/** Which roles may read and keep related policies, and check the laws that a policy names. */
import type { Actor } from '#platform/identity/actor.ts'
import type { PermissionTable } from '#platform/rooms/manifest.ts'

const keepers = ['coordinator', 'lead', 'alternate'] as const

export const citationsPermissions = {
  'citation:read': [...keepers, 'trustee', 'trustee-lead', 'administrator'],
  'citation:change': keepers,
  'law:check': keepers,
} as const satisfies PermissionTable

type Holder = Pick<Actor, 'roles'>
const holdsOne = (actor: Holder, roles: readonly string[]) => roles.some((role) => actor.roles.includes(role))

/** Whom to ask instead. */
export const aKeeper = 'your online safety coordinator or safeguarding lead'

export const mayChangeRelated = (actor: Holder): boolean => holdsOne(actor, citationsPermissions['citation:change'])
export const mayCheckLaws = (actor: Holder): boolean => holdsOne(actor, citationsPermissions['law:check'])
