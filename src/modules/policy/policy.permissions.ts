/** Which roles may read, correct and adopt policies. */
import type { Actor } from '#platform/identity/actor.ts'
import type { PermissionTable } from '#platform/rooms/manifest.ts'

export const policyPermissions = {
  'policy:read': ['administrator', 'coordinator', 'lead', 'alternate', 'trustee', 'trustee-lead'],
  'policy:bring': ['coordinator', 'lead', 'alternate'],
  'policy:correct': ['coordinator', 'lead', 'alternate'],
  'policy:adopt': ['coordinator', 'lead', 'trustee', 'trustee-lead'],
} as const satisfies PermissionTable

type Holder = Pick<Actor, 'roles'>
const holdsOne = (actor: Holder, roles: readonly string[]) => roles.some((role) => actor.roles.includes(role))

/** Whom to ask instead. */
export const aCoordinator = 'your online safety coordinator or safeguarding lead'

export const mayBring = (actor: Holder): boolean => holdsOne(actor, policyPermissions['policy:bring'])
export const mayCorrect = (actor: Holder): boolean => holdsOne(actor, policyPermissions['policy:correct'])
export const mayAdopt = (actor: Holder): boolean => holdsOne(actor, policyPermissions['policy:adopt'])
