/** Who may do what in this room: most of it is everybody's own. */
import type { PermissionTable } from '#platform/rooms/manifest.ts'

export const accessPermissions = {
  'access:rule': ['administrator', 'coordinator'],
  'provider:set': ['administrator', 'coordinator'],
} as const satisfies PermissionTable
