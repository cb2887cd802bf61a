/** Ids made by the application: UUIDs that sort by the time they were made, each carrying in its type what it names. */
import { randomFillSync } from 'node:crypto'

declare const names: unique symbol

/** The id of one kind of thing: `Id<'Person'>` cannot be given where `Id<'Concern'>` is asked for. */
export type Id<Name extends string> = string & { readonly [names]: Name }

/** Makes a new id. The name is a matter of types only: `newId<'Person'>()`. */
export type NewId = <Name extends string>() => Id<Name>

export interface IdSources {
  readonly now: () => Date
  readonly fillRandom: (bytes: Uint8Array) => void
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Only the canonical lower-case form: it is safe to place in a statement and names one thing in one way. */
export function isUuid(text: string): boolean {
  return UUID.test(text)
}

/** The id written in a text that came from outside, or undefined when it is not one. */
export function findId<Name extends string>(text: string): Id<Name> | undefined {
  return isUuid(text) ? (text as Id<Name>) : undefined
}

/** @throws TypeError where the text is not a UUID. */
export function uuidBytes(id: string): Buffer {
  if (!isUuid(id)) throw new TypeError('Not a UUID.')
  return Buffer.from(id.replaceAll('-', ''), 'hex')
}

/** Sixteen bytes as a UUID, bit for bit. */
export function uuidFromBytes<Name extends string>(bytes: Uint8Array): Id<Name> {
  if (bytes.length !== 16) throw new TypeError('A UUID is sixteen bytes.')
  const hex = Buffer.from(bytes).toString('hex')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)]
  return parts.join('-') as Id<Name>
}

/**
 * UUID version 7 (RFC 9562, 5.7): milliseconds, then a 12-bit count within them that begins at a random place in its
 * lower half, then 62 random bits. Ids of one maker always rise, also when the clock is put back.
 */
export function idMaker({ now, fillRandom }: IdSources): NewId {
  let moment = 0
  let count = 0
  return <Name extends string>() => {
    const bytes = Buffer.alloc(16)
    fillRandom(bytes)
    const clock = now().getTime()
    count = clock > moment ? bytes.readUInt16BE(6) & 0x7ff : count + 1
    moment = Math.max(clock, moment)
    if (count > 0xfff) {
      moment += 1
      count = 0
    }
    bytes.writeUIntBE(moment, 0, 6)
    bytes.writeUInt16BE(0x7000 | count, 6)
    bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
    return uuidFromBytes<Name>(bytes)
  }
}

/** A new id for anything that is about to be stored. */
export const newId: NewId = idMaker({ now: () => new Date(), fillRandom: (bytes) => void randomFillSync(bytes) })

/** The same ids in the same order for the same seed: for tests and examples, where an id must not change by itself. */
export function seededIds(seed: number, from = new Date('2026-01-01T00:00:00Z')): NewId {
  let ticks = from.getTime()
  return idMaker({
    now: () => new Date(ticks++),
    fillRandom: seededBytes(seed),
  })
}

/** Mulberry32: small, even and repeatable; never for secrets. */
function seededBytes(seed: number): (bytes: Uint8Array) => void {
  let state = seed >>> 0
  return (bytes) => {
    for (let place = 0; place < bytes.length; place += 1) {
      state = (state + 0x6d2b79f5) >>> 0
      let mixed = Math.imul(state ^ (state >>> 15), state | 1)
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
      bytes[place] = (mixed ^ (mixed >>> 14)) & 0xff
    }
  }
}
