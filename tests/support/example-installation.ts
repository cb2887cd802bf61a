/** An installation with two organisations, awkward words in it, sealed words, keys and stored files: for tests of what carries it elsewhere. */
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { sql } from 'kysely'
import type { Pool } from 'pg'
import type { BackupMaking } from '#platform/backup/write-backup.ts'
import { newId } from '#platform/crypto/ids.ts'
import { installationKeys } from '#platform/crypto/key-file.ts'
import { readKeyText, writeKeyText } from '#platform/crypto/key-text.ts'
import type { RecoveryKey } from '#platform/crypto/recovery-key.ts'
import { newRecoveryKey } from '#platform/crypto/recovery-key.ts'
import { fieldId, open } from '#platform/crypto/seal.ts'
import { openEntrances } from '#platform/database/entrances.ts'
import type { Entrances } from '#platform/database/house.ts'
import { organisationKeys } from '#platform/database/organisation-keys.ts'
import type { RoleNames } from '#platform/database/role-names.ts'
import { openDiskFiles } from '#platform/files/disk-files.ts'
import type { FileId } from '#platform/files/file-store.ts'
import type { OrganisationId } from '#platform/identity/actor.ts'
import { keptItself } from '#platform/identity/actor.ts'
import type { TestDatabase } from './test-database.ts'
import { testDatabase } from './test-database.ts'

export const exampleNow = new Date('2026-11-20T09:30:15Z')
export const awkwardName = 'Zoë “Zed” O’Neill \\ {x,"y"} \t한글 \n🎻'
const address = '192.0.2.7'

export interface ExampleInstallation {
  database: TestDatabase
  entrances: Entrances
  keyFileText: string
  recovery: RecoveryKey
  organisations: OrganisationId[]
  files: FileId[]
  /** Removed with the rest. */
  scratch: string
  filesFolder: string
  backups: string
  /** What a backup of it is made with. */
  making: BackupMaking
  end(): Promise<void>
}

export async function anInstallation(): Promise<ExampleInstallation> {
  const database = await testDatabase()
  const keyFileText = writeKeyText(randomBytes(32), ['An example.'])
  const entrances = entrancesWith(database.pool, database.place.names, keyFileText)
  const recovery = await newRecoveryKey()
  await database.asBoss('update house.installation set recovery_recipient = $1, recovery_confirmed_at = $2', [
    recovery.recipient,
    exampleNow,
  ])
  const organisations = [
    await foundOrganisation(entrances, 'Rowan Tree Music'),
    await foundOrganisation(entrances, 'Saltmarsh Players'),
  ]
  await addAccounts(database, organisations)
  const folders = makeFolders()
  const { scratch, filesFolder, backups } = folders
  const files = await storeFiles(filesFolder)
  const { recipient } = recovery
  const { place } = database
  const program = { version: '0.1.0' }
  const parts = { place, mark: 'exampl', keyFileText, recipient, filesFolder, program }
  const making = { ...parts, folder: backups, now: exampleNow }
  const end = async () => {
    await database.drop()
    rmSync(scratch, { recursive: true, force: true })
  }
  return { database, entrances, keyFileText, recovery, organisations, files, ...folders, making, end }
}

export function entrancesWith(pool: Pool, names: RoleNames, keyFileText: string): Entrances {
  const secret = readKeyText(keyFileText)
  if (!Buffer.isBuffer(secret)) throw new Error(secret)
  return openEntrances(
    pool,
    names,
    organisationKeys(installationKeys(secret).wrap, () => exampleNow),
  )
}

/** The addresses that were sealed with each act of an organisation, opened with its key. */
export function openSealedAddresses(entrances: Entrances, organisation: OrganisationId): Promise<string[]> {
  const place = { field: fieldId('audit.erasable-detail.origin'), record: organisation }
  return entrances.at({ requestId: 'look' }, exampleNow).inOrganisation(keptItself(organisation), async (work) => {
    const { rows } = await sql<{
      details: string
    }>`select details from audit.erasable_detail order by sequence`.execute(work.db)
    return work.withKey((key) =>
      rows.map(
        ({ details }) =>
          (JSON.parse(open(key, place, Buffer.from(details, 'base64')).toString()) as { address: string }).address,
      ),
    )
  })
}

/** One act more, as a person at work does them. */
export function actIn(entrances: Entrances, organisation: OrganisationId): Promise<void> {
  return entrances
    .at({ requestId: 'act', address }, exampleNow)
    .inOrganisation(keptItself(organisation), async (work) => {
      await addPerson(work.db, organisation)
      work.record('person.added', { organisation })
      work.announce('person.added', { organisation })
    })
}

/** With a person, a record key and four acts. */
export async function foundOrganisation(entrances: Entrances, name: string): Promise<OrganisationId> {
  const organisation = newId<'Organisation'>()
  await entrances.at({ requestId: 'found', address }, exampleNow).atTheDoor(async (door) => {
    const work = await door.enter(keptItself(organisation))
    await sql`insert into identity.organisation values (${organisation}, ${name}, 'wales', '', 1, ${exampleNow})`.execute(
      work.db,
    )
    await door.makeKey(work)
    await addPerson(work.db, organisation)
    await sql`insert into crypto.record_key values (${organisation}, ${newId()}, 'wrapped', ${exampleNow})`.execute(
      work.db,
    )
    work.record('organisation.founded', { organisation })
  })
  for (let acts = 0; acts < 3; acts++) await actIn(entrances, organisation)
  return organisation
}

async function addPerson(
  db: Parameters<ReturnType<typeof sql>['execute']>[0],
  organisation: OrganisationId,
): Promise<void> {
  await sql`insert into people.person (organisation_id, id, kind, name, sort_name, work, added_at, left_on)
    values (${organisation}, ${newId()}, 'adult', ${awkwardName}, 'o', '', '2026-03-03 03:03:03.123456+05:30', '2026-12-24')`.execute(
    db,
  )
}

async function addAccounts(database: TestDatabase, organisations: readonly OrganisationId[]): Promise<void> {
  const account = newId()
  await database.asBoss(
    `insert into identity.account values ($1, 'amira@rowan.test', '$argon2id$x', now(), now(), true)`,
    [account],
  )
  await database.asBoss(`insert into identity.authenticator values ($1, $2, 'A phone', 'sealed', now(), null)`, [
    newId(),
    account,
  ])
  await database.asBoss(
    `insert into identity.membership select organisation_id, $1, id, now(), null from people.person where organisation_id = $2 limit 1`,
    [account, organisations[0]],
  )
  await database.asBoss(`insert into identity.session values ($1, 'token', $2, $3, 'Firefox', now(), now(), null)`, [
    newId(),
    account,
    organisations[0],
  ])
}

/** The longest is several pieces of age's 64 KiB, and cannot be compressed. */
async function storeFiles(folder: string): Promise<FileId[]> {
  const store = await openDiskFiles({ folder, sweepBefore: exampleNow })
  const ids: FileId[] = []
  for (const size of [0, 1, 512, 1_000_000]) {
    const id = newId<'File'>()
    await store.put(id, Readable.from([randomBytes(size)], { objectMode: false }))
    ids.push(id)
  }
  return ids
}

function makeFolders() {
  const scratch = mkdtempSync(join(tmpdir(), 'kept-backup-'))
  chmodSync(scratch, 0o755)
  const backups = join(scratch, 'backups')
  mkdirSync(backups, { mode: 0o700 })
  return { scratch, filesFolder: join(scratch, 'files'), backups }
}
