/** What is gathered on this machine is what is there, and a clock put back or a folder that cannot be written is noticed. */
import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { TestDatabase } from '#tests/support/test-database.ts'
import { testDatabase } from '#tests/support/test-database.ts'
import { safeMachine } from './checks.examples.ts'
import { findInstallationFacts, gatherMachineFacts, rememberedFor } from './gather-facts.ts'
import { findingsOfMachine } from './machine-rules.ts'

let database: TestDatabase
let dataFolder: string
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'kept-checks-'))
  return () => rm(dataFolder, { recursive: true })
})

const gather = (now: Date, kind: 'embedded' | 'server' = 'embedded') =>
  gatherMachineFacts(
    {
      dataFolder,
      keyFile: { path: '/k', findings: [] },
      listening: { host: '127.0.0.1', address: undefined },
      database: kind,
      isServing: false,
    },
    (act) => database.entrances.clockwork(now, act),
    now,
  )

test('the machine of these tests is described as it is', async () => {
  const now = new Date()
  const facts = await gather(now)
  expect(facts.dataFolder).toEqual({ path: dataFolder, isOpenToOthers: false })
  expect(facts.disk.totalBytes).toBeGreaterThan(facts.disk.freeBytes)
  expect(facts.database.version).toMatch(/^1[5-9]\.\d+$/)
  expect(facts.nodeVersion).toBe(process.versions.node)
  expect(facts.clock.latestSeenAt).toBeUndefined()
  expect(Math.abs((facts.clock.fileSystemTime?.getTime() ?? 0) - now.getTime())).toBeLessThan(60_000)
})

test('a folder that others may list is noticed', async () => {
  await chmod(dataFolder, 0o755)
  expect((await gather(new Date())).dataFolder.isOpenToOthers).toBe(true)
  await chmod(dataFolder, 0o711)
  expect((await gather(new Date())).dataFolder.isOpenToOthers).toBe(false)
})

test('a clock put back a day is noticed, again and again, until it is right', async () => {
  const now = new Date()
  const yesterday = new Date(now.getTime() - 86_400_000)
  await gather(now)
  const back = async (at: Date) => findingsOfMachine(await gather(at)).some(({ code }) => code === 'clock-moved-back')
  expect([await back(yesterday), await back(yesterday), await back(now)]).toEqual([true, true, false])
})

test('the file with the latest time is for its owner alone, and holds nothing else', async () => {
  const now = new Date()
  const { clock } = await gather(now)
  expect((await stat(clock.keptIn)).mode & 0o777).toBe(0o600)
  expect(await readFile(clock.keptIn, 'utf8')).toBe(`${now.toISOString()}\n`)
})

test('a fresh installation has no recovery key and no place for backups', async () => {
  const facts = await database.entrances.at({ requestId: 'a test' }, new Date()).atTheDoor(findInstallationFacts)
  expect(facts.recoveryKey).toBe('none')
  expect(facts.backup).toEqual({ folder: undefined, lastGoodAt: undefined, lastFailedAt: undefined })
})

test('everybody who asks within a minute is told the same, and somebody looks again afterwards', async () => {
  let now = new Date('2026-11-20T09:00:00Z')
  let looks = 0
  const facts = rememberedFor(60_000, { now: () => now }, async (at) => {
    looks += 1
    return safeMachine(at)
  })
  await Promise.all([facts(), facts()])
  expect(looks).toBe(1)
  now = new Date('2026-11-20T09:01:00Z')
  expect((await facts()).now).toEqual(now)
  expect(looks).toBe(2)
})

test('a look that failed is not remembered', async () => {
  let looks = 0
  const facts = rememberedFor(60_000, { now: () => new Date('2026-11-20T09:00:00Z') }, async (at) => {
    looks += 1
    if (looks === 1) throw new Error('The database does not answer.')
    return safeMachine(at)
  })
  await expect(facts()).rejects.toThrow()
  expect((await facts()).nodeVersion).toBe('24.21.0')
})
