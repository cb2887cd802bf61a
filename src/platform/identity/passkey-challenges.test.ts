/** A challenge is good for what it was made for, and for nothing else. */
import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import type { ChallengeFor } from './passkey-challenges.ts'
import { challengeUntil, newChallenge } from './passkey-challenges.ts'

const digest = (text: string) => createHmac('sha256', 'one installation').update(text).digest('hex')
const now = new Date('2026-11-20T19:00:00Z')
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const asked: ChallengeFor = { purpose: 'sign-in', bound: 'this browser', now, digest }

test('a challenge is good at once and until five minutes have gone', () => {
  const challenge = newChallenge(asked)
  expect(challengeUntil(challenge, asked)).toEqual(after(300))
  expect(challengeUntil(challenge, { ...asked, now: after(299) })).toEqual(after(300))
  expect(challengeUntil(challenge, { ...asked, now: after(300) })).toBeUndefined()
})

test('no two challenges are alike', () => {
  expect(new Set(Array.from({ length: 100 }, () => newChallenge(asked))).size).toBe(100)
})

test('a challenge for one purpose is none for another', () => {
  const challenge = newChallenge(asked)
  for (const purpose of ['add', 'second', 'prove'] as const)
    expect(challengeUntil(challenge, { ...asked, purpose })).toBeUndefined()
})

test('a challenge of one browser is none of another', () => {
  expect(challengeUntil(newChallenge(asked), { ...asked, bound: 'that browser' })).toBeUndefined()
})

test('a challenge of another installation is none here', () => {
  const elsewhere = (text: string) => createHmac('sha256', 'another').update(text).digest('hex')
  expect(challengeUntil(newChallenge({ ...asked, digest: elsewhere }), asked)).toBeUndefined()
})

test('a challenge whose time or chance was changed is none', () => {
  const bytes = Buffer.from(newChallenge(asked), 'base64url')
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect([at, challengeUntil(changed.toString('base64url'), asked)]).toEqual([at, undefined])
  }
})

test('what was never a challenge is none', () => {
  for (const text of ['', 'a', 'not base64url at all!', newChallenge(asked).slice(0, -2), `${newChallenge(asked)}AAAA`])
    expect(challengeUntil(text, asked)).toBeUndefined()
})

test('a clock that is a minute behind takes a challenge, and one that was put back an hour does not', () => {
  const challenge = newChallenge(asked)
  expect(challengeUntil(challenge, { ...asked, now: after(-60) })).toEqual(after(300))
  expect(challengeUntil(challenge, { ...asked, now: after(-61) })).toBeUndefined()
  expect(challengeUntil(challenge, { ...asked, now: after(-3600) })).toBeUndefined()
})
