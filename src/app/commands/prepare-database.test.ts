/** The printed SQL, run by an administrator on a PostgreSQL server, leaves a database that passes Kept's own checks. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Machine } from '#app/machine.ts'
import { serverPlace } from '#platform/database/places.ts'
import type { RunningTestServer } from '#tests/support/test-server.ts'
import { debianPrograms, startTestServer } from '#tests/support/test-server.ts'
import { insistOnServer } from '../server-checks.ts'
import { prepareDatabase } from './prepare-database.ts'

const isThere = existsSync(debianPrograms)
let running: RunningTestServer | undefined
beforeAll(async () => {
  if (isThere) running = await startTestServer('server', true)
})
afterAll(() => running?.stop())

async function printed(...args: string[]): Promise<{ code: number; script: string; said: string }> {
  const [lines, said]: [string[], string[]] = [[], []]
  const machine = {
    tell: (line: string) => said.push(line),
    warn: (line: string) => said.push(line),
    print: (line: string) => lines.push(line),
  }
  const code = await prepareDatabase(args, machine as unknown as Machine)
  return { code, script: lines.join('\n'), said: said.join('\n') }
}

/** As psql does it, and as a person would. */
function runScript(script: string, user = 'boss', password = running?.server.superuser.password) {
  const { host, port } = running?.server.superuser ?? {}
  const psql = join(debianPrograms, 'psql')
  const where = ['-h', String(host), '-p', String(port), '-U', user, '-d', 'postgres', '-v', 'ON_ERROR_STOP=1']
  return spawnSync(psql, where, {
    input: script,
    encoding: 'utf8',
    env: { ...process.env, PGPASSWORD: String(password) },
  })
}

function placeIn(script: string) {
  const { host, port } = running?.server.superuser ?? {}
  const address = (setting: string) =>
    (new RegExp(`${setting}=(\\S+)`).exec(script)?.[1] ?? '').replace('HOST:5432', `${host}:${port}`)
  return serverPlace(address('KEPT_DATABASE_URL'), address('KEPT_MAINTENANCE_URL'))
}

test.skipIf(!isThere)('a superuser runs it once, and Kept finds all it needs and nothing more', async () => {
  const { code, script } = await printed()
  expect(code).toBe(0)
  expect(runScript(script)).toMatchObject({ status: 0, stderr: '' })
  await insistOnServer(placeIn(script))
})

test.skipIf(!isThere)('an administrator who is no superuser can run it too, for a second installation', async () => {
  runScript(`create role keeper login createrole createdb password 'a-test'`)
  const { script } = await printed('second_kept')
  expect(runScript(script, 'keeper', 'a-test')).toMatchObject({ status: 0, stderr: '' })
  await insistOnServer(placeIn(script))
})

test('every printing has its own mark and passwords', async () => {
  const [one, other] = [await printed(), await printed()]
  const secrets = (script: string) => [...script.matchAll(/password '([^']+)'/g)].map(([, secret]) => secret)
  expect(secrets(one.script)).toHaveLength(2)
  expect(secrets(one.script)[0]?.length).toBeGreaterThan(30)
  expect(new Set([...secrets(one.script), ...secrets(other.script)]).size).toBe(4)
})

test('a name that could be anything but a name is refused', async () => {
  for (const name of ['kept"; drop', 'Kept', '1kept', 'a b']) {
    const { code, script, said } = await printed(name)
    expect([code, script]).toEqual([2, ''])
    expect(said).toContain('cannot be the name')
  }
})
