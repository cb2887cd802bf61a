/** Shows that the written pages draw what is there, and that a stale one is noticed. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rooms } from '#app/rooms.ts'
import { home } from './generated.ts'
import { roomsPage } from './rooms-page.ts'
import { isMoves, statesPage } from './states-page.ts'

describe('states', () => {
  const moves = { raised: { read: 'read' }, read: { 'close with reasons': 'closed' }, closed: {} }

  test('are found by what they are: from each state, what may be done and what it becomes', () => {
    expect([
      isMoves('concernMoves', moves),
      isMoves('concernWords', moves),
      isMoves('bigMoves', { raised: 'read' }),
    ]).toEqual([true, false, false])
  })

  test('are drawn from the first, through every move, to where nothing more can be done', () => {
    const page = statesPage([{ name: 'concernMoves', file: 'src/modules/concerns/concerns.rules.ts', moves }])
    expect(page).toContain(
      '  [*] --> raised\n  raised --> read: read\n  read --> closed: close with reasons\n  closed --> [*]\n',
    )
    expect(statesPage([])).toContain('No room keeps a table of moves.')
  })
})

describe('rooms', () => {
  test('are shown with every route, who may, and what it leaves in the record', () => {
    const page = roomsPage({ rooms, roomOrder: {}, doorOf: () => ['aDoor'], tables: [] })
    for (const { routes } of rooms)
      for (const { method, path, may, record } of routes)
        expect(page).toContain(`| \`${method} ${path}\` | ${may} | ${record} |`)
  })

  test('show only arrows between rooms that are there', () => {
    const [first, second] = rooms.map(({ name }) => name)
    const page = roomsPage({
      rooms,
      roomOrder: { [`${first}`]: [`${second}`, 'castles'] },
      doorOf: () => [],
      tables: [],
    })
    expect(page).toContain(`  ${first} --> ${second}\n`)
    expect(page).not.toContain('castles')
  })
})

describe('a page that is stale', () => {
  test('is told from a fresh one, with the command that makes it again', () => {
    const ask = (text: string) => {
      const script = `import { keepGenerated } from ${JSON.stringify(join(home, 'tools/generated.ts'))}; keepGenerated('docs/states.md', ${JSON.stringify(text)}, 'npm run draw', ['--check'])`
      return spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
    }
    expect(ask(readFileSync(join(home, 'docs/states.md'), 'utf8')).status).toBe(0)
    const stale = ask('something else')
    expect([stale.status, stale.stderr]).toEqual([1, 'docs/states.md is not what it would be now. Run: npm run draw\n'])
  })
})
