/** Which roles may make, read, sign off and schedule reports for trustees. */
import type { Actor } from '#platform/identity/actor.ts'
import type { PermissionTable } from '#platform/rooms/manifest.ts'

export const packsPermissions = {
  'pack:make': ['coordinator', 'lead', 'alternate', 'trustee', 'trustee-lead'],
  'pack:read': ['administrator', 'coordinator', 'lead', 'alternate', 'trustee', 'trustee-lead'],
  'pack:sign': ['trustee', 'trustee-lead'],
  'pack:schedule': ['coordinator', 'lead', 'alternate', 'trustee', 'trustee-lead'],
} as const satisfies PermissionTable

/** A report shows a figure only where everybody in these roles may see it (decision 0045). */
export const readingRoles: readonly string[] = packsPermissions['pack:read']

type Holder = Pick<Actor, 'roles'>
const holdsOne = (actor: Holder, roles: readonly string[]) => roles.some((role) => actor.roles.includes(role))

/** Whom to ask instead. */
export const aCoordinator = 'your online safety coordinator or safeguarding lead'
export const aTrustee = 'a trustee'

export const mayMake = (actor: Holder): boolean => holdsOne(actor, packsPermissions['pack:make'])
export const maySign = (actor: Holder): boolean => holdsOne(actor, packsPermissions['pack:sign'])
export const maySchedule = (actor: Holder): boolean => holdsOne(actor, packsPermissions['pack:schedule'])
