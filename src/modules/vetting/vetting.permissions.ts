/** Who records checks and reads them, and who is told no more than whether one is in date. */
import type { Actor } from '#platform/identity/actor.ts'
import type { PermissionTable } from '#platform/rooms/manifest.ts'

const recorders = ['coordinator', 'lead', 'administrator'] as const

export const vettingPermissions = {
  'clearance:see': [...recorders, 'alternate', 'trustee-lead', 'trustee', 'programme-leader'],
  'clearance:record': recorders,
} as const satisfies PermissionTable

/** What narrows a permission, for people. */
export const vettingSees = {
  'clearance:see': 'only whether it is in date, where they do not record checks themselves',
} as const

/** Whom to ask: nobody sees their own check for the organisation. */
export const somebodyElse = 'somebody else who records checks: nobody records their own'

export const mayRecordClearances = ({ roles }: Pick<Actor, 'roles'>): boolean =>
  recorders.some((role) => roles.includes(role))

/** Those who may list readings: an administrator records checks, and is not told who read them. */
export const mayKnowWhoRead = ({ roles }: Pick<Actor, 'roles'>): boolean =>
  roles.some((role) => role === 'coordinator' || role === 'lead')

/** Never one's own. */
export const mayRecordOf = (actor: Pick<Actor, 'roles' | 'person'>, person: string): boolean =>
  mayRecordClearances(actor) && actor.person !== person
