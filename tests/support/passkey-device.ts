/** A device with passkeys, as a browser would speak for it: what tests sign with, honestly or not. */
import type { KeyObject } from 'node:crypto'
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

export interface DeviceManners {
  /** Whether it looks at its owner's finger or face first. */
  verifies?: boolean
  /** Where it says it is; left out, where it truly is. */
  origin?: string
  host?: string
  /** What it says its count is, instead of one more. */
  counter?: number
}

export interface PasskeyDevice {
  /** Makes a key as the page's options ask, and answers as `PublicKeyCredential.toJSON()` would. */
  create(options: string, manners?: DeviceManners): string
  /** Answers a challenge with the key it has. */
  answer(options: string, manners?: DeviceManners): string
  /** Another device that holds the same key and the same count: what a thief would have. */
  copy(): PasskeyDevice
}

interface Held {
  id: Buffer
  privateKey: KeyObject
  publicKey: Buffer
  user: string
}

const ownOrigin = 'http://localhost:8321'
const present = 0x01
const verified = 0x04
const withKey = 0x40

/** `counts: false` is a device that copies its keys to others, and says 0 for ever. */
export function aDevice({ counts = true } = {}, held?: Held, from = 0): PasskeyDevice {
  let key = held
  let counter = from
  const next = (manners: DeviceManners) => {
    counter = manners.counter ?? (counts ? counter + 1 : 0)
    return counter
  }
  return {
    create(options, manners = {}) {
      const { challenge, user } = JSON.parse(options) as { challenge: string; user: { id: string } }
      key = newKey(user.id)
      const flags = present | withKey | (manners.verifies === false ? 0 : verified)
      const credential = Buffer.concat([Buffer.alloc(16), lengthOf(key.id), key.id, key.publicKey])
      const told = Buffer.concat([head(flags, next(manners), manners), credential])
      const attestationObject = map([
        [text('fmt'), text('none')],
        [text('attStmt'), map([])],
        [text('authData'), bytes(told)],
      ])
      return credentialJson(key, {
        clientDataJSON: clientWords('webauthn.create', challenge, manners),
        attestationObject: attestationObject.toString('base64url'),
        transports: ['internal'],
      })
    },
    answer(options, manners = {}) {
      if (!key) throw new Error('This device has no passkey yet.')
      const { challenge } = JSON.parse(options) as { challenge: string }
      const told = head(present | (manners.verifies === false ? 0 : verified), next(manners), manners)
      const clientDataJSON = clientWords('webauthn.get', challenge, manners)
      const signed = Buffer.concat([told, sha256(Buffer.from(clientDataJSON, 'base64url'))])
      return credentialJson(key, {
        clientDataJSON,
        authenticatorData: told.toString('base64url'),
        signature: sign('sha256', signed, key.privateKey).toString('base64url'),
        userHandle: key.user,
      })
    },
    copy: () => aDevice({ counts }, key, counter),
  }
}

function newKey(user: string): Held {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const cose = map([
    [number(1), number(2)],
    [number(3), number(-7)],
    [number(-1), number(1)],
    [number(-2), bytes(Buffer.from(x, 'base64url'))],
    [number(-3), bytes(Buffer.from(y, 'base64url'))],
  ])
  return { id: randomBytes(32), privateKey, publicKey: cose, user }
}

function credentialJson({ id }: Held, response: Record<string, unknown>): string {
  const name = id.toString('base64url')
  return JSON.stringify({ id: name, rawId: name, type: 'public-key', response, clientExtensionResults: {} })
}

function clientWords(type: string, challenge: string, { origin = ownOrigin }: DeviceManners): string {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false })).toString('base64url')
}

function head(flags: number, counter: number, { host = 'localhost' }: DeviceManners): Buffer {
  const count = Buffer.alloc(4)
  count.writeUInt32BE(counter)
  return Buffer.concat([sha256(Buffer.from(host)), Buffer.of(flags), count])
}

function sha256(content: Buffer): Buffer {
  return createHash('sha256').update(content).digest()
}

function lengthOf(content: Buffer): Buffer {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(content.length)
  return length
}

/** The little of CBOR that a passkey is written in. */
function written(major: number, value: number): Buffer {
  if (value < 24) return Buffer.of((major << 5) | value)
  if (value < 256) return Buffer.of((major << 5) | 24, value)
  return Buffer.of((major << 5) | 25, value >> 8, value & 255)
}

function number(value: number): Buffer {
  return value < 0 ? written(1, -1 - value) : written(0, value)
}

function text(value: string): Buffer {
  return Buffer.concat([written(3, value.length), Buffer.from(value)])
}

function bytes(value: Buffer): Buffer {
  return Buffer.concat([written(2, value.length), value])
}

function map(entries: readonly (readonly [Buffer, Buffer])[]): Buffer {
  return Buffer.concat([written(5, entries.length), ...entries.flat()])
}
