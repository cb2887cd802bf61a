/** Somebody between the two steps: what their cookie opens, for how long, how often, and for whom. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { halfCookie } from '#platform/http/cookies.ts'
import type { IdentityGround } from '#tests/support/identity-ground.ts'
import { identityGround, later, nine } from '#tests/support/identity-ground.ts'
import { endedHalfCookie, endHalfSignIn, findHalfSignIn, startHalfSignIn, tryHalfSignIn } from './half-sign-ins.ts'

let ground: IdentityGround
beforeAll(async () => {
  ground = await identityGround()
})
afterAll(() => ground.app.close())

const begin = (bound = false) => {
  const { people, door } = ground
  return door((at) => startHalfSignIn(at, people.grace.account, 'passphrase', bound ? people.charity : undefined))
}
const find = (token: string | undefined, at = nine) => ground.door((door) => findHalfSignIn(door, token), at)

test('the cookie is the half sign-in’s own, lasts ten minutes, and is found again', async () => {
  const cookie = await begin()
  expect([cookie.name, cookie.maxAge]).toEqual([halfCookie, 600])
  expect(await find(cookie.value)).toEqual({
    id: expect.any(String),
    account: ground.people.grace.account,
    first: 'passphrase',
    boundTo: null,
  })
})

test('the token itself is nowhere in the database', async () => {
  const { value } = await begin()
  const rows = await ground.boss('select * from identity.half_sign_in')
  expect(JSON.stringify(rows)).not.toContain(value)
})

test('two of the same account have tokens of their own', async () => {
  const [one, other] = [await begin(), await begin()]
  expect(one.value).not.toBe(other.value)
  expect((await find(one.value))?.id).not.toBe((await find(other.value))?.id)
})

test('it says for which organisation alone it was begun', async () => {
  expect((await find((await begin(true)).value))?.boundTo).toBe(ground.people.charity)
})

test.each([undefined, '', 'x', 'A'.repeat(43), 'not a token'])('%o is none', async (token) => {
  expect(await find(token)).toBeUndefined()
})

test('it is there to the last second of ten minutes, and not one longer', async () => {
  const { value } = await begin()
  expect(await find(value, later(599))).toBeDefined()
  expect(await find(value, later(600))).toBeUndefined()
})

test('begun by a clock that was put back since, it is none; a few minutes do no harm', async () => {
  const { value } = await begin()
  expect(await find(value, later(-240))).toBeDefined()
  expect(await find(value, later(-3600))).toBeUndefined()
})

test('five tries and no sixth, counted one by one also where they come at once', async () => {
  const { value } = await begin()
  const half = await find(value)
  if (!half) throw new Error('It is not there.')
  const tries = await Promise.all(Array.from({ length: 8 }, () => ground.door((door) => tryHalfSignIn(door, half))))
  expect(tries.filter(Boolean)).toHaveLength(5)
  expect(await find(value)).toBeUndefined()
})

test('one of many ends it, and then nobody finds it or tries with it', async () => {
  const { value } = await begin()
  const half = await find(value)
  if (!half) throw new Error('It is not there.')
  const ends = await Promise.all(Array.from({ length: 4 }, () => ground.door((door) => endHalfSignIn(door, half))))
  expect(ends.filter(Boolean)).toHaveLength(1)
  expect(await find(value)).toBeUndefined()
  expect(await ground.door((door) => tryHalfSignIn(door, half))).toBe(false)
})

test('what ends the cookie takes it away at once', () => {
  expect(endedHalfCookie).toMatchObject({ name: halfCookie, maxAge: 0 })
})

test('it ends with every session of the account, and another’s stays', async () => {
  const { people, door } = ground
  const [graces, bens] = [await begin(), await door((at) => startHalfSignIn(at, people.ben.account, 'link'))]
  await door((at) => at.ask('end_sessions', people.grace.account, null, at.now))
  expect(await find(graces.value)).toBeUndefined()
  expect((await find(bens.value))?.first).toBe('link')
})
