/** Which roles may do what with people, appointments and the organisation's own details. */
import type { PermissionTable } from '#platform/rooms/manifest.ts'
import type { Role } from './people.words.ts'

const inCharge: readonly Role[] = ['administrator', 'coordinator', 'lead']
const everyRole: readonly Role[] = ['administrator', 'coordinator', 'lead', 'alternate', 'trustee']

export const peoplePermissions = {
  'person:list': everyRole,
  'person:read': everyRole,
  'person:invite': inCharge,
  'person:edit': inCharge,
  'appointment:make': inCharge,
  'appointment:end': inCharge,
  'organisation:edit': inCharge,
} as const satisfies PermissionTable
