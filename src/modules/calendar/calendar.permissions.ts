/** Which roles may see and set the organisation's terms and holidays. */
import type { Actor } from '#platform/identity/actor.ts'
import type { PermissionTable } from '#platform/rooms/manifest.ts'

const keepers = ['coordinator', 'lead', 'alternate', 'administrator'] as const

export const calendarPermissions = {
  'calendar:read': [...keepers, 'trustee-lead', 'trustee', 'programme-leader'],
  'calendar:set': keepers,
} as const satisfies PermissionTable

export const maySetCalendar = (actor: Pick<Actor, 'roles'>): boolean =>
  calendarPermissions['calendar:set'].some((role) => actor.roles.includes(role))

/** Whom to ask instead. */
export const aKeeper = 'your online safety coordinator, safeguarding lead or administrator'
