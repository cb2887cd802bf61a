/** Shows that a key file is made once, kept close, recognised when copied by hand, and looked at honestly. */
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createKeyFile, readKeyFile } from './key-file.ts'
import { checkKeyFile } from './key-file-check.ts'
import { readKeyText, writeKeyText } from './key-text.ts'

let folder = ''
let path = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'key-file-'))
  path = join(folder, 'etc', 'installation.key')
  await mkdir(join(folder, 'etc'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('a key file', () => {
  test('is readable by its owner alone, says what it is, and leaves nothing else behind', async () => {
    await createKeyFile(path, ['The key of this installation.'])
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(await readFile(path, 'utf8')).toMatch(/^# The key of this installation\.\n/)
    expect(await readdir(join(folder, 'etc'))).toEqual(['installation.key'])
  })

  test('gives the same keys each time it is read, one for each purpose', async () => {
    await createKeyFile(path, [])
    const [once, again] = [await readKeyFile(path), await readKeyFile(path)]
    expect(once.wrap.bytes.equals(again.wrap.bytes)).toBe(true)
    expect(once.wrap.id).toBe(again.wrap.id)
    expect(new Set([once.wrap, once.digest, once.tokens].map((key) => key.bytes.toString('hex'))).size).toBe(3)
  })

  test('is never overwritten', async () => {
    await createKeyFile(path, [])
    const before = await readFile(path, 'utf8')
    await expect(createKeyFile(path, [])).rejects.toMatchObject({ fault: 'exists', path })
    expect(await readFile(path, 'utf8')).toBe(before)
    expect(await readdir(join(folder, 'etc'))).toEqual(['installation.key'])
  })

  test('is made by exactly one of many who try at once', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => createKeyFile(path, [])))
    expect(tries.filter(({ status }) => status === 'fulfilled').length).toBe(1)
    await readKeyFile(path)
  })

  test('that is missing, or has no folder, is said to be', async () => {
    await expect(readKeyFile(path)).rejects.toMatchObject({ fault: 'missing' })
    await expect(createKeyFile(join(folder, 'nowhere', 'key'), [])).rejects.toMatchObject({ fault: 'no folder' })
  })

  test('that is empty, cut short or something else is not taken for a key', async () => {
    await createKeyFile(path, [])
    const whole = await readFile(path, 'utf8')
    for (const text of ['', 'hello', whole.slice(0, 20), whole.slice(0, -3), `key-1\n${'A'.repeat(43)}`]) {
      await writeFile(path, text)
      await expect(readKeyFile(path)).rejects.toMatchObject({ fault: 'not a key' })
    }
  })
})

describe('a key copied by hand', () => {
  const secret = Buffer.from(Array.from({ length: 32 }, (_, place) => place * 7))
  const text = writeKeyText(secret, ['heading'])

  test('is read however it was spaced', () => {
    expect(readKeyText(text)).toEqual(secret)
    expect(readKeyText(text.replaceAll(' ', ''))).toEqual(secret)
    expect(readKeyText(text.replaceAll('\n', '\r\n\r\n'))).toEqual(secret)
  })

  test('with any one letter wrong is recognised as mistyped', () => {
    const [heading = '', format = '', ...lines] = text.split('\n')
    const body = lines.join('\n')
    for (let place = 0; place < body.length; place += 1) {
      const letter = body.charAt(place)
      if (!/[A-Za-z0-9_-]/.test(letter)) continue
      const slipped = `${body.slice(0, place)}${letter === 'A' ? 'B' : 'A'}${body.slice(place + 1)}`
      expect(readKeyText([heading, format, slipped].join('\n'))).toBeTypeOf('string')
    }
  })

  test('with only the spare bits of its last letter wrong is recognised as mistyped', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const last = /(.)\ncheck/.exec(text)?.[1] ?? ''
    const sibling = alphabet.charAt(alphabet.indexOf(last) + 1)
    const slipped = text.replace(`${last}\ncheck`, `${sibling}\ncheck`)
    expect(Buffer.from(sibling.padStart(43, 'A'), 'base64url')).toEqual(
      Buffer.from(last.padStart(43, 'A'), 'base64url'),
    )
    expect(readKeyText(slipped)).toBe('mistyped')
  })

  test('with two letters exchanged is recognised as mistyped', () => {
    const exchanged = text.replace(/^(key-1\n..)(.)(.)/m, '$1$3$2')
    expect(exchanged).not.toBe(text)
    expect(readKeyText(exchanged)).toBe('mistyped')
  })

  test('from a later program is not misread', () => {
    expect(readKeyText(text.replace('key-1', 'key-2'))).toBe('not a key')
  })
})

describe('looking at a key file', () => {
  const me = process.getuid?.() ?? 0
  const around = () => ({ dataFolder: join(folder, 'data'), owner: me })

  test('finds nothing wrong with one kept apart and closed', async () => {
    await mkdir(around().dataFolder)
    await createKeyFile(path, [])
    expect(await checkKeyFile(path, around())).toEqual([])
  })

  test('says when others may read it, and when it is somebody else’s', async () => {
    await createKeyFile(path, [])
    await chmod(path, 0o644)
    expect(await checkKeyFile(path, { ...around(), owner: me + 1 })).toEqual([
      { kind: 'owned by another', owner: me, expected: me + 1 },
      { kind: 'open to others', mode: '0644' },
    ])
  })

  test('says when it lies inside the data folder, also behind a link', async () => {
    await mkdir(join(folder, 'data', 'deep'), { recursive: true })
    const inside = join(folder, 'data', 'deep', 'key')
    await createKeyFile(inside, [])
    await symlink(inside, path)
    expect(await checkKeyFile(inside, around())).toEqual([{ kind: 'inside the data folder' }])
    expect(await checkKeyFile(path, around())).toEqual([{ kind: 'inside the data folder' }])
  })

  test('says when it lies beside the data folder, and is not misled by a like name', async () => {
    await mkdir(join(folder, 'data-old'))
    await createKeyFile(join(folder, 'data-old', 'key'), [])
    await createKeyFile(join(folder, 'key'), [])
    expect(await checkKeyFile(join(folder, 'key'), around())).toEqual([{ kind: 'beside the data folder' }])
    expect(await checkKeyFile(join(folder, 'data-old', 'key'), around())).toEqual([])
  })

  test('says when it is missing or not a file', async () => {
    expect(await checkKeyFile(path, around())).toEqual([{ kind: 'missing' }])
    expect(await checkKeyFile(folder, around())).toEqual([{ kind: 'not a file' }])
  })
})
