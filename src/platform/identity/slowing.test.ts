/** Shows that guessing is slow, that a busy office is not silenced, and that nobody can lock an owner out. */
import { describe, expect, test } from 'vitest'
import {
  afterAttempt,
  afterSuccess,
  type Bucket,
  type Buckets,
  emptyBucket,
  type Slowing,
  slowingFor,
} from './slowing.ts'

const nine = new Date('2026-11-20T09:00:00Z')
const at = (seconds: number) => new Date(nine.getTime() + seconds * 1000)
const fresh: Buckets = { address: emptyBucket, accountAtAddress: emptyBucket, account: emptyBucket }
const failed = (failures: number, at = nine): Bucket => ({ failures, lastFailureAt: at, lastAttemptAt: at })

/** A toy installation that stores buckets as the real one does. */
function aDoor() {
  const kept = new Map<string, Bucket>()
  const keys = (account: string, address: string) => ({
    address: address,
    accountAtAddress: `${account} at ${address}`,
    account: account,
  })
  const read = (account: string, address: string): Buckets => {
    const names = keys(account, address)
    const get = (name: string) => kept.get(name) ?? emptyBucket
    return { address: get(names.address), accountAtAddress: get(names.accountAtAddress), account: get(names.account) }
  }
  const keep = (account: string, address: string, buckets: Buckets) => {
    const names = keys(account, address)
    kept.set(names.address, buckets.address)
    kept.set(names.accountAtAddress, buckets.accountAtAddress)
    kept.set(names.account, buckets.account)
  }
  return (account: string, address: string, isRight: boolean, now: Date): Slowing => {
    const buckets = read(account, address)
    const slowing = slowingFor(buckets, now)
    if (slowing.kind === 'wait') return slowing
    const counted = afterAttempt(buckets, now)
    keep(account, address, isRight ? afterSuccess(counted) : counted)
    return slowing
  }
}

describe('one account at one address', () => {
  test('may be tried five times without delay, then waits longer and longer', () => {
    const knock = aDoor()
    const first = Array.from({ length: 5 }, () => knock('amira', 'home', false, nine))
    expect(first).toEqual(Array.from({ length: 5 }, () => ({ kind: 'go' })))
    expect(knock('amira', 'home', false, nine)).toEqual({ kind: 'wait', seconds: 1 })
    expect(knock('amira', 'home', false, at(1))).toEqual({ kind: 'go' })
    expect(knock('amira', 'home', false, at(1))).toMatchObject({ kind: 'wait' })
  })

  test.each([
    [4, 0],
    [5, 1],
    [6, 2],
    [7, 4],
    [8, 8],
    [9, 16],
    [10, 32],
    [11, 60],
    [10_000, 60],
  ])('after %i failures at once waits %i seconds', (failures, seconds) => {
    const slowing = slowingFor({ ...fresh, accountAtAddress: failed(failures) }, nine)
    expect(slowing).toEqual(seconds === 0 ? { kind: 'go' } : { kind: 'wait', seconds })
  })

  test('counts a thousand attempts at the same instant as a thousand', () => {
    const knock = aDoor()
    const answers = Array.from({ length: 1_000 }, () => knock('amira', 'cellar', false, nine))
    expect(answers.filter(({ kind }) => kind !== 'wait').length).toBe(5)
  })

  test('starts afresh after a success', () => {
    const knock = aDoor()
    for (let n = 0; n < 4; n += 1) knock('amira', 'home', false, nine)
    expect(knock('amira', 'home', true, nine)).toEqual({ kind: 'go' })
    for (let n = 0; n < 5; n += 1) expect(knock('amira', 'home', false, nine)).toEqual({ kind: 'go' })
  })

  test('is not made to wait longer by trying while it must wait', () => {
    const knock = aDoor()
    for (let n = 0; n < 5; n += 1) knock('amira', 'home', false, nine)
    for (let n = 0; n < 100; n += 1) expect(knock('amira', 'home', true, at(0.5)).kind).toBe('wait')
    expect(knock('amira', 'home', true, at(1))).toEqual({ kind: 'go' })
  })

  test('waits from the last attempt, whether that one failed or succeeded', () => {
    const address = { failures: 26, lastFailureAt: at(-40), lastAttemptAt: at(-5) }
    expect(slowingFor({ ...fresh, address }, nine)).toEqual({ kind: 'wait', seconds: 55 })
    expect(slowingFor({ ...fresh, address: { ...address, lastAttemptAt: null } }, nine)).toEqual({
      kind: 'wait',
      seconds: 20,
    })
  })

  test('is forgiven by waiting', () => {
    const long = { ...fresh, accountAtAddress: failed(10_000) }
    expect(slowingFor(long, at(60))).toEqual({ kind: 'go' })
    const knock = aDoor()
    for (let n = 0; n < 5; n += 1) knock('amira', 'home', false, nine)
    for (let n = 0; n < 5; n += 1) expect(knock('amira', 'home', false, at(15 * 60))).toEqual({ kind: 'go' })
  })
})

describe('an attacker', () => {
  test('guessing one account from one address all day has a tiny part of the guesses of one who is not slowed', () => {
    const knock = aDoor()
    let guesses = 0
    for (let second = 0; second < 86_400; second += 1) {
      if (knock('amira', 'cellar', false, at(second)).kind !== 'wait') guesses += 1
    }
    expect(guesses).toBeLessThan(86_400 / 60 + 30)
  })

  test('guessing one account after another from one address is slowed as well', () => {
    const knock = aDoor()
    let guesses = 0
    for (let second = 0; second < 3_600; second += 1) {
      if (knock(`person-${second}`, 'cellar', false, at(second)).kind !== 'wait') guesses += 1
    }
    expect(guesses).toBeLessThan(20 + 100)
  })

  test('with an account of their own cannot wipe their failures away with it', () => {
    const knock = aDoor()
    let guesses = 0
    for (let n = 0; n < 200; n += 1) {
      if (knock(`person-${n}`, 'cellar', false, nine).kind !== 'wait') guesses += 1
      knock('own', 'cellar', true, nine)
    }
    expect(guesses).toBeLessThanOrEqual(20)
  })

  test('from a thousand addresses costs the owner, who comes from elsewhere, at most two seconds', () => {
    const knock = aDoor()
    for (let n = 0; n < 3_000; n += 1) knock('amira', `bot-${n % 1_000}`, false, at(n / 10))
    const slowing = knock('amira', 'home', true, at(300))
    expect(slowing).toEqual({ kind: 'go-slowly', delayMs: expect.any(Number) })
    expect(slowing.kind === 'go-slowly' && slowing.delayMs).toBeLessThanOrEqual(2_000)
  })

  test('at one account is forgotten by it within the hour', () => {
    const knock = aDoor()
    for (let n = 0; n < 3_000; n += 1) knock('amira', `bot-${n % 1_000}`, false, nine)
    expect(knock('amira', 'home', true, at(3_600))).toEqual({ kind: 'go' })
  })

  test('does not slow anybody else’s account elsewhere', () => {
    const knock = aDoor()
    for (let n = 0; n < 3_000; n += 1) knock('amira', `bot-${n % 1_000}`, false, nine)
    expect(knock('ben', 'home', true, nine)).toEqual({ kind: 'go' })
  })
})

describe('a busy office behind one address', () => {
  test('with forty people in ten minutes, of whom a third mistype once, waits for nothing', () => {
    const knock = aDoor()
    for (let person = 0; person < 40; person += 1) {
      const now = at(person * 15)
      if (person % 3 === 0) expect(knock(`person-${person}`, 'office', false, now)).toEqual({ kind: 'go' })
      expect(knock(`person-${person}`, 'office', true, now)).toEqual({ kind: 'go' })
    }
  })

  test('is not slowed by any number of people who get it right at once', () => {
    const knock = aDoor()
    for (let person = 0; person < 200; person += 1) {
      expect(knock(`person-${person}`, 'office', true, nine)).toEqual({ kind: 'go' })
    }
  })

  test('waits at most a minute, and is soon free again, when somebody in it guesses', () => {
    const knock = aDoor()
    for (let n = 0; n < 500; n += 1) knock(`victim-${n}`, 'office', false, at(n))
    expect(knock('amira', 'office', true, at(560)).kind).not.toBe('wait')
    expect(knock('ben', 'office', true, at(560 + 15 * 60))).toEqual({ kind: 'go' })
  })
})

describe('when the clock was put back a day', () => {
  test('nobody waits for the old time to come round again', () => {
    const yesterday = at(-86_400)
    const all = { address: failed(100), accountAtAddress: failed(100), account: failed(100) }
    expect(slowingFor(all, yesterday)).toEqual({ kind: 'go' })
    expect(afterAttempt(all, yesterday).address).toEqual(failed(1, yesterday))
  })

  test('a clock up to a minute behind another process’s still slows', () => {
    expect(slowingFor({ ...fresh, accountAtAddress: failed(8) }, at(-60))).toEqual({ kind: 'wait', seconds: 8 })
    expect(slowingFor({ ...fresh, accountAtAddress: failed(8) }, at(-60.001))).toEqual({ kind: 'go' })
    expect(slowingFor({ ...fresh, accountAtAddress: failed(8) }, at(-3))).toEqual({ kind: 'wait', seconds: 8 })
  })
})
