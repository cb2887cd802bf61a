/** Shows that a passphrase is recognised from its hash, and that nothing else is. */
import { argon2Sync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { needsRehash, passphraseHasher, StoredHashError } from './passphrase-hash.ts'
import { BusyError } from './turnstile.ts'

const hasher = passphraseHasher()
const passphrase = 'lantern gravel oboe tuesday'
const stored = await hasher.hash(passphrase)

/** A hash made as another program, or this one in other years, would make it. */
function aHash({ memory = 64, passes = 1, parallelism = 1, saltLength = 16, tagLength = 32 } = {}): string {
  const nonce = Buffer.alloc(saltLength, 5)
  const tag = argon2Sync('argon2id', { message: passphrase, nonce, memory, passes, parallelism, tagLength })
  const text = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${text(nonce)}$${text(tag)}`
}

describe('a stored passphrase', () => {
  test('is recognised', async () => {
    expect(await hasher.verify(passphrase, stored)).toBe(true)
  })

  test.each([
    'lantern gravel oboe tuesda',
    'lantern gravel oboe tuesday ',
    'Lantern gravel oboe tuesday',
    '',
  ])('is not %j', async (other) => {
    expect(await hasher.verify(other, stored)).toBe(false)
  })

  test('says how it was made, at the cost that is recommended, and not what it is', () => {
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
    expect(stored).not.toContain('lantern')
  })

  test('is hashed differently each time', async () => {
    expect(await hasher.hash(passphrase)).not.toBe(stored)
  })

  test('is the same typed on a keyboard that composes its accents', async () => {
    const composed = await hasher.hash('caf\u00e9 lantern gravel')
    expect(await hasher.verify('cafe\u0301 lantern gravel', composed)).toBe(true)
    expect(await hasher.verify('cafe lantern gravel', composed)).toBe(false)
  })

  test('may be two hundred characters of any script, and no more', async () => {
    const long = '🕊'.repeat(200)
    const hash = await hasher.hash(long)
    expect(await hasher.verify(long, hash)).toBe(true)
    expect(await hasher.verify(`${long}🕊`, hash)).toBe(false)
    await expect(hasher.hash(`${long}🕊`)).rejects.toThrow(RangeError)
    expect(await hasher.verify('x'.repeat(1_000_000), hash)).toBe(false)
  })
})

describe('a hash made at another cost', () => {
  test.each([
    { memory: 64 },
    { memory: 19_456, passes: 3 },
    { memory: 19_456, passes: 2, parallelism: 2 },
    { memory: 19_456, passes: 2, saltLength: 8 },
    { memory: 19_456, passes: 2, tagLength: 16 },
  ])('%j is still recognised, and is to be made anew', async (cost) => {
    expect(await hasher.verify(passphrase, aHash(cost))).toBe(true)
    expect(await hasher.verify('another passphrase', aHash(cost))).toBe(false)
    expect(needsRehash(aHash(cost))).toBe(true)
  })

  test('is not asked for where it was made at today’s', async () => {
    expect(needsRehash(stored)).toBe(false)
    expect(needsRehash(aHash({ memory: 19_456, passes: 2 }))).toBe(false)
  })
})

describe('what is no hash', () => {
  test.each([
    '',
    'lantern gravel oboe tuesday',
    stored.replace('argon2id', 'argon2i'),
    stored.replace('v=19', 'v=16'),
    stored.slice(0, 60),
    `${stored}\n`,
    stored.replace('m=19456', 'm=99999999'),
    stored.replace('m=19456', 'm=1'),
    stored.replace('t=2', 't=999'),
    stored.replace('t=2', 't=0'),
    stored.replace('p=1', 'p=0'),
    stored.replace('p=1', 'p=200'),
  ])('is said to be none and costs no work: %j', async (text) => {
    await expect(hasher.verify(passphrase, text)).rejects.toThrow(StoredHashError)
    expect(() => needsRehash(text)).toThrow(StoredHashError)
  })
})

describe('where there is no account', () => {
  test('nothing is ever right', async () => {
    expect(await hasher.verifyAgainstNobody(passphrase)).toBe(false)
    expect(await hasher.verifyAgainstNobody('')).toBe(false)
    expect(await hasher.verifyAgainstNobody('x'.repeat(1_000_000))).toBe(false)
  })

  test('the same queue is waited in, so that being busy does not tell either', async () => {
    const narrow = passphraseHasher({ atOnce: 1, mostWaiting: 0 })
    const first = narrow.verifyAgainstNobody(passphrase)
    await expect(narrow.verify(passphrase, stored)).rejects.toThrow(BusyError)
    expect(await first).toBe(false)
    const second = narrow.verify(passphrase, stored)
    await expect(narrow.verifyAgainstNobody(passphrase)).rejects.toThrow(BusyError)
    expect(await second).toBe(true)
  })
})

describe('many at once', () => {
  test('are all answered while the queue has room, and the rest are told to come again', async () => {
    const small = passphraseHasher({ atOnce: 2, mostWaiting: 3 })
    const answers = await Promise.allSettled(Array.from({ length: 8 }, () => small.verify(passphrase, aHash())))
    expect(answers.filter(({ status }) => status === 'fulfilled').length).toBe(5)
    for (const answer of answers) if (answer.status === 'rejected') expect(answer.reason).toBeInstanceOf(BusyError)
    expect(await small.verify(passphrase, stored)).toBe(true)
  })
})

describe('a hash from argon2’s own test suite', () => {
  // phc-winner-argon2, src/test.c: argon2id, version 0x13, two passes, 64 MiB.
  const published = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'

  test('is recognised, so that ours are what the standard means', async () => {
    expect(await hasher.verify('password', published)).toBe(true)
    expect(await hasher.verify('passwore', published)).toBe(false)
  })
})
