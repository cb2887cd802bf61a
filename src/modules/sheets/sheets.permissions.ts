/** Which roles may bring lists in from spreadsheets, and hand them out. */
import type { Actor } from '#platform/identity/actor.ts'
import type { PermissionTable } from '#platform/rooms/manifest.ts'

export const sheetsPermissions = {
  'sheet:bring': ['coordinator', 'administrator', 'lead'],
  'sheet:hand-out': ['coordinator', 'lead'],
} as const satisfies PermissionTable

type Holder = Pick<Actor, 'roles'>

/** Whom to ask instead. */
export const somebodyInCharge = 'your online safety coordinator or safeguarding lead'

const holdsOne = (actor: Holder, roles: readonly string[]) => roles.some((role) => actor.roles.includes(role))

export const mayBring = (actor: Holder): boolean => holdsOne(actor, sheetsPermissions['sheet:bring'])
export const mayHandOut = (actor: Holder): boolean => holdsOne(actor, sheetsPermissions['sheet:hand-out'])
