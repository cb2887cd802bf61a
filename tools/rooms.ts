/** Writes docs/rooms.md, docs/promises.md and docs/permissions.md: rooms with doors, arrows, routes, permissions, tables and promises, from the manifests themselves. `--check` says whether it is stale. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'oxc-parser'
import { runnerImport } from 'vite'
import type { RoomManifest } from '#platform/rooms/manifest.ts'
import { home, keepGenerated } from './generated.ts'
import { permissionsPage } from './permissions-page.ts'
import { promisesPage } from './promises-page.ts'
import { roomsPage } from './rooms-page.ts'
import { migrationsOnDisk } from './throwaway-database.ts'

interface Rooms {
  rooms: readonly RoomManifest[]
}
interface Order {
  roomOrder: Readonly<Record<string, readonly string[]>>
}

/** Rooms hold pages, which Node alone cannot read; Vite runs them without starting anything. */
const load = async <Module>(path: string): Promise<Module> =>
  (await runnerImport<Module>(join(home, path), { configFile: false, root: home, logLevel: 'error' })).module

const { rooms } = await load<Rooms>('src/app/rooms.ts')
const { roomOrder } = await load<Order>('src/app/room-order.ts')

function doorOf(room: string): string[] {
  const path = join(home, 'src/modules', room, 'index.ts')
  const { module } = parseSync(path, readFileSync(path, 'utf8'))
  return module.staticExports
    .flatMap(({ entries }) => entries)
    .flatMap((entry) => (entry.exportName.name ? [`${entry.exportName.name}${entry.isType ? ' (type)' : ''}`] : []))
    .sort()
}

const sql = migrationsOnDisk()
  .map((one) => one.sql)
  .join('\n')
const tables = [...sql.matchAll(/^comment on (table|view) ([a-z_]+)\.([a-z_]+) is '((?:[^']|'')*)';/gm)].map(
  ([, kind = '', schema = '', name = '', comment = '']) => ({
    kind,
    schema,
    name,
    comment: comment.replaceAll("''", "'"),
  }),
)

keepGenerated('docs/rooms.md', roomsPage({ rooms, roomOrder, doorOf, tables }), 'npm run rooms')

interface Reader {
  topicNames: Readonly<Record<string, string>>
}

const { topicNames } = await load<Reader>('src/modules/reader/index.ts')
const tests = globSync('{src,tests}/**/*.promises*.test.ts', { cwd: home })
  .sort()
  .map((path) => ({ path, text: readFileSync(join(home, path), 'utf8') }))
const testsOf = (promise: string) => tests.filter(({ text }) => text.includes(promise)).map(({ path }) => path)

keepGenerated('docs/promises.md', promisesPage(rooms, topicNames, testsOf), 'npm run rooms')
interface People {
  roles: readonly string[]
  roleNames: Readonly<Record<string, string>>
}
interface Oversight {
  permissionSentences: Readonly<Record<string, string>>
}

const { roles, roleNames } = await load<People>('src/modules/people/index.ts')
const { permissionSentences } = await load<Oversight>('src/modules/oversight/index.ts')
keepGenerated(
  'docs/permissions.md',
  permissionsPage(rooms, { roles, roleNames, sentences: permissionSentences }),
  'npm run rooms',
)
// Vite's runner leaves a watcher's timer behind.
process.exit()
