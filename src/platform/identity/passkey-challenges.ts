/** What a passkey is asked to sign: good for one purpose, in one browser, for five minutes, once. */
import { randomBytes } from 'node:crypto'
import { isSameDigest } from '#platform/crypto/tokens.ts'

/** What the answer will be used for: an answer to one is none to another. */
export type ChallengePurpose = 'add' | 'sign-in' | 'second' | 'prove'

export interface ChallengeFor {
  purpose: ChallengePurpose
  /** Whose it is: a session, a half sign-in, or the browser's own cookie. */
  bound: string
  now: Date
  digest: (text: string) => string
}

const lifetimeMs = 5 * 60_000
/** Clocks of two processes may differ by so much. */
const clockSkewMs = 60_000
const randomLength = 16
const timeLength = 6
const sealLength = 32

/**
 * Nothing is kept until it is answered, so that whoever opens a page a million times fills no table: the challenge says
 * itself until when it is good, under a seal that only this installation can make.
 */
export function newChallenge(asked: ChallengeFor): string {
  const until = Buffer.alloc(timeLength)
  until.writeUIntBE(asked.now.getTime() + lifetimeMs, 0, timeLength)
  const open = Buffer.concat([randomBytes(randomLength), until])
  return Buffer.concat([open, sealOf(open, asked)]).toString('base64url')
}

/** Until when the challenge is good, or undefined where it is not one of ours, another's, or out of time. */
export function challengeUntil(challenge: string, asked: ChallengeFor): Date | undefined {
  const bytes = Buffer.from(challenge, 'base64url')
  if (bytes.length !== randomLength + timeLength + sealLength) return undefined
  const open = bytes.subarray(0, randomLength + timeLength)
  if (!isSameDigest(bytes.subarray(open.length), sealOf(open, asked))) return undefined
  const until = open.readUIntBE(randomLength, timeLength)
  const left = until - asked.now.getTime()
  // One from further ahead was made before the clock was put back.
  return left > 0 && left <= lifetimeMs + clockSkewMs ? new Date(until) : undefined
}

function sealOf(open: Buffer, { purpose, bound, digest }: ChallengeFor): Buffer {
  return Buffer.from(digest(`passkey challenge to ${purpose} of ${bound}: ${open.toString('hex')}`), 'hex')
}
