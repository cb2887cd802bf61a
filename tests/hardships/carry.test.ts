/** The commands that carry an installation elsewhere, from end to end: two real data folders, a real key file, a real server. */
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Client, type ClientConfig, Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backUpBeforeMigrating } from '#app/backup-parts.ts'
import { backup } from '#app/commands/backup.ts'
import { move } from '#app/commands/move.ts'
import { restore } from '#app/commands/restore.ts'
import { verify } from '#app/commands/verify.ts'
import type { Installation } from '#app/installation.ts'
import { openInstallation } from '#app/installation.ts'
import type { Machine } from '#app/machine.ts'
import type { Settings } from '#app/settings.ts'
import { usersFor } from '#app/users.ts'
import { newId } from '#platform/crypto/ids.ts'
import type { RecoveryKey } from '#platform/crypto/recovery-key.ts'
import { newRecoveryKey } from '#platform/crypto/recovery-key.ts'
import { openEntrances } from '#platform/database/entrances.ts'
import type { Entrances, Work } from '#platform/database/house.ts'
import { withMaintenance } from '#platform/database/maintenance.ts'
import { organisationKeys } from '#platform/database/organisation-keys.ts'
import { openDiskFiles } from '#platform/files/disk-files.ts'
import { keepSealed, openSealed, type SealedFile } from '#platform/files/sealed-files.ts'
import { type WelcomeFile, welcome } from '#platform/files/welcome-file.ts'
import { keptItself, type OrganisationId } from '#platform/identity/actor.ts'
import { actIn, exampleNow, foundOrganisation, openSealedAddresses } from '#tests/support/example-installation.ts'
import { preparedDatabase, prepareTestRoles } from '#tests/support/prepared-database.ts'
import { debianPrograms, startTestServer } from '#tests/support/test-server.ts'

let scratch: string
let recovery: RecoveryKey
let recoveryFile: string
const organisations: OrganisationId[] = []
let sealed: SealedFile
beforeAll(async () => {
  scratch = fs.mkdtempSync(join(tmpdir(), 'kept-carry-'))
  fs.chmodSync(scratch, 0o755)
  recovery = await newRecoveryKey()
  recoveryFile = join(scratch, 'recovery-key.txt')
  fs.writeFileSync(recoveryFile, `# printed once\n${recovery.identity.toLowerCase()}\n`)
  await withInstallation(machineFor('first'), async (installation, entrances) => {
    for (const name of ['Rowan Tree Music', 'Saltmarsh Players'])
      organisations.push(await foundOrganisation(entrances, name))
    const store = await openDiskFiles({
      folder: join(installation.settings.dataFolder, 'files'),
      sweepBefore: exampleNow,
    })
    sealed = await inFirst(entrances, (work) => keepSealed(work, store, aPolicy()))
  })
})
const words = 'We keep children safe online. '.repeat(10_000)

function aPolicy(): WelcomeFile {
  const file = welcome(Buffer.from(words))
  if (!file.welcome) throw new Error('Words are welcome.')
  return file
}

const inFirst = <T>(entrances: Entrances, act: (work: Work) => Promise<T>, organisation = organisations[0]) =>
  entrances.at({ requestId: 'files' }, exampleNow).inOrganisation(keptItself(organisation as OrganisationId), act)

/** The file that was brought before anything was carried away, as its organisation finds it now. */
async function openBrought({ settings }: Installation, entrances: Entrances, organisation = organisations[0]) {
  const store = await openDiskFiles({ folder: join(settings.dataFolder, 'files'), sweepBefore: exampleNow })
  const bytes = await inFirst(entrances, (work) => openSealed(work, store, sealed.fileId), organisation)
  return Buffer.from(bytes).toString()
}

afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }))

const said: string[] = []
const say = (sentence: string) => void said.push(sentence)
const saidSince = async (act: () => Promise<unknown>) => {
  said.length = 0
  await act()
  return said.join('\n')
}

function machineFor(folder: string, more: Partial<Settings> = {}): Machine {
  const settings: Settings = {
    home: process.cwd(),
    dataFolder: join(scratch, folder, 'data'),
    keyFile: join(scratch, folder, 'keys', 'kept.key'),
    host: '127.0.0.1',
    port: 0,
    address: undefined,
    trustedProxies: [],
    server: undefined,
    metricsToken: undefined,
    ...more,
  }
  fs.mkdirSync(join(scratch, folder), { recursive: true, mode: 0o755 })
  return { settings, users: usersFor(say), tell: say, warn: say, now: () => exampleNow }
}

async function withInstallation<T>(
  machine: Machine,
  act: (one: Installation, entrances: Entrances) => Promise<T>,
): Promise<T> {
  const { settings, users } = machine
  const installation = await openInstallation({ settings, users, tell: say, now: exampleNow, how: 'start' })
  const pool = new Pool({ ...installation.place.serving, pipeline: true } as ConstructorParameters<typeof Pool>[0])
  pool.on('error', () => {}) // A connection that is ending may still hear that its server stops.
  try {
    return await act(
      installation,
      openEntrances(
        pool,
        installation.place.names,
        organisationKeys(installation.keys.wrap, () => exampleNow),
      ),
    )
  } finally {
    await pool.end()
    await installation.close()
  }
}

const confirmKey = (machine: Machine) =>
  withInstallation(machine, ({ place }) =>
    withMaintenance(place, (client) =>
      client.query('update house.installation set recovery_recipient = $1, recovery_confirmed_at = $2', [
        recovery.recipient,
        exampleNow,
      ]),
    ),
  )

const backups = () => join(scratch, 'backups')
const newest = () =>
  join(
    backups(),
    fs
      .readdirSync(backups())
      .filter((name) => !name.includes('record-keys'))
      .sort()
      .at(-1) ?? '',
  )

describe('looking after an installation', () => {
  test('no backup is made, and none planned, before the recovery key is on paper', async () => {
    const first = machineFor('first')
    await expect(backup(['--to', backups()], first)).rejects.toMatchObject({ fault: 'no recovery key' })
    expect(fs.existsSync(backups())).toBe(false)
    await confirmKey(first)
  })

  test('a backup needs a place once, and then no more', async () => {
    const first = machineFor('first')
    await expect(backup([], first)).rejects.toMatchObject({ fault: 'no plan' })
    const told = await saidSince(() => backup(['--to', backups(), '--every', '12'], first))
    expect(told).toContain('20 December 2026')
    expect(fs.statSync(backups()).mode & 0o777).toBe(0o700)
    expect(await saidSince(() => backup([], first))).toContain('every 12 hours')
    await expect(backup(['--every', 'often'], first)).rejects.toThrow('--every is "often"')
    await expect(backup(['--where', 'x'], first)).rejects.toThrow('./kept backup')
    await expect(backup([], machineFor('nowhere'))).rejects.toThrow('There is no installation')
  })

  test('restored on another machine, the same organisations go on where they were', async () => {
    const second = machineFor('second')
    expect(await restore([newest(), '--recovery-key-file', recoveryFile], second)).toBe(0)
    expect(fs.readdirSync(second.settings.dataFolder)).not.toContain('restoring.json')
    expect(fs.statSync(second.settings.keyFile ?? '').mode & 0o777).toBe(0o600)
    await withInstallation(second, async (installation, entrances) => {
      expect(await openBrought(installation, entrances)).toBe(words)
      await expect(openBrought(installation, entrances, organisations[1])).rejects.toThrow('another key')
      for (const organisation of organisations) {
        expect(await openSealedAddresses(entrances, organisation)).toHaveLength(4)
        await actIn(entrances, organisation)
      }
    })
    expect(await verify(['--since', newest(), '--recovery-key-file', recoveryFile], second)).toBe(0)
    const again = restore([newest(), '--recovery-key-file', recoveryFile], second)
    await expect(again).rejects.toMatchObject({ fault: 'not empty' })
  })

  test('a backup of one installation is not restored over another', async () => {
    const third = machineFor('third')
    await withInstallation(third, async () => {})
    const restoring = restore([newest(), '--recovery-key-file', recoveryFile], third)
    await expect(restoring).rejects.toMatchObject({ fault: 'foreign' })
  })

  test('a restore that was killed half-way says so at the next start, and is done again', async () => {
    const fourth = machineFor('fourth')
    const { dataFolder } = fourth.settings
    fs.mkdirSync(join(dataFolder, 'database'), { recursive: true })
    fs.writeFileSync(join(dataFolder, 'database', 'half'), '')
    fs.writeFileSync(join(dataFolder, 'restoring.json'), JSON.stringify({ installation: newId(), mark: 'abcd1234' }))
    await expect(withInstallation(fourth, async () => {})).rejects.toThrow('did not get to its end')
    const typed = { ...fourth, ask: async () => recovery.identity.replaceAll(/(.{5})/g, '$1 ') }
    expect(await restore([newest()], typed)).toBe(0)
    expect(await verify([], fourth)).toBe(0)
  })

  test('a folder with anything else in it is left alone', async () => {
    const fifth = machineFor('fifth')
    fs.mkdirSync(fifth.settings.dataFolder, { recursive: true })
    fs.writeFileSync(join(fifth.settings.dataFolder, 'holiday.jpg'), '')
    const restoring = restore([newest(), '--recovery-key-file', recoveryFile], fifth)
    await expect(restoring).rejects.toMatchObject({ fault: 'not empty' })
    expect(fs.readdirSync(fifth.settings.dataFolder)).toEqual(['holiday.jpg'])
  })

  test('verifying finds a stored file that was changed, and acts that were cut away', async () => {
    const first = machineFor('first')
    const heads = join(scratch, 'heads.json')
    expect(await verify(['--heads', heads], first)).toBe(0)
    const [file] = fs
      .readdirSync(join(first.settings.dataFolder, 'files'), {
        recursive: true,
        withFileTypes: true,
      })
      .filter((one) => one.isFile())
    const path = join(file?.parentPath ?? '', file?.name ?? '')
    const before = fs.readFileSync(path)
    fs.writeFileSync(path, before.with(-1, (before.at(-1) ?? 0) ^ 1))
    expect(await saidSince(async () => expect(await verify(['--since', heads], first)).toBe(1))).toContain(
      'is not as it was',
    )
    fs.writeFileSync(path, before)
    expect(await verify(['--since', heads], first)).toBe(0)
    await expect(verify(['--since', recoveryFile], first)).rejects.toThrow('not a file of heads')
    const { heads: kept } = JSON.parse(fs.readFileSync(heads, 'utf8')) as {
      heads: { sequence: number; hash: string }[]
    }
    const printed = `${kept[0]?.sequence}:${kept[0]?.hash}`
    expect(await saidSince(async () => expect(await verify(['--since', printed], first)).toBe(0))).toContain(
      'is there with the fingerprint that was printed',
    )
    const another = `${kept[0]?.sequence}:${'0'.repeat(64)}`
    expect(await saidSince(async () => expect(await verify(['--since', another], first)).toBe(1))).toContain(
      'it was cut, or written anew',
    )
  })

  test('verifying names a stored file that nothing else names, a day after it was brought', async () => {
    const first = machineFor('first')
    expect(await saidSince(() => verify([], first))).not.toContain('belong to nothing')
    const later = { ...first, now: () => new Date(Date.now() + 2 * 86_400_000) }
    expect(await saidSince(() => verify([], later))).toContain(`were brought: ${sealed.fileId}`)
  })

  test('where the tables are about to change, a backup is made; into the data folder where its own place is gone', async () => {
    const first = machineFor('first')
    const planFor = (client: Client, folder: string) => client.query('update backup.plan set folder = $1', [folder])
    await withInstallation(first, async (installation) => {
      const told = await saidSince(() =>
        backUpBeforeMigrating({ ...first, now: new Date('2026-12-01T10:00:00Z') })(installation),
      )
      expect(told).toContain(join(backups(), 'kept-'))
      await withMaintenance(installation.place, (client) => planFor(client, `${backups()}-away`))
      await backUpBeforeMigrating({ ...first, now: new Date('2026-12-01T11:00:00Z') })(installation)
      expect(fs.readdirSync(join(first.settings.dataFolder, 'before-upgrades'))).toHaveLength(2)
      await withMaintenance(installation.place, (client) => planFor(client, backups()))
    })
    const later = { ...first, now: () => new Date('2027-01-10T10:00:00Z') }
    await backup([], later)
    expect(fs.readdirSync(join(first.settings.dataFolder, 'before-upgrades'))).toEqual([])
  })

  test('moved to a server and back by command, everything is there', async ({ skip }) => {
    if (!fs.existsSync(debianPrograms)) return skip('PostgreSQL 15 from Debian is not installed.')
    const other = await startTestServer('server', true)
    try {
      await prepareTestRoles(other.server)
      const { place } = await preparedDatabase(other.server)
      const address = (which: ClientConfig) => which.connectionString ?? ''
      const server = { serving: address(place.serving), maintenance: address(place.maintenance) }
      const embedded = machineFor('second')
      const withServer = machineFor('second', { server })
      await expect(move(['--to', 'server'], embedded)).rejects.toThrow('KEPT_DATABASE_URL')
      await expect(move(['--to', 'moon'], withServer)).rejects.toThrow('Say where to')
      expect(await saidSince(() => move(['--to', 'server'], withServer))).toContain('same hash on both sides')
      const acts = 6
      await withInstallation(withServer, async (installation, entrances) => {
        expect(await openBrought(installation, entrances)).toBe(words)
        for (const one of organisations) {
          await actIn(entrances, one)
          expect(await openSealedAddresses(entrances, one)).toHaveLength(acts)
        }
      })
      await expect(move(['--to', 'embedded'], withServer)).rejects.toMatchObject({ fault: 'not empty' })
      fs.renameSync(join(withServer.settings.dataFolder, 'database'), join(scratch, 'database-aside'))
      expect(await move(['--to', 'embedded'], withServer)).toBe(0)
      await withInstallation(embedded, async (_, entrances) => {
        for (const one of organisations) expect(await openSealedAddresses(entrances, one)).toHaveLength(acts)
      })
      expect(await verify([], embedded)).toBe(0)
    } finally {
      await other.stop()
    }
  })
})
