/** Which roles may read, change and check the contacts; whether a name is shown is for the person alone. */
import type { Actor } from '#platform/identity/actor.ts'
import type { PermissionTable } from '#platform/rooms/manifest.ts'

const keepers = ['coordinator', 'lead', 'alternate'] as const

export const helplinesPermissions = {
  'line:read': [...keepers, 'trustee', 'trustee-lead', 'administrator'],
  'line:change': keepers,
  'line:check': keepers,
} as const satisfies PermissionTable

type Holder = Pick<Actor, 'roles'>
const holdsOne = (actor: Holder, roles: readonly string[]) => roles.some((role) => actor.roles.includes(role))

/** Whom to ask instead. */
export const aKeeper = 'your online safety coordinator or safeguarding lead'

export const mayChangeLines = (actor: Holder): boolean => holdsOne(actor, helplinesPermissions['line:change'])
export const mayCheckLines = (actor: Holder): boolean => holdsOne(actor, helplinesPermissions['line:check'])
