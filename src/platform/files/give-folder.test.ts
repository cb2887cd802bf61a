/** Giving folders and files away, and to nobody what a link in their place leads to. */
import { linkSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { giveFile, giveFolder } from './give-folder.ts'

const me = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }
/** Only root can give anything to somebody else. */
const somebody = me.uid === 0 ? { uid: 65_534, gid: 65_534 } : me

let place: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'kept-give-'))
})
afterEach(() => rmSync(place, { recursive: true, force: true }))

const at = (name: string) => join(place, name)

test('a folder is made, given away, and closed to others', () => {
  giveFolder(at('files'), somebody, 0o700)
  expect(statSync(at('files'))).toMatchObject({ ...somebody, mode: 0o040700 })
  giveFolder(at('files'), me, 0o711)
  expect(statSync(at('files'))).toMatchObject({ ...me, mode: 0o040711 })
})

test('a file is made empty and given away, and keeps what is in it', () => {
  giveFile(at('seen'), somebody, 0o600)
  expect(statSync(at('seen'))).toMatchObject({ ...somebody, mode: 0o100600, size: 0 })
  writeFileSync(at('seen'), 'noon')
  giveFile(at('seen'), somebody, 0o600)
  expect(statSync(at('seen')).size).toBe(4)
})

test('a link in the place of a folder gives nothing of root’s away', () => {
  mkdirSync(at('of-root'), { mode: 0o755 })
  symlinkSync(at('of-root'), at('files'))
  expect(() => giveFolder(at('files'), somebody, 0o700)).toThrow(/ENOTDIR|ELOOP/)
  expect(statSync(at('of-root'))).toMatchObject({ ...me, mode: 0o040755 })
})

test('a link in the place of a file makes and gives nothing of root’s away, and a second name does neither', () => {
  writeFileSync(at('of-root'), 'secret', { mode: 0o644 })
  symlinkSync(at('of-root'), at('seen'))
  symlinkSync(at('nowhere-yet'), at('dangling'))
  linkSync(at('of-root'), at('second-name'))
  for (const name of ['seen', 'dangling', 'second-name'])
    expect(() => giveFile(at(name), somebody, 0o600)).toThrow(/ELOOP|EPERM/)
  expect(statSync(at('of-root'))).toMatchObject({ ...me, mode: 0o100644 })
  expect(() => statSync(at('nowhere-yet'))).toThrow(/ENOENT/)
})
