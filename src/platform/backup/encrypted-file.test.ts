/** Writing an encrypted file where somebody else may write too. */
import { lstatSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newRecoveryKey } from '#platform/crypto/recovery-key.ts'
import { draftEncrypted } from './encrypted-file.ts'

let place: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'kept-encrypted-'))
})
afterEach(() => rmSync(place, { recursive: true, force: true }))

async function* words(): AsyncGenerator<Buffer> {
  yield Buffer.from('some words')
}

test('a link that somebody put where the draft goes is not written through', async () => {
  const [backup, other] = [join(place, 'backup.age'), join(place, 'of-somebody-else')]
  writeFileSync(other, 'theirs')
  symlinkSync(other, `${backup}.part`)
  const { recipient } = await newRecoveryKey()
  const draft = await draftEncrypted(backup, recipient, words())
  await draft.publish()
  expect(readFileSync(other, 'utf8')).toBe('theirs')
  expect(lstatSync(backup).isFile()).toBe(true)
})

test('what an earlier program left half-written is begun afresh', async () => {
  const backup = join(place, 'backup.age')
  writeFileSync(`${backup}.part`, 'x'.repeat(10_000))
  const { recipient } = await newRecoveryKey()
  const draft = await draftEncrypted(backup, recipient, words())
  expect(lstatSync(`${backup}.part`).size).toBe(draft.bytes)
  expect(lstatSync(`${backup}.part`).mode & 0o777).toBe(0o600)
})
