/** What was taken along to a provider comes back in the same browser, unchanged, in time, or counts for nothing. */
import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { newId } from '#platform/crypto/ids.ts'
import type { StateFor } from './outside-states.ts'
import { newState, purposeIn, readState } from './outside-states.ts'

const digest = (text: string) => createHmac('sha256', 'one installation').update(text).digest('hex')
const now = new Date('2026-11-20T19:00:00Z')
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const asked: StateFor = { bound: 'this browser', now, digest }
const organisation = newId<'Organisation'>()

test.each(['sign-in', 'link', 'try'] as const)('it says that it is to %s, and whose provider was asked', (purpose) => {
  const state = newState({ purpose, organisation }, asked)
  expect(readState(state, asked)).toEqual({ purpose, organisation, until: after(600) })
  expect(purposeIn(state)).toBe(purpose)
  expect(state).toMatch(/^[A-Za-z0-9_-]{80,120}$/)
})

test('no two are alike', () => {
  const made = Array.from({ length: 100 }, () => newState({ purpose: 'sign-in', organisation }, asked))
  expect(new Set(made).size).toBe(100)
})

test('in another browser, or another installation, it counts for nothing', () => {
  const state = newState({ purpose: 'sign-in', organisation }, asked)
  expect(readState(state, { ...asked, bound: 'that browser' })).toBeUndefined()
  const elsewhere = (text: string) => createHmac('sha256', 'another').update(text).digest('hex')
  expect(readState(state, { ...asked, digest: elsewhere })).toBeUndefined()
})

test('it holds for ten minutes, and not where the clock was put back', () => {
  const state = newState({ purpose: 'sign-in', organisation }, asked)
  expect(readState(state, { ...asked, now: after(599) })).toBeDefined()
  expect(readState(state, { ...asked, now: after(600) })).toBeUndefined()
  expect(readState(state, { ...asked, now: after(-60) })).toBeDefined()
  expect(readState(state, { ...asked, now: after(-61) })).toBeUndefined()
})

test('changed in any place it counts for nothing', () => {
  const bytes = Buffer.from(newState({ purpose: 'sign-in', organisation }, asked), 'base64url')
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect([at, readState(changed.toString('base64url'), asked)]).toEqual([at, undefined])
  }
})

test('what was never one counts for nothing', () => {
  const state = newState({ purpose: 'sign-in', organisation }, asked)
  for (const text of ['', 'a', `${state}=`, `${state}A`, state.slice(1), `${state} `, state.replace(/.$/, '')])
    expect(readState(text, asked)).toBeUndefined()
  expect(purposeIn('nothing')).toBeUndefined()
})
