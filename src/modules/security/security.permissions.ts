/** Which roles may look whether anything is unsafe, keep the recovery key, and read what was done. */
import type { Actor } from '#platform/identity/actor.ts'
import type { PermissionTable } from '#platform/rooms/manifest.ts'

const everyRole: readonly string[] = ['administrator', 'coordinator', 'lead', 'alternate', 'trustee', 'trustee-lead']
const administrators: readonly string[] = ['administrator']
const overseers: readonly string[] = ['administrator', 'lead', 'trustee', 'trustee-lead']

export const securityPermissions = {
  'installation:check': everyRole,
  'recovery-key:keep': administrators,
  'record:read': overseers,
} as const satisfies PermissionTable

type Holder = Pick<Actor, 'roles'>

const holdsOne = (actor: Holder, roles: readonly string[]) => roles.some((role) => actor.roles.includes(role))

export const mayCheck = (actor: Holder): boolean => holdsOne(actor, securityPermissions['installation:check'])
export const mayKeepRecoveryKey = (actor: Holder): boolean => holdsOne(actor, securityPermissions['recovery-key:keep'])
/** As `mayKeepRecoveryKey`, for one organisation among several: `keeper` is the one that was here first. */
export const keepsRecoveryKey = (actor: Pick<Actor, 'roles' | 'organisation'>, keeper: string | undefined): boolean =>
  mayKeepRecoveryKey(actor) && actor.organisation === keeper
