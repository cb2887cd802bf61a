/** What `./kept check` says at the terminal and with its exit code. */
import { chmodSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { someCharities } from '#tests/support/charities.ts'
import { testApp } from '#tests/support/test-app.ts'
import type { TestMachine } from '#tests/support/test-machine.ts'
import { testMachine } from '#tests/support/test-machine.ts'
import { check } from './check.ts'
import { migrate } from './migrate.ts'
import { organisationAdd } from './organisation-add.ts'
import { recoveryKey } from './recovery-key.ts'

let on: TestMachine
beforeAll(async () => {
  on = await testMachine()
  on.setNow(new Date())
})
afterAll(() => on.close())

async function run(command: typeof check, ...args: string[]): Promise<{ code: number; said: string }> {
  on.told.splice(0)
  const code = await command(args, on.machine)
  return { code, said: on.told.join('\n') }
}

/** Whatever disk these tests run on may be nearly full. */
const unsafe = (said: string) =>
  said.split('\n').filter((line) => line.startsWith('Not safe yet') && !line.includes('nearly full'))

test('a fresh installation lacks a recovery key and a place for backups', async () => {
  const { code, said } = await run(check)
  expect(code).toBe(1)
  expect(unsafe(said).map((line) => line.slice(0, 44))).toEqual([
    'Not safe yet: There is no recovery key: if t',
    'Not safe yet: No place for backups has been ',
  ])
  expect(said).toContain('What to do: Choose a folder')
})

test('a folder and a key that others may read are said', async () => {
  const { dataFolder, keyFile = '' } = on.machine.settings
  chmodSync(dataFolder, 0o755)
  chmodSync(keyFile, 0o644)
  const { said } = await run(check)
  expect(said).toContain(`Run: chmod go-rw ${dataFolder}`)
  expect(said).toContain(`Run: chmod 600 ${keyFile}`)
  chmodSync(dataFolder, 0o700)
  chmodSync(keyFile, 0o600)
})

test('the recovery key can be replaced at the terminal, and what is typed wrong changes nothing', async () => {
  on.answers.push('no', 'nor this', 'never')
  expect((await run(recoveryKey, 'new')).said).toContain('Nothing was changed')
  expect(unsafe((await run(check)).said)).toHaveLength(2)
  on.machine.ask = async () =>
    (on.told.find((line) => /^ {2}(\S{5} ){5}\S{3}$/.test(line)) ?? '').slice(-9).toLowerCase()
  expect(await run(recoveryKey, 'new')).toMatchObject({ code: 0 })
  expect(unsafe((await run(check)).said)).toHaveLength(1)
  expect(await run(recoveryKey)).toEqual({ code: 2, said: 'Write: ./kept recovery-key new' })
})

test('once backups work, only what organisations lack is left, by name', async () => {
  const app = await testApp({}, undefined, on.database)
  app.setNow(on.machine.now())
  const people = await someCharities(app)
  const now = on.machine.now()
  await on.database.asBoss(`insert into backup.plan values ('/mnt/backups', 24, 30, $1)`, [now])
  await on.database.asBoss(`insert into backup.run (id, began_at, ended_at) values (gen_random_uuid(), $1, $1)`, [now])
  await on.database.asBoss(`delete from people.appointment where role = 'alternate' and person_id = $1`, [
    people.sam.id,
  ])
  const { code, said } = await run(check)
  expect(unsafe(said)).toEqual([])
  expect(said).toContain('Not set up: Rowan Tree Music: Nobody stands in')
  expect(said).not.toContain('Saltmarsh Players: Nobody stands in')
  if (!said.includes('nearly full')) expect(code).toBe(2)
})

test('replacing the recovery key stands in the record of every organisation', async () => {
  await run(recoveryKey, 'new')
  const [row] = await on.database.asBoss<{ count: number }>(
    `select count(distinct organisation_id)::int as count from audit.entry where act = 'recovery-key.replaced' and actor = 'kept'`,
  )
  expect(row?.count).toBe(2)
})

test('a link for one more organisation works, and the one before it does not', async () => {
  const app = await testApp({}, undefined, on.database)
  app.setNow(on.machine.now())
  const linkIn = (said: string) => /\/set-up\/link\/\S+/.exec(said)?.[0] ?? 'no link'
  const first = linkIn((await run(organisationAdd)).said)
  const second = linkIn((await run(organisationAdd)).said)
  expect((await app.stranger().get(first)).status).toBe(404)
  expect((await app.stranger().get(second)).location).toBe('/set-up/organisation')
})

test('migrating what is up to date says so', async () => {
  expect(await run(migrate)).toEqual({ code: 0, said: 'The tables were up to date already.' })
})
