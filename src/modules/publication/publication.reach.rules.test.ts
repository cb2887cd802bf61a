/** From where a page was opened, how long that holds, and what a page for reports waits for: on paper. */
import { describe, expect, test } from 'vitest'
import { reportingNeeds } from './publication.needs.words.ts'
import type { ReportingFacts } from './publication.reach.rules.ts'
import {
  isFromOutside,
  isPublicAddress,
  isSameCode,
  mayPrintPoster,
  mayPublishReporting,
  missingForReporting,
  reachStandingOf,
} from './publication.reach.rules.ts'

test.each([
  '203.0.113.9',
  '8.8.8.8',
  '172.32.0.1',
  '100.128.0.1',
  '2001:db8::1',
])('%s comes from outside', (address) => {
  expect(isFromOutside(address)).toBe(true)
})

test.each([
  ...['127.0.0.1', '10.1.2.3', '192.168.1.9', '172.16.0.1', '172.31.255.1', '169.254.1.1', '100.64.0.1', '100.127.9.9'],
  ...['::1', 'fd12::1', 'fe80::1', '', 'unknown', '0.0.0.0'],
])('%s does not', (address) => {
  expect(isFromOutside(address)).toBe(false)
})

test.each([
  'https://kept.example.org',
  'https://kept.example.org:8443',
  'https://203.0.113.9',
])('%s is public', (one) => {
  expect(isPublicAddress(one)).toBe(true)
})

test.each([
  ...['http://kept.example.org', 'https://localhost:8321', 'https://kept', 'https://kept.local', 'https://192.168.1.2'],
  ...['', 'nonsense', 'https://[::1]'],
])('“%s” is not', (one) => {
  expect(isPublicAddress(one)).toBe(false)
})

describe('a look from outside on 1 September', () => {
  test.each([
    ['2026-09-01', 'holds'],
    ['2026-11-15', 'holds'],
    ['2026-11-16', 'soon'],
    ['2026-11-30', 'soon'],
    ['2026-12-01', 'overdue'],
  ])('on %s it %s', (today, standing) => {
    expect(reachStandingOf('2026-09-01', today)).toBe(standing)
  })

  test('is missed where nobody ever looked', () => {
    expect(reachStandingOf(undefined, '2026-09-01')).toBe('never')
  })
})

const now = new Date('2026-11-20T09:00:00Z')
const best: ReportingFacts = {
  ownAddress: 'https://kept.example.org',
  reach: 'holds',
  backupAt: new Date('2026-11-19T22:00:00Z'),
  now,
  roles: { leads: ['grace'], alternates: ['sam'] },
}

describe('a page for reports', () => {
  test('waits for a page and for mail, which Kept does not have yet, however well all else stands', () => {
    expect(missingForReporting(best)).toEqual(['report-page', 'mail'])
    expect(mayPublishReporting(best)).toBe(false)
  })

  test.each([
    ['address', { ownAddress: 'http://localhost:8321' }],
    ['outside', { reach: 'overdue' }],
    ['outside', { reach: 'never' }],
    ['backup', { backupAt: undefined }],
    ['backup', { backupAt: new Date('2026-11-17T09:00:00Z') }],
    ['cover', { roles: { leads: ['grace'], alternates: ['grace'] } }],
    ['cover', { roles: { leads: [], alternates: ['sam'] } }],
  ] as const)('waits for %s too', (need, facts) => {
    expect(missingForReporting({ ...best, ...facts })).toContain(need)
  })

  test('waits for everything on the first evening', () => {
    const nothing = {
      ownAddress: '',
      reach: 'never',
      backupAt: undefined,
      now,
      roles: { leads: [], alternates: [] },
    } as const
    expect(missingForReporting(nothing)).toEqual([...reportingNeeds])
  })
})

test('a poster waits for an address that can be reached', () => {
  expect(mayPrintPoster(best)).toBe(true)
  expect(mayPrintPoster({ ...best, reach: 'overdue' })).toBe(false)
  expect(mayPrintPoster({ ...best, ownAddress: 'http://localhost' })).toBe(false)
})

test('a code is the same in small letters and with a space', () => {
  expect([isSameCode('k7m 2qx', 'K7M2QX'), isSameCode('K7M–2QX', 'K7M2QX'), isSameCode('K7M2Q', 'K7M2QX')]).toEqual([
    true,
    true,
    false,
  ])
})
