/** Keeps passphrases as argon2id hashes, so that a stolen database does not give them away. */
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { longestPassphrase, normalisedPassphrase } from './passphrase-rules.ts'
import { Turnstile, type TurnstileLimits } from './turnstile.ts'

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const cost: Cost = { memory: 19_456, passes: 2, parallelism: 1 }
const saltBytes = 16
const tagBytes = 32

/** A row that says otherwise was not written by this program: it may not make the server work without bounds. */
const mostCost: Cost = { memory: 1_048_576, passes: 20, parallelism: 16 }

interface Cost {
  /** In KiB. */
  readonly memory: number
  readonly passes: number
  readonly parallelism: number
}

interface StoredHash extends Cost {
  readonly salt: Buffer
  readonly tag: Buffer
}

export class StoredHashError extends Error {
  override readonly name = 'StoredHashError'
  constructor() {
    super('What is stored for this account is not a hash of a passphrase.')
  }
}

/**
 * Every call waits its turn and may end with a `BusyError`: each hash takes 19 MiB while it is made. By default glibc
 * keeps those afterwards for each thread that ever made one (140 MB measured, Node 24 on Debian);
 * `MALLOC_MMAP_THRESHOLD_=1048576` in the environment gives them back (3 MB).
 */
export interface PassphraseHasher {
  /** A PHC string: `$argon2id$v=19$m=…,t=…,p=…$salt$tag`. */
  hash(passphrase: string): Promise<string>
  /** @throws StoredHashError */
  verify(passphrase: string, stored: string): Promise<boolean>
  /** The same work where there is no account, so that the time taken does not tell. Always false. */
  verifyAgainstNobody(passphrase: string): Promise<false>
}

const ofNobody: StoredHash = { ...cost, salt: randomBytes(saltBytes), tag: randomBytes(tagBytes) }
const derive = promisify(argon2)

export function passphraseHasher(limits: TurnstileLimits = { atOnce: 2, mostWaiting: 50 }): PassphraseHasher {
  const turnstile = new Turnstile(limits)

  async function isMatch(passphrase: string, stored: StoredHash): Promise<boolean> {
    const tag = await turnstile.pass(() => tagOf(passphrase, stored, stored.salt, stored.tag.length))
    // Too long to have been accepted, it is still hashed, at a length that costs nothing more.
    return timingSafeEqual(tag, stored.tag) && !isTooLong(passphrase)
  }

  return {
    async hash(passphrase) {
      if (isTooLong(passphrase)) throw new RangeError('A passphrase this long is refused before it is hashed.')
      const salt = randomBytes(saltBytes)
      const tag = await turnstile.pass(() => tagOf(passphrase, cost, salt, tagBytes))
      return written({ ...cost, salt, tag })
    },
    async verify(passphrase, stored) {
      return isMatch(passphrase, readStored(stored))
    },
    async verifyAgainstNobody(passphrase) {
      await isMatch(passphrase, ofNobody)
      return false
    },
  }
}

/**
 * Whether a hash was made at another cost than today's: to be made anew at the next sign-in, when the passphrase is
 * at hand.
 * @throws StoredHashError
 */
export function needsRehash(stored: string): boolean {
  const { memory, passes, parallelism, salt, tag } = readStored(stored)
  const isSameCost = memory === cost.memory && passes === cost.passes && parallelism === cost.parallelism
  return !isSameCost || salt.length !== saltBytes || tag.length !== tagBytes
}

function tagOf(passphrase: string, { memory, passes, parallelism }: Cost, nonce: Buffer, tagLength: number) {
  const message = normalisedPassphrase(passphrase).slice(0, longestPassphrase * 2)
  return derive('argon2id', { message, nonce, memory, passes, parallelism, tagLength })
}

function isTooLong(passphrase: string): boolean {
  return [...normalisedPassphrase(passphrase)].length > longestPassphrase
}

function written({ memory, passes, parallelism, salt, tag }: StoredHash): string {
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(tag)}`
}

const phc = /^\$argon2id\$v=19\$m=(\d{1,8}),t=(\d{1,3}),p=(\d{1,3})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,86})$/

function readStored(stored: string): StoredHash {
  const [, memory, passes, parallelism, salt = '', tag = ''] = phc.exec(stored) ?? []
  const read = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }
  if (!isBearable(read)) throw new StoredHashError()
  return { ...read, salt: Buffer.from(salt, 'base64'), tag: Buffer.from(tag, 'base64') }
}

/** False for what could not be read at all, too: no comparison holds for NaN. */
function isBearable({ memory, passes, parallelism }: Cost): boolean {
  const isEnough = parallelism >= 1 && passes >= 1 && memory >= 8 * parallelism
  return isEnough && memory <= mostCost.memory && passes <= mostCost.passes && parallelism <= mostCost.parallelism
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}
