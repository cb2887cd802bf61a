/** Which roles may see what is published, and which may publish it, take it back and check it from outside. */
import type { Actor } from '#platform/identity/actor.ts'
import type { PermissionTable } from '#platform/rooms/manifest.ts'

export const publicationPermissions = {
  'publication:read': ['coordinator', 'lead', 'alternate', 'trustee', 'trustee-lead', 'administrator'],
  'publication:publish': ['coordinator', 'lead'],
} as const satisfies PermissionTable

/** Whom to ask instead. */
export const aPublisher = 'your online safety coordinator or safeguarding lead'

export function mayPublish(actor: Pick<Actor, 'roles'>): boolean {
  return publicationPermissions['publication:publish'].some((role) => actor.roles.includes(role))
}
