/** What somebody takes along to a provider and has to bring back: for what it was, and that it is the same browser. */
import { randomBytes } from 'node:crypto'
import { uuidBytes, uuidFromBytes } from '#platform/crypto/ids.ts'
import { isSameDigest } from '#platform/crypto/tokens.ts'
import type { OrganisationId } from '../actor.ts'

export const outsidePurposes = ['sign-in', 'link', 'try'] as const
export type OutsidePurpose = (typeof outsidePurposes)[number]

export interface StateFor {
  /** The browser's own cookie; for somebody signed in, with their session. */
  bound: string
  now: Date
  digest: (text: string) => string
}

export interface OutsideState {
  purpose: OutsidePurpose
  /** Whose provider was asked: another's answer is none. */
  organisation: OrganisationId
}

const lifetimeMs = 10 * 60_000
/** Clocks of two processes may differ by so much. */
const clockSkewMs = 60_000
const wordsLength = 1 + 16 + 16 + 6

/** As with passkeys, nothing is kept until somebody is back: the state says itself what it is, under Kept's seal. */
export function newState({ purpose, organisation }: OutsideState, asked: StateFor): string {
  const until = Buffer.alloc(6)
  until.writeUIntBE(asked.now.getTime() + lifetimeMs, 0, 6)
  const words = Buffer.concat([
    Buffer.of(outsidePurposes.indexOf(purpose)),
    uuidBytes(organisation),
    randomBytes(16),
    until,
  ])
  return Buffer.concat([words, sealOf(words, asked)]).toString('base64url')
}

/** Undefined where it is no state of ours, of another browser, or out of time. */
export function readState(state: string, asked: StateFor): (OutsideState & { until: Date }) | undefined {
  const bytes = Buffer.from(state, 'base64url')
  if (bytes.length !== wordsLength + 32 || bytes.toString('base64url') !== state) return undefined
  const words = bytes.subarray(0, wordsLength)
  if (!isSameDigest(bytes.subarray(wordsLength), sealOf(words, asked))) return undefined
  const purpose = outsidePurposes[words[0] ?? outsidePurposes.length]
  const until = words.readUIntBE(wordsLength - 6, 6)
  const left = until - asked.now.getTime()
  if (!purpose || left <= 0 || left > lifetimeMs + clockSkewMs) return undefined
  return { purpose, organisation: uuidFromBytes<'Organisation'>(words.subarray(1, 17)), until: new Date(until) }
}

/** For what somebody is back, before it is known whether to believe it: it decides which page they see, and no more. */
export function purposeIn(state: string): OutsidePurpose | undefined {
  const bytes = Buffer.from(state, 'base64url')
  return bytes.length === wordsLength + 32 ? outsidePurposes[bytes[0] ?? outsidePurposes.length] : undefined
}

function sealOf(words: Buffer, { bound, digest }: StateFor): Buffer {
  return Buffer.from(digest(`outside state of ${bound}: ${words.toString('hex')}`), 'hex')
}
