/** Which roles may read the list of letters, hand letters over and set the mail server. */
import type { PermissionTable } from '#platform/rooms/manifest.ts'

const keepers = ['coordinator', 'administrator'] as const

export const mailPermissions = {
  'letter:list': keepers,
  'letter:settle': keepers,
  'mail-server:set': keepers,
} as const satisfies PermissionTable
