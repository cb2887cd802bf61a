/** Who may see who read what, and look through who holds a role. */
import type { Actor } from '#platform/identity/actor.ts'
import type { PermissionTable } from '#platform/rooms/manifest.ts'

export const oversightPermissions = {
  'reading:list': ['coordinator', 'lead', 'alternate', 'trustee-lead'],
  'access:review': ['coordinator', 'lead', 'trustee-lead'],
} as const satisfies PermissionTable

type Holder = Pick<Actor, 'roles'>
const holdsOne = (actor: Holder, roles: readonly string[]) => roles.some((role) => actor.roles.includes(role))

/** Whom to ask where a role is one's own. */
export const anotherReviewer = 'your safeguarding lead, online safety coordinator or lead trustee'

export const mayListReadings = (actor: Holder): boolean => holdsOne(actor, oversightPermissions['reading:list'])
export const mayReviewAccess = (actor: Holder): boolean => holdsOne(actor, oversightPermissions['access:review'])
/** A trustee who leads sees who read what, and of whom only that it was a young person. */
export const mayNameChildren = (actor: Holder): boolean => holdsOne(actor, ['coordinator', 'lead', 'alternate'])
