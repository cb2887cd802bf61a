/** A new room brings its promises by its manifest alone: Kept judges them with no file changed but the list and the order of rooms. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { home } from './generated.ts'

const copied = [
  'package.json',
  'tsconfig.json',
  'vite.config.ts',
  'vitest.config.ts',
  'tools',
  'migrations',
  'seeds',
  'src',
  'tests',
]
let copy: string
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'kept-room-'))
  for (const path of copied) cpSync(join(home, path), join(copy, path), { recursive: true })
  symlinkSync(join(home, 'node_modules'), join(copy, 'node_modules'))
  symlinkSync(join(home, 'docs'), join(copy, 'docs'))
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

const promises = `/** What the orchards room promises: that somebody is there to pick. */
import { sql } from 'kysely'
import { kept, notYetKnown } from '#platform/promises/evidence.ts'
import { definePromises } from '#platform/promises/promise.ts'

export const orchardsPromises = definePromises('orchards', {
  'somebody-picks': {
    says: 'Somebody is there to pick.',
    version: 1,
    reads: ['identity.organisation'],
    evidence: async ({ db, organisation }) => {
      const { rows } = await sql<{ name: string }>\`select name from identity.organisation
        where organisation_id = \${organisation}\`.execute(db)
      return rows[0] ? kept(\`\${rows[0].name} picks.\`) : notYetKnown('Nobody is there.')
    },
  },
})
`

/** Through the app's own parts: what serves is made from the list of rooms. */
const tested = `/** The promise of a new room is judged by the app. */
import { expect, test } from 'vitest'
import { declareRelease, wakeOnce } from '#platform/promises/wake.ts'
import { listAnswers } from '#platform/promises/read-answers.ts'
import { someCharities } from '#tests/support/charities.ts'
import { testApp } from '#tests/support/test-app.ts'

test('it is judged, and known to whoever reads a board', async () => {
  const app = await testApp()
  const { amira } = await someCharities(app)
  await declareRelease(app.parts, app.now())
  while ((await wakeOnce(app.parts, app.now())) > 0);
  const house = app.database.entrances.at({ requestId: 'r' }, app.now())
  const answers = await house.inOrganisation(amira.actor, (work) =>
    listAnswers(work, app.parts.catalogue, { person: amira.id, roles: amira.actor.roles }),
  )
  const [answer] = answers.filter(({ promise }) => promise === 'orchards.somebody-picks')
  expect(answer?.evidence).toMatchObject({ verdict: 'kept', because: 'Rowan Tree Music picks.' })
  await app.close()
})
`

const filesUnder = (folder: string) =>
  ['src', 'migrations', 'tools', 'tests'].flatMap((top) =>
    readdirSync(join(folder, top), { recursive: true, encoding: 'utf8' })
      .map((path) => join(top, path))
      .filter((path) => statSync(join(folder, path)).isFile()),
  )

test('a room from npm run new, with a promise, is judged by the app', { timeout: 300_000 }, () => {
  const run = (...words: string[]) => spawnSync(process.execPath, words, { cwd: copy, encoding: 'utf8' })
  const before = new Map(filesUnder(copy).map((path) => [path, readFileSync(join(copy, path), 'utf8')]))
  expect(run('tools/new.ts', 'room', 'orchards').status).toBe(0)
  writeFileSync(join(copy, 'src/modules/orchards/orchards.promises.ts'), promises)
  writeFileSync(join(copy, 'src/modules/orchards/orchards.promises.test.ts'), tested)
  const changed = filesUnder(copy).filter((path) => before.get(path) !== readFileSync(join(copy, path), 'utf8'))
  expect(changed.filter((path) => !path.startsWith('src/modules/orchards/')).sort()).toEqual([
    'src/app/room-order.ts',
    'src/app/rooms.ts',
  ])
  const { stdout, stderr, status } = run(
    'node_modules/vitest/vitest.mjs',
    'run',
    'src/modules/orchards/orchards.promises.test.ts',
  )
  expect(status, stdout + stderr).toBe(0)
  expect(stdout).toMatch(/1 passed/)
})
