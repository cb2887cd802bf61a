/** The data folder where root starts Kept: root's own, so that a serving program that was taken over leads root nowhere. */
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { prepareDataFolder } from './installation.ts'
import { isRoot } from './users.ts'

const app = { name: 'nobody', uid: 65_534, gid: 65_534 }
const users = { app, database: undefined }
const asRoot = test.skipIf(!isRoot())

let place: string
let data: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'kept-data-'))
  data = join(place, 'data')
})
afterEach(() => rmSync(place, { recursive: true, force: true }))

asRoot('the folder is root’s, and the app has of it only what it writes', () => {
  prepareDataFolder(data, users)
  expect(statSync(data)).toMatchObject({ uid: 0, gid: 0, mode: 0o040711 })
  expect(statSync(join(data, 'files'))).toMatchObject({ uid: app.uid, mode: 0o040700 })
  expect(statSync(join(data, 'latest-time-seen'))).toMatchObject({ uid: app.uid, mode: 0o100600 })
})

asRoot(
  'a folder that another user owned or closed is taken over, and what they could write there is not theirs',
  () => {
    mkdirSync(data)
    chownSync(data, app.uid, app.gid)
    chmodSync(data, 0o770)
    prepareDataFolder(data, users)
    expect(statSync(data)).toMatchObject({ uid: 0, gid: 0, mode: 0o040751 })
  },
)

asRoot.each(['files', 'latest-time-seen'])('a link that the app put in the place of %s gives nothing away', (name) => {
  const ofRoot = join(place, 'of-root')
  mkdirSync(ofRoot, { mode: 0o700 })
  mkdirSync(data)
  symlinkSync(ofRoot, join(data, name))
  expect(() => prepareDataFolder(data, users)).toThrow()
  expect(statSync(ofRoot)).toMatchObject({ uid: 0, gid: 0, mode: 0o040700 })
})

test('where an ordinary user starts Kept, the folder is theirs alone', () => {
  prepareDataFolder(data, { app: undefined, database: undefined })
  expect(statSync(data)).toMatchObject({ uid: process.getuid?.(), mode: 0o040700 })
})
