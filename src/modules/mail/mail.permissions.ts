/** Which roles may read the list of letters, hand letters over and set the mail server; whose link one may see. */
import type { Actor } from '#platform/identity/actor.ts'
import type { PermissionTable } from '#platform/rooms/manifest.ts'

const keepers = ['coordinator', 'administrator'] as const

export const mailPermissions = {
  'letter:list': keepers,
  'letter:settle': keepers,
  'mail-server:set': keepers,
} as const satisfies PermissionTable

type Holder = Pick<Actor, 'roles'>

export const mayKeepMail = (actor: Holder): boolean => keepers.some((role) => actor.roles.includes(role))

/** Whom to ask instead. */
export const aMailKeeper = 'your online safety coordinator or administrator'

/** A link lets somebody in: only whoever had it written sees it, or an administrator, who may let in anybody anyway. */
export function maySeeLink(actor: Pick<Actor, 'roles' | 'person'>, letter: { made_by: string | null }): boolean {
  return letter.made_by === actor.person || actor.roles.includes('administrator')
}
