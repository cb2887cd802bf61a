/** Writes what each role may see and do as a table that a trustee can read: one row a permission, one column a role. */
import type { RoomManifest } from '#platform/rooms/manifest.ts'

interface Words {
  roles: readonly string[]
  roleNames: Readonly<Record<string, string>>
  sentences: Readonly<Record<string, string>>
}

export function permissionsPage(rooms: readonly RoomManifest[], { roles, roleNames, sentences }: Words): string {
  const shortName = (role: string) => (roleNames[role] ?? role).replace(/ \(.*\)$/, '')
  const head = ['May …', ...roles.map(shortName)]
  const parts = rooms
    .filter(({ permissions }) => Object.keys(permissions).length > 0)
    .map(({ name, permissions, sees = {} }) => {
      const rows = Object.entries(permissions).map(([permission, held]) => {
        const narrowed = sees[permission as keyof typeof sees]
        const says = `${sentences[permission] ?? permission}${narrowed ? ` (${narrowed})` : ''}`
        return [says, ...roles.map((role) => (held.includes(role) ? 'yes' : ''))]
      })
      const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
      return `## ${name}\n\n${lines.join('\n')}\n`
    })
  return [
    '# What each role may see and do\n\nMade by `npm run rooms` from the manifests; not to be edited. The same is shown in Kept at `/oversight/roles`. Whoever has an account and no role sees their own account and what they are asked for.\n',
    ...parts,
  ].join('\n')
}
