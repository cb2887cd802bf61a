/** Shows that the recovery key survives paper and fingers, and that Debian's age and this program read each other. */
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newKey } from './key-ring.ts'
import {
  decryptWith,
  digestOfPart,
  encryptFor,
  isConfirmedBy,
  newRecoveryKey,
  parseRecoveryKey,
  partToConfirm,
  recoveryKeyGroups,
} from './recovery-key.ts'

const { identity, recipient } = await newRecoveryKey()
const hasAge = spawnSync('/usr/bin/age', ['--version']).status === 0

const encrypted = async (bytes: Buffer, to = recipient) => buffer(await encryptFor(to, Readable.from([bytes])))
const decrypted = async (bytes: Buffer, by = identity) => buffer(await decryptWith(by, Readable.from([bytes])))

describe('a recovery key on paper', () => {
  test('is printed in groups that together are the age identity', () => {
    const groups = recoveryKeyGroups(identity)
    expect(groups.join('')).toBe(identity)
    expect(groups.map((group) => group.length)).toEqual([16, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 3])
  })

  test('is read back however it was typed', async () => {
    const letters = [...identity.slice('AGE-SECRET-KEY-1'.length)]
    const gaps = fc.array(fc.constantFrom('', ' ', '-', '–', '\r\n', '  '), { minLength: 58, maxLength: 58 })
    await fc.assert(
      fc.asyncProperty(gaps, fc.boolean(), fc.boolean(), async (between, isLower, hasStart) => {
        const typed = (hasStart ? 'AGE-SECRET-KEY-1 ' : '') + letters.map((one, place) => one + between[place]).join('')
        expect(await parseRecoveryKey(isLower ? typed.toLowerCase() : typed)).toEqual({ identity, recipient })
      }),
      { numRuns: 30 },
    )
  })

  test('is read back when letters it cannot have were taken for those they resemble', async () => {
    for (let found = 0; found < 3; ) {
      const key = await newRecoveryKey()
      const letters = key.identity.slice('AGE-SECRET-KEY-1'.length)
      const slipped = letters.replaceAll('0', 'O').replaceAll('8', 'B').replaceAll('L', 'I')
      if (slipped === letters) continue
      found += 1
      expect((await parseRecoveryKey(slipped)).identity).toBe(key.identity)
    }
  })

  test('with any one letter wrong is recognised as mistyped', async () => {
    for (let place = 16; place < identity.length; place += 1) {
      const wrong = identity.charAt(place) === 'Q' ? 'P' : 'Q'
      const slipped = identity.slice(0, place) + wrong + identity.slice(place + 1)
      await expect(parseRecoveryKey(slipped)).rejects.toMatchObject({ fault: 'mistyped' })
    }
  })

  test('that is something else, or not whole, says so', async () => {
    await expect(parseRecoveryKey(recipient)).rejects.toMatchObject({ fault: 'not a recovery key' })
    await expect(parseRecoveryKey('')).rejects.toMatchObject({ fault: 'not a recovery key' })
    await expect(parseRecoveryKey(identity.slice(0, -1))).rejects.toMatchObject({ fault: 'wrong length' })
    await expect(parseRecoveryKey(`${identity}Q`)).rejects.toMatchObject({ fault: 'wrong length' })
  })

  test('is confirmed by typing its last two groups, and by nothing else', () => {
    const key = newKey()
    const part = partToConfirm(identity)
    expect(part).toBe(recoveryKeyGroups(identity).slice(-2).join(' '))
    const digest = digestOfPart(part, key)
    expect(isConfirmedBy(part, digest, key)).toBe(true)
    expect(isConfirmedBy(` ${part.toLowerCase().replace(' ', '-')}\n`, digest, key)).toBe(true)
    expect(isConfirmedBy(part.slice(0, -1), digest, key)).toBe(false)
    expect(isConfirmedBy('', digest, key)).toBe(false)
    expect(isConfirmedBy(part, digest, newKey())).toBe(false)
  })
})

describe('what is encrypted for the recovery key', () => {
  const bytes = randomBytes(200_000)

  test('is opened with it', async () => {
    expect((await decrypted(await encrypted(bytes))).equals(bytes)).toBe(true)
    expect((await decrypted(await encrypted(Buffer.alloc(0)))).length).toBe(0)
  })

  test('is not opened with another', async () => {
    const other = await newRecoveryKey()
    await expect(decrypted(await encrypted(bytes), other.identity)).rejects.toMatchObject({ fault: 'another key' })
  })

  test('is refused when altered, cut short, extended or foreign', async () => {
    const file = await encrypted(bytes)
    const altered = Buffer.from(file)
    altered.writeUInt8(altered.readUInt8(150_000) ^ 1, 150_000)
    const cuts = [altered, file.subarray(0, -1), file.subarray(0, 100_000), file.subarray(0, 30)]
    for (const bad of [...cuts, Buffer.concat([file, Buffer.of(0)]), randomBytes(500), Buffer.alloc(0)]) {
      await expect(decrypted(bad)).rejects.toMatchObject({ fault: 'altered' })
    }
  })

  test('fails with the reason, and does not merely end, when what is read fails', async () => {
    const failing = (begun: Buffer) =>
      Readable.from(
        (async function* () {
          yield begun
          throw Object.assign(new Error('the disk is gone'), { code: 'EIO' })
        })(),
      )
    const file = await encrypted(bytes)
    await expect(encryptFor(recipient, failing(bytes)).then(buffer)).rejects.toThrow('the disk is gone')
    await expect(decryptWith(identity, failing(file.subarray(0, 10))).then(buffer)).rejects.toThrow('the disk is gone')
    await expect(decryptWith(identity, failing(file.subarray(0, 150_000))).then(buffer)).rejects.toThrow(
      'the disk is gone',
    )
  })
})

describe.skipIf(!hasAge)('Debian’s age (skipped where /usr/bin/age is not installed)', () => {
  const bytes = randomBytes(150_000)

  async function inFolder(act: (folder: string) => Promise<void>): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'recovery-key-'))
    try {
      await writeFile(join(folder, 'key.txt'), `${identity}\n`)
      await writeFile(join(folder, 'plain'), bytes)
      await act(folder)
    } finally {
      await rm(folder, { recursive: true })
    }
  }

  test('opens what this program encrypts, with the printed key', () =>
    inFolder(async (folder) => {
      await writeFile(join(folder, 'ours.age'), await encrypted(bytes))
      const run = spawnSync('/usr/bin/age', ['-d', '-i', 'key.txt', '-o', 'opened', 'ours.age'], { cwd: folder })
      expect(run.stderr.toString()).toBe('')
      expect((await readFile(join(folder, 'opened'))).equals(bytes)).toBe(true)
    }))

  test('encrypts what this program opens', () =>
    inFolder(async (folder) => {
      const run = spawnSync('/usr/bin/age', ['-r', recipient, '-o', 'theirs.age', 'plain'], { cwd: folder })
      expect(run.stderr.toString()).toBe('')
      expect((await decrypted(await readFile(join(folder, 'theirs.age')))).equals(bytes)).toBe(true)
    }))
})
