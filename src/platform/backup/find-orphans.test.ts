/** Which stored files nothing names any more, as a person who verifies an installation is told. */
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/crypto/ids.ts'
import { withMaintenance } from '#platform/database/maintenance.ts'
import { openMemoryFiles } from '#platform/files/memory-files.ts'
import type { TestDatabase } from '#tests/support/test-database.ts'
import { testDatabase } from '#tests/support/test-database.ts'
import { findOrphans } from './find-orphans.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

const DAY = 86_400_000
const now = () => new Date()
const later = () => new Date(Date.now() + DAY + 1_000)

test('a file that a row names is no orphan, whatever organisation the row is of; any other is, once it is a day old', async () => {
  const store = openMemoryFiles()
  const keep = async () => (await store.put(newId<'File'>(), Readable.from([Buffer.from('x')]))).id
  const [named, alsoNamed, left] = [await keep(), await keep(), await keep()]
  // As a room's tables are, kept apart by organisation.
  const { names } = database.place
  await database.asBoss(
    `create schema other; grant usage on schema other to ${names.organisation}, ${names.maintenance};
     create table other.source (organisation_id uuid not null, file_id uuid);
     call house.keep_apart('other.source', 'select, insert');
     create table other.thing (organisation_id uuid not null, first_file_id uuid);
     call house.keep_apart('other.thing', 'select, insert');
     insert into other.source values ('${newId()}', '${named}'), ('${newId()}', null);
     insert into other.thing values ('${newId()}', '${alsoNamed}')`,
  )
  const find = (at: Date) => withMaintenance(database.place, (client) => findOrphans(client, store, at))
  expect(await find(now())).toEqual([])
  expect(await find(later())).toEqual([left])
  await store.delete(left)
  expect(await find(later())).toEqual([])
})
