/** Shows what holds for every history of attempts: bounds, fairness, and that waiting is always enough. */
import fc from 'fast-check'
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

describe('for any history at all', () => {
  const moment = fc.option(fc.integer({ min: -3_600, max: 0 }).map(at))
  const bucket: fc.Arbitrary<Bucket> = fc.record({
    failures: fc.double({ min: 0, max: 10_000, noNaN: true }),
    lastFailureAt: moment,
    lastAttemptAt: moment,
  })
  const buckets = fc.record({ address: bucket, accountAtAddress: bucket, account: bucket })
  const later = fc.integer({ min: 0, max: 7_200 })
  const severity = (slowing: Slowing) =>
    slowing.kind === 'wait' ? 10_000 + slowing.seconds : slowing.kind === 'go-slowly' ? slowing.delayMs : 0

  test('a wait is between one second and a minute, and a delay at most two seconds', () => {
    fc.assert(
      fc.property(buckets, later, (any, seconds) => {
        const slowing = slowingFor(any, at(seconds))
        if (slowing.kind === 'wait') expect(slowing.seconds >= 1 && slowing.seconds <= 60).toBe(true)
        if (slowing.kind === 'go-slowly') expect(slowing.delayMs >= 1 && slowing.delayMs <= 2_000).toBe(true)
        expect(JSON.stringify(slowing)).not.toMatch(/null|\.\d/)
      }),
    )
  })

  test('waiting as long as one was told is enough', () => {
    fc.assert(
      fc.property(buckets, later, (any, seconds) => {
        const slowing = slowingFor(any, at(seconds))
        if (slowing.kind !== 'wait') return
        expect(slowingFor(any, at(seconds + slowing.seconds)).kind).not.toBe('wait')
      }),
    )
  })

  test('more time never makes it worse', () => {
    fc.assert(
      fc.property(buckets, later, later, (any, seconds, more) => {
        const [now, then] = [slowingFor(any, at(seconds)), slowingFor(any, at(seconds + more))]
        expect(severity(then)).toBeLessThanOrEqual(severity(now))
      }),
    )
  })

  test('more failures never make it better', () => {
    const more = fc.double({ min: 0, max: 100, noNaN: true })
    const which = fc.constantFrom('address', 'accountAtAddress', 'account')
    fc.assert(
      fc.property(buckets, which, more, later, (any, one, extra, seconds) => {
        const worse = { ...any, [one]: { ...any[one], failures: any[one].failures + extra } }
        expect(severity(slowingFor(worse, at(seconds)))).toBeGreaterThanOrEqual(severity(slowingFor(any, at(seconds))))
      }),
    )
  })

  test('an attempt never makes it better', () => {
    fc.assert(
      fc.property(buckets, later, (any, seconds) => {
        const before = slowingFor(any, at(seconds))
        const counted = slowingFor(afterAttempt(any, at(seconds)), at(seconds))
        if (before.kind !== 'wait') expect(severity(counted)).toBeGreaterThanOrEqual(severity(before))
      }),
    )
  })

  test('an owner elsewhere always may go', () => {
    fc.assert(
      fc.property(bucket, later, (account, seconds) => {
        expect(slowingFor({ ...fresh, account }, at(seconds)).kind).not.toBe('wait')
      }),
    )
  })

  test('success leaves nothing of its own attempt behind', () => {
    fc.assert(
      fc.property(buckets, later, (any, seconds) => {
        const now = at(seconds)
        const done = afterSuccess(afterAttempt(any, now))
        expect(severity(slowingFor({ ...fresh, account: done.account }, now))).toBeLessThanOrEqual(
          severity(slowingFor({ ...fresh, account: any.account }, now)),
        )
        expect(done.accountAtAddress.failures).toBe(0)
      }),
    )
  })
})
