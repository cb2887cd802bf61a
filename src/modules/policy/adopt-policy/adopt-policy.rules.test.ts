/** The text that is signed, what stands against signing it, and when it is to be looked at again. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSameName } from '#platform/text/same-name.ts'
import { aStatement } from '../policy.examples.ts'
import { lastLook, spanInWords, standingOf } from '../review-policy/review-policy.rules.ts'
import type { Signing } from './adopt-policy.rules.ts'
import {
  canonicalText,
  labelsText,
  monthsAfter,
  problemsWithAdopting,
  problemsWithSigning,
  suggestedReview,
} from './adopt-policy.rules.ts'

describe('the text that is signed', () => {
  const statements = [
    aStatement('Pictures', { kind: 'heading' }),
    aStatement('Before a concert', { kind: 'heading', level: 2 }),
    aStatement('We must:', { kind: 'heading', level: 0 }),
    aStatement('ask the family regularly.', { measure: 'each September' }),
    aStatement('Music belongs to everybody.', { kind: 'belief' }),
  ]

  test('is one line a statement, headings with their depth, a measure beside its words', () => {
    expect(canonicalText('Picture policy', statements)).toBe(
      [
        'Picture policy',
        '',
        '## Pictures',
        '### Before a concert',
        '# We must:',
        '- ask the family regularly. [We measure this so: each September]',
        '- Music belongs to everybody.',
        '',
      ].join('\n'),
    )
  })

  test('is another one for another name, order, word or measure', () => {
    const text = canonicalText('Picture policy', statements)
    const others = [
      canonicalText('Pictures policy', statements),
      canonicalText('Picture policy', statements.toReversed()),
      canonicalText('Picture policy', statements.with(4, aStatement('Music belongs to all.', { kind: 'belief' }))),
      canonicalText('Picture policy', statements.slice(0, 4)),
    ]
    expect(new Set([text, ...others]).size).toBe(5)
  })

  test('does not hold what statements are taken to be: that has a mark of its own', () => {
    const relabelled = statements.map((one, at) => (at === 3 ? { ...one, polarity: 'may' as const } : one))
    expect(canonicalText('Picture policy', relabelled)).toBe(canonicalText('Picture policy', statements))
    expect(labelsText(relabelled)).not.toBe(labelsText(statements))
  })
})

const signing = (change: Partial<Signing> = {}): Signing => ({
  signedOn: '2026-11-20',
  nextReviewOn: '2027-11-20',
  name: 'Eluned Pritchard',
  signature: 'Eluned Pritchard',
  ...change,
})

describe('signing', () => {
  test.each<[string, Partial<Signing>, string[]]>([
    ['nothing stands against it today', {}, []],
    ['nor on the day of the version before', { signedOn: '2026-03-01' }, []],
    ['not tomorrow', { signedOn: '2026-11-21' }, ['in-the-future']],
    ['not before the version before', { signedOn: '2026-02-28' }, ['before-the-last']],
    ['the next review comes later', { nextReviewOn: '2026-11-20' }, ['review-not-after']],
    ['the signature is the name', { signature: 'E. Pritchard' }, ['signature-is-not-the-name']],
    [
      'everything that is wrong is said at once',
      { signedOn: '2026-11-21', nextReviewOn: '2026-11-21', signature: 'x' },
      ['in-the-future', 'review-not-after', 'signature-is-not-the-name'],
    ],
  ])('%s', (_, change, problems) => {
    expect(problemsWithSigning(signing(change), '2026-11-20', '2026-03-01')).toEqual(problems)
  })

  test('a text that binds nobody to anything is not adopted', () => {
    const binds = [aStatement('We ask first.')]
    const belief = [aStatement('Music is for all.', { kind: 'belief' })]
    expect(problemsWithAdopting(signing(), belief, '2026-11-20', undefined)).toEqual(['no-commitments'])
    expect(problemsWithAdopting(signing(), binds, '2026-11-20', undefined)).toEqual([])
  })

  test('the name may be spaced and capitalised otherwise, and typed with letters and marks apart', () => {
    expect(isSameName('  siân   EVANS', 'Sia\u0302n Evans')).toBe(true)
    expect(isSameName('Sian Evans', 'Siân Evans')).toBe(false)
  })
})

describe('the next review', () => {
  test.each([
    ['2026-11-20', 12, '2027-11-20'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-10-31', 6, '2027-04-30'],
  ])('of %s after %i months is %s', (from, months, expected) => {
    expect(monthsAfter(from, months)).toBe(expected)
    expect(suggestedReview(from, months)).toBe(expected)
  })

  test('is in a year where the policy names no interval', () => {
    expect(suggestedReview('2026-11-20', null)).toBe('2027-11-20')
  })

  test('is what the latest look set, of two on one day the one entered later', () => {
    const adoption = { lookedAtOn: '2025-05-01', nextReviewOn: '2026-05-01' }
    const [early, late] = [
      { lookedAtOn: '2026-05-03', nextReviewOn: '2027-05-03' },
      { lookedAtOn: '2026-05-03', nextReviewOn: '2026-11-03' },
    ]
    const fromPaper = { lookedAtOn: '2025-09-01', nextReviewOn: '2025-12-01' }
    expect(lastLook(adoption, [])).toEqual(adoption)
    expect(lastLook(adoption, [early, late, fromPaper])).toEqual(late)
  })

  test.each([
    ['2027-01-01', 'later'],
    ['2026-12-20', 'soon'],
    ['2026-12-21', 'later'],
    ['2026-11-20', 'soon'],
    ['2026-11-19', 'overdue'],
  ])('on %s is %s', (due, standing) => {
    expect(standingOf(due, '2026-11-20')).toBe(standing)
  })
})

describe('how long something has waited', () => {
  test.each([
    ['2026-11-19', '1 day'],
    ['2026-11-07', '13 days'],
    ['2026-11-06', '2 weeks'],
    ['2026-09-21', '8 weeks'],
    ['2026-09-20', '2 months'],
    ['2025-11-21', '11 months'],
    ['2025-11-20', '1 year'],
    ['2025-10-20', '1 year and 1 month'],
    ['2022-03-22', '4 years and 7 months'],
  ])('from %s is %s', (from, expected) => {
    expect(spanInWords(from, '2026-11-20')).toBe(expected)
  })

  test('never grows shorter as days go by', () => {
    const inDays = (words: string) =>
      [...words.matchAll(/(\d+) (day|week|month|year)/g)].reduce(
        (sum, [, many, of]) => sum + Number(many) * { day: 1, week: 7, month: 30, year: 365 }[of as 'day'],
        0,
      )
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), (days) => {
        const dayAfter = (many: number) =>
          new Date(Date.UTC(2020, 0, 31) + many * 86_400_000).toISOString().slice(0, 10)
        const [one, next] = [days, days + 1].map((many) => inDays(spanInWords('2020-01-31', dayAfter(many))))
        expect(next).toBeGreaterThanOrEqual(one ?? 0)
      }),
    )
  })
})
