/** Seals small values so that each can be read only with its key, in its own field of its own record. */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { uuidBytes, uuidFromBytes } from './ids.ts'
import type { KeyId, SecretKey } from './secret-key.ts'

declare const permanent: unique symbol

/**
 * The permanent name of a sealed field, such as `concerns.concern.words`. It may look like a table and a column and is
 * neither: those may be renamed, and everything sealed under the field's id must still open.
 */
export type FieldId = string & { readonly [permanent]: 'FieldId' }

/** Where a value belongs: what it is, and the id of the record that owns it. Moved anywhere else it does not open. */
export interface SealedPlace {
  readonly field: FieldId
  readonly record: string
}

export type SealFault = 'not sealed' | 'another key' | 'another place' | 'altered'

/** `another key` and `another place` are what the envelope says of itself; `altered` is what its tag proves. */
export class SealError extends Error {
  override readonly name = 'SealError'
  readonly fault: SealFault
  constructor(fault: SealFault) {
    super(sentences[fault])
    this.fault = fault
  }
}

const sentences: Record<SealFault, string> = {
  'not sealed': 'This was not sealed by this program, or only a part of it is here.',
  'another key': 'This was sealed with another key.',
  'another place': 'This was sealed for another field or another record.',
  altered: 'This was altered after it was sealed, or the key is not the one it was sealed with.',
}

// format (1), key id (16), mark of the place (4), nonce (12); then the sealed bytes and their tag (16).
const format = 1
const nonceAt = 21
const headBytes = 33
const tagBytes = 16

/** What sealing adds to the length of a value. */
export const sealOverhead = headBytes + tagBytes

/** @throws TypeError where the text is not two or more lower-case words joined by dots. */
export function fieldId(text: string): FieldId {
  if (!/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/.test(text)) throw new TypeError(`"${text}" is not a field id.`)
  return text as FieldId
}

/** A nonce is random and 12 bytes: one key may seal some four thousand million values (NIST SP 800-38D, 8.3). */
export function seal(key: SecretKey, place: SealedPlace, value: string | Uint8Array): Buffer {
  const head = Buffer.concat([Buffer.of(format), uuidBytes(key.id), placeMark(place), randomBytes(12)])
  const cipher = createCipheriv('aes-256-gcm', key.bytes, head.subarray(nonceAt), { authTagLength: tagBytes })
  cipher.setAAD(boundTo(head, place))
  const sealed = typeof value === 'string' ? cipher.update(value, 'utf8') : cipher.update(value)
  return Buffer.concat([head, sealed, cipher.final(), cipher.getAuthTag()])
}

/** @throws SealError */
export function open(key: SecretKey, place: SealedPlace, sealed: Uint8Array): Buffer {
  const envelope = asBuffer(sealed)
  if (keyIdOf(envelope) !== key.id) throw new SealError('another key')
  const head = envelope.subarray(0, headBytes)
  if (!head.subarray(17, nonceAt).equals(placeMark(place))) throw new SealError('another place')
  const decipher = createDecipheriv('aes-256-gcm', key.bytes, head.subarray(nonceAt), { authTagLength: tagBytes })
  decipher.setAAD(boundTo(head, place))
  decipher.setAuthTag(envelope.subarray(-tagBytes))
  const opened = decipher.update(envelope.subarray(headBytes, -tagBytes))
  try {
    decipher.final()
  } catch {
    opened.fill(0)
    throw new SealError('altered')
  }
  return opened
}

/** @throws SealError */
export function openText(key: SecretKey, place: SealedPlace, sealed: Uint8Array): string {
  return open(key, place, sealed).toString('utf8')
}

/**
 * Which key opens this, so that the right one can be fetched first.
 * @throws SealError where it is no envelope of ours.
 */
export function keyIdOf(sealed: Uint8Array): KeyId {
  if (sealed.length < sealOverhead || sealed[0] !== format) throw new SealError('not sealed')
  return uuidFromBytes<'Key'>(sealed.subarray(1, 17))
}

/** Tells a value that was moved from one that was damaged. It proves nothing and need not: the tag does. */
function placeMark(place: SealedPlace): Buffer {
  return createHash('sha256').update(placeText(place)).digest().subarray(0, 4)
}

function boundTo(head: Buffer, place: SealedPlace): Buffer {
  return Buffer.concat([head, Buffer.from(placeText(place))])
}

/** A field id has no line break, so that no two places share one text. */
function placeText(place: SealedPlace): string {
  return `${place.field}\n${place.record}`
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
