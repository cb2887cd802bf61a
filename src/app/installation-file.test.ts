/** The file that says which installation this is: the same each time, and never guessed at. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { InstallationError, installationFile } from './installation-file.ts'
import { readSettings } from './settings.ts'

const aFolder = () => mkdtempSync(join(tmpdir(), 'kept-installation-'))
const settingsFor = (dataFolder: string, more: Record<string, string> = {}) =>
  readSettings({ KEPT_DATA: dataFolder, ...more }, false, () => true)

test('a folder stays the same installation, also where the key file has moved', () => {
  const folder = aFolder()
  const first = installationFile(settingsFor(folder))
  expect(installationFile(settingsFor(folder))).toEqual(first)
  expect(installationFile(settingsFor(folder, { KEPT_KEY_FILE: '/elsewhere/kept.key' }))).toEqual({
    ...first,
    keyFile: '/elsewhere/kept.key',
  })
})

test.each([
  ['cut short', (text: string) => text.slice(0, 40)],
  ['emptied', () => ''],
  ['changed to name other roles', (text: string) => text.replace(/"mark": "\w+"/, '"mark": "x\\"; drop role y; --"')],
])('a file that was %s is refused in one sentence', (_, change) => {
  const folder = aFolder()
  installationFile(settingsFor(folder))
  const path = join(folder, 'installation.json')
  writeFileSync(path, change(readFileSync(path, 'utf8')))
  expect(() => installationFile(settingsFor(folder))).toThrow(InstallationError)
})
