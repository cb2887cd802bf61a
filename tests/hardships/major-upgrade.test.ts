/** The embedded database taken to its next major version: the same afterwards, and never lost on the way. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Pool } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openInstallation } from '#app/installation.ts'
import { verifyChains } from '#platform/backup/verify-chains.ts'
import { swapPlaces } from '#platform/database/embedded/cluster-swap.ts'
import { isGone, isRoot, killAll, listMentioning, until } from '#platform/database/embedded/embedded.examples.ts'
import { withMaintenance } from '#platform/database/maintenance.ts'
import { migrate } from '#platform/database/migrate.ts'
import type { OrganisationId } from '#platform/identity/actor.ts'
import { entrancesWith, openSealedAddresses } from '#tests/support/example-installation.ts'
import type { KeptPlace } from '#tests/support/kept-process.ts'
import { aKeptPlace, endKept, launchKept, refusalOf, startKept } from '#tests/support/kept-process.ts'
import type { OldKept } from '#tests/support/old-major.ts'
import {
  hasOldMajor,
  makeOldWith,
  oldMajor,
  onCluster,
  openAndClose,
  openingOf,
  upgradeNow,
  writeOldKept,
} from '#tests/support/old-major.ts'
import { chance, seed } from '#tests/support/seed.ts'
import { sumsOf } from '#tests/support/table-sums.ts'
import { debianPrograms } from '#tests/support/test-server.ts'
import { migrations } from '../../migrations/index.ts'

const env = { KEPT_OLD_PG_BIN: debianPrograms }
const invited = ['Ben Okoro', 'Grace Llwyd']
const reason = hasOldMajor ? '' : ' (not run: PostgreSQL 15 from Debian is not installed)'

/** Written once, by a real Kept, and copied for every test. */
let written: OldKept
let before: OldKept['before']

const versionOf = (folder: string) => readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim()
const aside = ({ dataFolder }: KeptPlace) => join(dataFolder, 'database.before-upgrade-15')
const current = ({ dataFolder }: KeptPlace) => swapPlaces(dataFolder).current
const copyOf = ({ dataFolder }: KeptPlace) => join(swapPlaces(dataFolder).work, 'new/database/postmaster.pid')

/** Signs of how far it is, since the longest part is making an empty database; milliseconds for chance to choose from. */
const signs = [
  { sign: 'begun', seen: () => true, most: 2_000 },
  { sign: 'begun to copy', seen: (place: KeptPlace) => existsSync(copyOf(place)), most: 500 },
  { sign: 'a whole copy', seen: (place: KeptPlace) => existsSync(aside(place)), most: 50 },
]
/** One of each in a run, at a moment that the run's seed chooses: many runs try many moments. */
const killings = signs.map((sign, at) => ({ ...sign, round: at + 1 }))

function anOldKept(): KeptPlace {
  const place = aKeptPlace()
  execFileSync('cp', ['-a', `${written.folder}/.`, place.folder])
  return place
}

describe.skipIf(!hasOldMajor)(`an upgrade of the database, with the seed ${seed}${reason}`, () => {
  beforeAll(async () => {
    Object.assign(process.env, env)
    written = await writeOldKept(invited)
    before = written.before
    await endKept()
  })
  afterEach(endKept)
  afterAll(() => {
    delete process.env['KEPT_OLD_PG_BIN']
    execFileSync('rm', ['-rf', written.folder])
  })

  test('leaves every row, record and sealed word as it was, and the old database beside it', async () => {
    const place = anOldKept()
    const told = (await openAndClose(place)).join('\n')
    expect(told).toMatch(/made by PostgreSQL 15, and this Kept runs PostgreSQL 18/)
    expect(told).toMatch(/Before the upgrade, a backup was made: .*before-upgrades\/kept-/)
    expect(told).toMatch(/same count and the same hash/)
    expect(told).toContain(`The old database was left in ${aside(place)}.`)
    expect([versionOf(current(place)), versionOf(aside(place))]).toEqual(['18', '15'])
    expect(readdirSync(place.dataFolder)).not.toContain('database.next')
    expect(Object.values(before).filter(({ rows }) => rows > 0).length).toBeGreaterThan(5)
    expect(before['identity.session']?.rows).toBe(1)
    await onCluster(place, 18, async (at) => {
      expect(await sumsOf(at, 'move')).toEqual(before)
      const chains = await withMaintenance(at, (client) => verifyChains(client, at.names, written.heads))
      expect(chains.map(({ head, fault }) => ({ ...head, fault }))).toEqual(
        written.heads.map((head) => ({ ...head, fault: undefined })),
      )
      const pool = new Pool({ ...at.serving, pipeline: true } as ConstructorParameters<typeof Pool>[0])
      const entrances = entrancesWith(pool, at.names, readFileSync(place.keyFile, 'utf8'))
      for (const { organisation } of written.heads)
        expect(await openSealedAddresses(entrances, organisation as OrganisationId)).toContain('127.0.0.1')
      await pool.end()
    })
    const old = await onCluster(place, oldMajor, (at) => sumsOf(at, 'move'), aside(place))
    expect(old).toEqual(before)
  })

  test('is hardly noticed by people, who stay signed in and go on working', async () => {
    const place = anOldKept()
    const kept = await startKept(place, { env })
    const later = written.ada.at(kept.address())
    const people = await later.get('/people')
    expect(people.status).toBe(200)
    for (const name of invited) expect(people.html).toContain(name)
    await later.post('/people/invite', { name: 'Tom Ferris' })
    await kept.stop()
    const again = await startKept(place)
    expect(again.said()).not.toContain('PostgreSQL 15')
    expect((await later.at(again.address()).get('/people')).html).toContain('Tom Ferris')
  })

  test('carries over the tables that the old database has, and changes them afterwards', async () => {
    const place = anOldKept()
    const fewer = migrations.slice(0, -1)
    await makeOldWith(place, (to) => withMaintenance(to, (client) => migrate(client, to.names, fewer, upgradeNow)))
    const installation = await openInstallation(openingOf(place))
    await installation.close()
    expect(installation.migrated).toEqual(migrations.slice(-1).map(({ name }) => name))
    expect(versionOf(current(place))).toBe('18')
  })

  test.each(
    killings,
  )('killed at any moment after it has $sign loses nothing, and the next start ends it ($round)', async (killing) => {
    const { round, seen, most } = killing
    const place = anOldKept()
    const killed = launchKept(place, { env })
    await until(() => seen(place) || killed.hasEnded())
    await pause(chance(`upgrade ${round}`)(0, most))
    const everything = round % 2 === 0 ? listMentioning(place.folder) : []
    await killed.kill()
    killAll(everything)
    await until(() => everything.every(isGone))
    if (existsSync(current(place)) && versionOf(current(place)) === '15')
      expect(await onCluster(place, oldMajor, (at) => sumsOf(at, 'move'))).toEqual(before)
    await openAndClose(place)
    expect(readdirSync(place.dataFolder)).not.toContain('database.next')
    const after = await onCluster(place, 18, (at) => sumsOf(at, 'move'))
    expect(untouchedByServing(after)).toEqual(untouchedByServing(before))
    const old = await onCluster(place, oldMajor, (at) => sumsOf(at, 'move'), aside(place))
    expect(old).toEqual(before)
  })

  test('cut off between its two last steps is finished by whatever command comes next', async () => {
    const place = anOldKept()
    await openAndClose(place)
    const { checked, work } = swapPlaces(place.dataFolder)
    mkdirSync(work, { mode: 0o711 })
    renameSync(current(place), checked)
    await openAndClose(place, { how: 'use' })
    expect(await onCluster(place, 18, (at) => sumsOf(at, 'move'))).toEqual(before)
    renameSync(current(place), checked)
    expect((await openAndClose(place)).join()).toContain('An upgrade of the database that was interrupted is finished.')
    expect(await onCluster(place, 18, (at) => sumsOf(at, 'move'))).toEqual(before)
    expect(existsSync(work)).toBe(false)
  })

  test('begun and given up by going back to the old Kept is begun afresh, with what was written since', async () => {
    const place = anOldKept()
    await openAndClose(place)
    const { checked, work } = swapPlaces(place.dataFolder)
    mkdirSync(work, { mode: 0o711 })
    renameSync(current(place), checked)
    renameSync(aside(place), current(place))
    const since = await onCluster(place, oldMajor, async (at) => {
      await withMaintenance(at, (client) => client.query('update house.installation set recovery_confirmed_at = null'))
      return sumsOf(at, 'move')
    })
    expect(since).not.toEqual(before)
    await openAndClose(place)
    expect(await onCluster(place, 18, (at) => sumsOf(at, 'move'))).toEqual(since)
  })

  test('never writes over the old database of an earlier upgrade', async () => {
    const place = anOldKept()
    mkdirSync(aside(place))
    expect((await openAndClose(place)).join()).toContain(`${aside(place)}-2`)
    expect(versionOf(`${aside(place)}-2`)).toBe('15')
    expect(readdirSync(aside(place))).toEqual([])
  })

  test('needs the programs of the old version, and says how to give them', async () => {
    const place = anOldKept()
    const { code, said } = await refusalOf(place)
    expect(code).toBe(1)
    expect(said).toMatch(/set KEPT_OLD_PG_BIN to the folder .*\/usr\/lib\/postgresql\/15\/bin.*start Kept again/)
    expect(await refusalOf(place, { command: 'verify', env })).toMatchObject({
      code: 1,
      said: expect.stringContaining('Run "./kept start" first'),
    })
    expect(versionOf(current(place))).toBe('15')
    expect(await onCluster(place, oldMajor, (at) => sumsOf(at, 'move'))).toEqual(before)
  })

  test('does not go back to an older version', async () => {
    const place = anOldKept()
    writeFileSync(join(current(place), 'PG_VERSION'), '19\n')
    const { code, said } = await refusalOf(place, { env })
    expect(code).toBe(1)
    expect(said).toMatch(/made by PostgreSQL 19, and this Kept runs PostgreSQL 18, which cannot read it/)
  })

  test.skipIf(!isRoot)('is refused before it begins where the disk has no room for a second copy', async () => {
    const place = aKeptPlace()
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=150m,mode=711', 'tmpfs', place.folder])
    try {
      execFileSync('cp', ['-a', `${written.folder}/.`, place.folder])
      const { said } = await refusalOf(place, { env })
      expect(said).toMatch(/has to be copied, which needs \d+ MB on the disk .*; \d+ MB are free/)
      expect(await onCluster(place, oldMajor, (at) => sumsOf(at, 'move'))).toEqual(before)
    } finally {
      execFileSync('umount', ['-l', place.folder])
    }
  })
})

/** A start that was killed late had begun to relay what was announced. */
function untouchedByServing(sums: typeof before): Partial<typeof before> {
  return Object.fromEntries(Object.entries(sums).filter(([name]) => !name.startsWith('events.')))
}
