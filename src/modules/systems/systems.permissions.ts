/** Which roles may read, change and look at the systems outside Kept. */
import type { Actor } from '#platform/identity/actor.ts'
import type { PermissionTable } from '#platform/rooms/manifest.ts'

const keepers = ['coordinator', 'lead', 'alternate', 'administrator'] as const

export const systemsPermissions = {
  'system:read': [...keepers, 'trustee', 'trustee-lead'],
  'system:change': keepers,
  'system:look': keepers,
} as const satisfies PermissionTable

type Holder = Pick<Actor, 'roles'>
const holdsOne = (actor: Holder, roles: readonly string[]) => roles.some((role) => actor.roles.includes(role))

/** Whom to ask instead. */
export const aKeeper = 'your online safety coordinator, safeguarding lead or administrator'

export const mayChangeSystems = (actor: Holder): boolean => holdsOne(actor, systemsPermissions['system:change'])
export const mayLookAtSystems = (actor: Holder): boolean => holdsOne(actor, systemsPermissions['system:look'])
/** The lead and the deputy may, and are not asked week by week. */
export const isAskedToLook = (actor: Holder): boolean => holdsOne(actor, ['coordinator', 'administrator'])
