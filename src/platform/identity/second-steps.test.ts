/** What somebody types as their second step, judged by itself: right once, wrong for everybody else, and slowed for who guesses. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#platform/crypto/ids.ts'
import { newToken } from '#platform/crypto/tokens.ts'
import { deviceCookie } from '#platform/http/cookies.ts'
import type { IdentityGround } from '#tests/support/identity-ground.ts'
import { identityGround, later, nine } from '#tests/support/identity-ground.ts'
import type { TestAuthenticator } from '#tests/support/second-steps.ts'
import { anAuthenticator, aRecoveryCode } from '#tests/support/second-steps.ts'
import { mostFromUnknown } from './code-rules.ts'
import { isKnownDevice } from './known-devices.ts'
import { codeAt, newSecret } from './one-time-codes.ts'
import { keepNewRecoveryCodes } from './recovery-codes.ts'
import { authenticatorSecret, checkSecondStep } from './second-steps.ts'
import { countGuess, forgiveGuess } from './unknown-guesses.ts'

let ground: IdentityGround
let phone: TestAuthenticator
beforeAll(async () => {
  ground = await identityGround()
})
afterAll(() => ground.app.close())
beforeEach(async () => {
  await ground.boss('delete from identity.attempt')
  phone = await anAuthenticator(ground.app, ground.people.grace.account)
})

const check = (
  typed: string,
  { at = nine, address = '192.0.2.7', cookies = {}, who = 'grace' as 'grace' | 'sam' } = {},
) => checkSecondStep(ground.from(at, address, cookies), ground.people[who].account, typed)
const wrongCode = () => (phone.shows() === '000000' ? '000001' : '000000')

describe('a code', () => {
  test('is right, once, however it is typed', async () => {
    const code = phone.shows()
    expect(await check(` ${code.slice(0, 3)} ${code.slice(3)}`)).toEqual({ kind: 'right', second: 'code' })
    expect(await check(code)).toEqual({ kind: 'used' })
  })

  test('of the half minute before and after is right, of two away is not', async () => {
    for (const seconds of [-30, 30]) expect((await check(phone.shows(later(seconds)))).kind).toBe('right')
    expect(await check(phone.shows(later(-90)))).toEqual({ kind: 'other-time', minutesAhead: -2 })
  })

  test('of a time to come is told of and spent, so that it is not right when its time comes', async () => {
    const code = phone.shows(later(1800))
    expect(await check(code)).toEqual({ kind: 'other-time', minutesAhead: 30 })
    expect(await check(code, { at: later(1800) })).toEqual({ kind: 'used' })
  })

  test('of a time that is over is told of and stays unspent: it was never to come', async () => {
    const code = phone.shows(later(-1800))
    expect(await check(code)).toEqual({ kind: 'other-time', minutesAhead: -30 })
    const used = await ground.boss('select 1 from identity.used_code where authenticator_id = $1', [phone.id])
    expect(used).toEqual([])
  })

  test('is wrong where it is of nobody, and of somebody else', async () => {
    expect(await check(wrongCode())).toEqual({ kind: 'wrong' })
    const other = codeAt(newSecret(), nine)
    if (other !== phone.shows()) expect((await check(other)).kind).not.toBe('right')
    expect((await check(phone.shows(), { who: 'sam' })).kind).toBe('wrong')
  })

  test.each(['', '   ', '12345', '1234567', 'abcdef', 'x'.repeat(5000)])('%o is none', async (typed) => {
    expect(await check(typed)).toEqual({ kind: 'wrong' })
  })

  test('of a second app counts beside the first, and each has codes of its own', async () => {
    const secret = newSecret()
    const sealed = ground.app.parts.vault.seal(
      { field: authenticatorSecret, record: ground.people.grace.account },
      secret,
    )
    await ground.door((door) =>
      door.ask('add_authenticator', newId(), ground.people.grace.account, 'Tablet', sealed, nine),
    )
    expect((await check(codeAt(secret, nine))).kind).toBe('right')
    expect((await check(phone.shows())).kind).toBe('right')
    expect((await check(codeAt(secret, nine))).kind).toBe('used')
  })

  test('of an app whose secret cannot be opened lets nobody in, and keeps nobody from the other', async () => {
    await ground.door((door) =>
      door.ask('add_authenticator', newId(), ground.people.grace.account, 'Broken', 'no seal', later(-60)),
    )
    expect((await check(phone.shows())).kind).toBe('right')
  })

  test('sealed for one account is nothing in the row of another', async () => {
    const [row] = await ground.boss<{ sealed: string }>('select sealed from identity.authenticator where id = $1', [
      phone.id,
    ])
    await ground.boss('update identity.authenticator set sealed = $1 where account_id = $2', [
      row?.sealed,
      ground.people.sam.account,
    ])
    expect((await check(phone.shows(), { who: 'sam' })).kind).toBe('wrong')
  })
})

describe('a recovery code', () => {
  test('is right once, in either case and without its dashes', async () => {
    const code = await aRecoveryCode(ground.app, ground.people.grace.account)
    expect(await check(code.toLowerCase().replaceAll('-', ' '))).toEqual({ kind: 'right', second: 'recovery-code' })
    expect(await check(code)).toEqual({ kind: 'wrong' })
  })

  test('is nobody else’s', async () => {
    const code = await aRecoveryCode(ground.app, ground.people.grace.account)
    expect(await check(code, { who: 'sam' })).toEqual({ kind: 'wrong' })
    expect((await check(code)).kind).toBe('right')
  })

  test('is dead once new ones were made', async () => {
    const { grace } = ground.people
    const make = () => ground.door((door) => keepNewRecoveryCodes(door, ground.app.parts.digest, grace.account))
    const [first = ''] = await make()
    const [next = ''] = await make()
    expect(await check(first)).toEqual({ kind: 'wrong' })
    expect((await check(next)).kind).toBe('right')
  })

  test('is taken from a device that is not known, after sixty codes were tried from others', async () => {
    for (let tried = 0; tried < mostFromUnknown; tried += 1)
      await countGuess(ground.from(), ground.people.grace.account)
    expect(await check(phone.shows())).toEqual({ kind: 'known-device-only' })
    const code = await aRecoveryCode(ground.app, ground.people.grace.account)
    expect((await check(code)).kind).toBe('right')
  })
})

describe('somebody who guesses', () => {
  test('waits after a few at one address, and what was right before costs nothing', async () => {
    const kinds: string[] = []
    for (let tried = 0; tried < 8; tried += 1) kinds.push((await check(wrongCode())).kind)
    expect(kinds.at(0)).toBe('wrong')
    expect(kinds.at(-1)).toBe('wait')
    expect((await check(phone.shows(), { address: '198.51.100.9' })).kind).toBe('right')
  })

  test('has sixty a day from all devices not known together, and the owner’s own device goes on', async () => {
    const { account } = ground.people.grace
    const device = newToken()
    await ground.door((door) => door.ask('know_device', account, device.digest.toString('hex'), 'Firefox', nine))
    const counted: boolean[] = []
    for (let tried = 0; tried <= mostFromUnknown; tried += 1) counted.push(await countGuess(ground.from(), account))
    expect([counted.filter(Boolean).length, counted.at(-1)]).toEqual([mostFromUnknown, false])
    expect((await check(phone.shows(), { address: '198.51.100.9' })).kind).toBe('known-device-only')
    const cookies = { [deviceCookie]: device.token }
    expect((await check(phone.shows(), { address: '198.51.100.9', cookies })).kind).toBe('right')
  })

  test('at one account leaves the guesses of another alone', async () => {
    const { grace, sam } = ground.people
    for (let tried = 0; tried < mostFromUnknown; tried += 1) await countGuess(ground.from(), grace.account)
    expect(await countGuess(ground.from(), sam.account)).toBe(true)
  })

  test('is forgiven one for each that was right', async () => {
    const { account } = ground.people.grace
    for (let tried = 0; tried < mostFromUnknown; tried += 1) await countGuess(ground.from(), account)
    await forgiveGuess(ground.from(), account)
    expect([await countGuess(ground.from(), account), await countGuess(ground.from(), account)]).toEqual([true, false])
  })

  test('counts as many as come at once', async () => {
    const { account } = ground.people.sam
    const all = await Promise.all(Array.from({ length: 70 }, () => countGuess(ground.from(), account)))
    expect(all.filter(Boolean)).toHaveLength(mostFromUnknown)
  })

  test('may try again a little as the day goes by', async () => {
    const { account } = ground.people.grace
    for (let tried = 0; tried < mostFromUnknown; tried += 1) await countGuess(ground.from(), account)
    expect(await countGuess(ground.from(later(600)), account)).toBe(false)
    expect(await countGuess(ground.from(later(3600)), account)).toBe(true)
  })
})

describe('a device', () => {
  test('is known to the account that was signed in on it, by its cookie alone', async () => {
    const { grace, sam } = ground.people
    const device = newToken()
    await ground.door((door) => door.ask('know_device', grace.account, device.digest.toString('hex'), 'Firefox', nine))
    const on = (value: string) => ground.from(nine, '192.0.2.7', { [deviceCookie]: value })
    expect(await isKnownDevice(on(device.token), grace.account)).toBe(true)
    expect(await isKnownDevice(on(device.token), sam.account)).toBe(false)
    expect(await isKnownDevice(on(newToken().token), grace.account)).toBe(false)
    expect(await isKnownDevice(on('planted'), grace.account)).toBe(false)
    expect(await isKnownDevice(ground.from(), grace.account)).toBe(false)
  })
})
