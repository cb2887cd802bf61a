/** The recovery key: an age identity that is printed once and, with a backup, brings everything back elsewhere. */
import { Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { keyedDigest } from './key-ring.ts'
import type { SecretKey } from './secret-key.ts'
import { isSameDigest } from './tokens.ts'

export interface RecoveryKey {
  /** `AGE-SECRET-KEY-1…`: shown once, never stored. */
  readonly identity: string
  /** `age1…`: stored; it only encrypts. */
  readonly recipient: string
}

export type RecoveryKeyFault = 'not a recovery key' | 'wrong length' | 'mistyped' | 'another key' | 'altered'

export class RecoveryKeyError extends Error {
  override readonly name = 'RecoveryKeyError'
  readonly fault: RecoveryKeyFault
  constructor(fault: RecoveryKeyFault, cause?: unknown) {
    super(sentences[fault], { cause })
    this.fault = fault
  }
}

const sentences: Record<RecoveryKeyFault, string> = {
  'not a recovery key': 'This is not a recovery key.',
  'wrong length': 'This recovery key is too long or too short.',
  mistyped: 'This recovery key has a mistake in it.',
  'another key': 'This was encrypted for another recovery key.',
  altered: 'This was altered or cut short, or was never encrypted with age.',
}

const prefix = 'AGE-SECRET-KEY-1'
const letterCount = 58
const groupLetters = 5
const confirmedGroups = 2

export async function newRecoveryKey(): Promise<RecoveryKey> {
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}

/** For printing: the fixed beginning, then the letters by fives (the last group has three). */
export function recoveryKeyGroups(identity: string): string[] {
  return [prefix, ...letterGroups(identity)]
}

/**
 * The recovery key and its recipient from what a person typed or pasted: any case, spaces, dashes and line breaks
 * anywhere, with or without the fixed beginning. Bech32 has neither 1, B, I nor O after that beginning, so those can
 * only be slips for L, 8, L and 0; its check notices every other slip of up to four letters.
 * @throws RecoveryKeyError
 */
export async function parseRecoveryKey(typed: string): Promise<RecoveryKey> {
  const plain = onlyLetters(typed)
  const letters = plain.replace(/^AGESECRETKEY[1IL]/, '')
  if (letters === plain && letters.length !== letterCount) throw new RecoveryKeyError('not a recovery key')
  if (letters.length !== letterCount) throw new RecoveryKeyError('wrong length')
  const identity = prefix + withoutSlips(letters)
  try {
    return { identity, recipient: await identityToRecipient(identity) }
  } catch (error) {
    throw new RecoveryKeyError('mistyped', error)
  }
}

/** What a person types back to show that the key is on paper: its last two groups. */
export function partToConfirm(identity: string): string {
  return letterGroups(identity).slice(-confirmedGroups).join(' ')
}

/**
 * Lets the part be checked later without the identity being stored. The part is 8 of 58 letters, 6 of them the check
 * over all the others: whoever learned it, even by trying all 2^40 against this digest, would still lack some 216 of
 * the key's 256 bits. A keyed digest is therefore enough, and slow hashing would protect nothing more; the key keeps
 * the part itself from anybody who has only the database.
 */
export function digestOfPart(part: string, key: SecretKey): Buffer {
  return keyedDigest(key, 'recovery key part', plainPart(part))
}

/** A part as everybody's typing comes down to: for a digest made where the key itself is not at hand. */
export function plainPart(typed: string): string {
  return withoutSlips(onlyLetters(typed))
}

export function isConfirmedBy(typed: string, digest: Uint8Array, key: SecretKey): boolean {
  return isSameDigest(digestOfPart(typed, key), digest)
}

/** The age file of what is read from `source`; a failing source fails the result. */
export async function encryptFor(recipient: string, source: Readable): Promise<Readable> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return readableOf(await encrypter.encrypt(bytesOf(source)))
}

/**
 * What an age file held. As with every stream, the beginning is given before the end is proved: only a stream that
 * ended without an error was whole.
 * @throws RecoveryKeyError at once for a wrong key or a damaged head, or later as the stream's error.
 */
export async function decryptWith(identity: string, source: Readable): Promise<Readable> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  const opened = await decrypter.decrypt(bytesOf(source)).catch((error: unknown) => {
    source.destroy()
    throw asFault(error)
  })
  return Readable.from(whole(readableOf(opened)), { objectMode: false })
}

async function* whole(opened: Readable): AsyncGenerator<Uint8Array> {
  try {
    yield* opened
  } catch (error) {
    throw asFault(error)
  }
}

/** An error of the file system stays what it is; what age itself says is a fault of the file or the key. */
function asFault(error: unknown): unknown {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error
  const isOther = error instanceof Error && error.message.includes('no identity matched')
  return new RecoveryKeyError(isOther ? 'another key' : 'altered', error)
}

function bytesOf(source: Readable): ReadableStream<Uint8Array> {
  return Readable.toWeb(source) as ReadableStream<Uint8Array>
}

/** The browser's type of stream and Node's describe the same object. */
function readableOf(stream: ReadableStream<Uint8Array>): Readable {
  return Readable.fromWeb(stream as NodeReadableStream<Uint8Array>)
}

function letterGroups(identity: string): string[] {
  return identity.slice(prefix.length).match(new RegExp(`.{1,${groupLetters}}`, 'g')) ?? []
}

function onlyLetters(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
}

function withoutSlips(letters: string): string {
  return letters.replaceAll(/[1I]/g, 'L').replaceAll('B', '8').replaceAll('O', '0')
}
