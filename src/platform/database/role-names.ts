/** Names the database roles of one installation, so that several installations can share one PostgreSQL server. */

const roleKinds = [
  'owner',
  'maintenance',
  'serving',
  'organisation',
  'doorkeeper',
  'door',
  'clockwork',
  'jobs',
] as const

export type RoleKind = (typeof roleKinds)[number]
export type RoleNames = Readonly<Record<RoleKind, string>>

/** The written form of a role in migrations: `kept_organisation`. */
const WRITTEN_ROLE = new RegExp(`\\bkept_(${roleKinds.join('|')})\\b`, 'g')
const PREFIX = /^kept_[a-z0-9]{4,16}$/

/** Roles for one installation; `mark` is 4 to 16 lower-case letters or digits. */
export function roleNames(mark: string): RoleNames {
  const prefix = `kept_${mark}`
  if (!PREFIX.test(prefix)) throw new Error(`"${mark}" cannot be the mark of an installation's database roles.`)
  return Object.fromEntries(roleKinds.map((kind) => [kind, `${prefix}_${kind}`])) as RoleNames
}

/** Reads the installation's mark back from the name a connection signs in with, or undefined where it is not one of ours. */
export function markOfRole(role: string): string | undefined {
  return /^kept_([a-z0-9]{4,16})_(?:maintenance|serving)$/.exec(role)?.[1]
}

/** Puts this installation's role names where a migration writes `kept_organisation` and its like. */
export function withRoleNames(sql: string, names: RoleNames): string {
  return sql.replace(WRITTEN_ROLE, (_, kind: RoleKind) => names[kind])
}
