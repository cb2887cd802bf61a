/** Writes docs/states.md: every table of moves in a room's rules, drawn. `--check` says whether it is stale. */
import { readdirSync } from 'node:fs'
import { register } from 'node:module'
import { join } from 'node:path'
import { home, keepGenerated } from './generated.ts'
import type { Moves } from './states-page.ts'
import { isMoves, statesPage } from './states-page.ts'

// A rule may be lent at a door, which leads to pages too.
register('./load-pages.ts', import.meta.url)

const rooms = join(home, 'src/modules')
const rules = readdirSync(rooms, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.rules.ts'))
  .sort()

const drawings: { name: string; file: string; moves: Moves }[] = []
for (const file of rules) {
  const exported = (await import(join(rooms, file))) as Record<string, unknown>
  for (const [name, value] of Object.entries(exported))
    if (isMoves(name, value)) drawings.push({ name, file: `src/modules/${file}`, moves: value })
}

keepGenerated('docs/states.md', statesPage(drawings), 'npm run draw')
