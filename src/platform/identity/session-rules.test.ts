/** Shows when a session ends, when its use is noted, and how its device is named. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deviceInWords, ordinarySession, sessionStanding, shouldNoteSeen } from './session-rules.ts'

const nine = new Date('2026-11-20T09:00:00Z')
const at = (minutes: number, from = nine) => new Date(from.getTime() + minutes * 60_000)
const seen = (lastSeenAt: Date, startedAt = nine) => ({ startedAt, lastSeenAt, endedAt: null })

describe('a session', () => {
  test('lives while it is used, and says when it would end', () => {
    expect(sessionStanding(seen(at(60)), at(61))).toEqual({ kind: 'live', endsAt: at(180) })
  })

  test.each([
    ['a moment before two hours', 2 * 60 - 0.001, 'live'],
    ['at two hours', 2 * 60, 'idle-too-long'],
    ['after a night', 14 * 60, 'too-old'],
  ])('that nobody used is judged %s', (_, minutes, kind) => {
    expect(sessionStanding(seen(nine), at(minutes)).kind).toBe(kind)
  })

  test('ends after twelve hours however busily it was used', () => {
    expect(sessionStanding(seen(at(719)), at(719.9)).kind).toBe('live')
    expect(sessionStanding(seen(at(719)), at(719.9))).toMatchObject({ endsAt: at(720) })
    expect(sessionStanding(seen(at(720)), at(720))).toEqual({ kind: 'too-old' })
  })

  test('that somebody ended is ended, however young', () => {
    const ended = { ...seen(nine), endedAt: at(1) }
    expect(sessionStanding(ended, at(2))).toEqual({ kind: 'ended' })
  })

  test('may be given other limits', () => {
    const short = { idleMs: 60_000, absoluteMs: 5 * 60_000 }
    expect(sessionStanding(seen(nine), at(1), short).kind).not.toBe('live')
    expect(sessionStanding(seen(at(4.9)), at(5), short).kind).not.toBe('live')
    expect(sessionStanding(seen(at(4)), at(4.5), short).kind).toBe('live')
  })

  test('writes at most once a minute that it was used', () => {
    expect([0, 0.5, 0.99, 1, 90].map((minutes) => shouldNoteSeen(nine, at(minutes)))).toEqual([
      false,
      false,
      false,
      true,
      true,
    ])
  })

  test('last seen by a clock that was put back since is seen anew, and is still bounded', () => {
    expect(shouldNoteSeen(at(90), at(30))).toBe(true)
    expect(sessionStanding(seen(at(700)), at(30))).toEqual({ kind: 'live', endsAt: at(150) })
    expect(sessionStanding(seen(at(5_000)), at(720))).toEqual({ kind: 'too-old' })
  })

  test('begun before the clock was put back a day does not live a day longer', () => {
    expect(sessionStanding(seen(nine), at(-24 * 60))).toEqual({ kind: 'too-old' })
  })

  test('begun by another process whose clock is a little ahead lives', () => {
    expect(sessionStanding(seen(nine), at(-5)).kind).toBe('live')
    expect(sessionStanding(seen(nine), at(-5.001)).kind).toBe('too-old')
    expect(sessionStanding(seen(nine), at(-1))).toMatchObject({ kind: 'live', endsAt: at(119) })
  })

  test('never lives beyond either limit and, once over, never lives again', () => {
    const minutes = fc.double({ min: 0, max: 800, noNaN: true })
    fc.assert(
      fc.property(minutes, minutes, minutes, (seenAfter, idle, later) => {
        const times = seen(at(seenAfter))
        const now = at(seenAfter + idle)
        const standing = sessionStanding(times, now)
        if (standing.kind !== 'live') {
          expect(sessionStanding(times, at(later, now)).kind).not.toBe('live')
          return
        }
        expect(standing.endsAt.getTime()).toBeGreaterThan(now.getTime())
        expect(standing.endsAt.getTime()).toBeLessThanOrEqual(nine.getTime() + ordinarySession.absoluteMs)
        expect(standing.endsAt.getTime()).toBeLessThanOrEqual(times.lastSeenAt.getTime() + ordinarySession.idleMs)
        expect(sessionStanding(times, standing.endsAt).kind).not.toBe('live')
      }),
    )
  })
})

describe('a device in words', () => {
  const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)'
  test.each([
    ['Chrome on Android', `Mozilla/5.0 (Linux; Android 10; K) ${webkit} Chrome/142.0.0.0 Mobile Safari/537.36`],
    ['Firefox on Windows', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0'],
    ['Firefox on Linux', 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'],
    [
      'Edge on Windows',
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0`,
    ],
    ['Chrome on Chromebook', `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${webkit} Chrome/142.0.0.0 Safari/537.36`],
    [
      'Samsung Internet on Android',
      `Mozilla/5.0 (Linux; Android 10; K) ${webkit} SamsungBrowser/29.0 Chrome/136.0 Mobile Safari/537.36`,
    ],
    ['Opera on Mac', `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webkit} Chrome/142.0 Safari/537.36 OPR/124.0`],
    [
      'Safari on Mac',
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15',
    ],
    [
      'Safari on iPhone',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1',
    ],
    [
      'Chrome on iPad',
      'Mozilla/5.0 (iPad; CPU OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/142.0 Mobile/15E148 Safari/604.1',
    ],
    ['a browser on Windows', 'Something new (Windows NT 12)'],
    ['a browser', 'curl/8.14'],
    ['a browser', ''],
    ['a browser', undefined],
  ])('is %s', (words, userAgent) => {
    expect(deviceInWords(userAgent)).toBe(words)
  })

  test('is made of known words only, whatever a browser claims', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 600 }), (claim) => {
        expect(deviceInWords(`${claim} Android <b>Firefox/1</b>`)).toMatch(/^(Firefox|a browser)( on Android)?$/)
      }),
      { examples: [['<script>'], ['x'.repeat(600)]] },
    )
  })
})
