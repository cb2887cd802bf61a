/** Each thing that can be wrong with a machine is found, said in a sentence, and found alone. */
import { describe, expect, test } from 'vitest'
import { safeMachine } from './checks.examples.ts'
import type { MachineFacts } from './facts.ts'
import { exitCodeFor, mostSevereFirst } from './facts.ts'
import { findingsOfMachine } from './machine-rules.ts'

const now = new Date('2026-11-20T09:00:00Z')
const minutes = (count: number) => new Date(now.getTime() + count * 60_000)
const days = (count: number) => minutes(count * 24 * 60)
const found = (change: Partial<MachineFacts>) => findingsOfMachine(safeMachine(now, change))
const codes = (change: Partial<MachineFacts>) => found(change).map(({ code }) => code)
const { clock, database } = safeMachine(now)

test('nothing is wrong with a machine that is kept well', () => {
  expect(found({})).toEqual([])
})

describe('one thing wrong is one finding', () => {
  const cases: [what: string, code: string, change: Partial<MachineFacts>][] = [
    ['the key file is missing', 'key-file-missing', { keyFile: { path: '/k', findings: [{ kind: 'missing' }] } }],
    [
      'the key file is a folder',
      'key-file-not-a-file',
      { keyFile: { path: '/k', findings: [{ kind: 'not a file' }] } },
    ],
    [
      'others may read the key',
      'key-file-open',
      { keyFile: { path: '/k', findings: [{ kind: 'open to others', mode: '0644' }] } },
    ],
    [
      'the key is another’s',
      'key-file-owner',
      { keyFile: { path: '/k', findings: [{ kind: 'owned by another', owner: 7, expected: 0 }] } },
    ],
    [
      'the key lies with the data',
      'key-file-inside',
      { keyFile: { path: '/k', findings: [{ kind: 'inside the data folder' }] } },
    ],
    [
      'the key lies beside the data',
      'key-file-beside',
      { keyFile: { path: '/k', findings: [{ kind: 'beside the data folder' }] } },
    ],
    [
      'everybody may look into the data folder',
      'folder-open',
      { dataFolder: { path: '/srv/kept', isOpenToOthers: true } },
    ],
    ['the clock went back a day', 'clock-moved-back', { clock: { ...clock, latestSeenAt: days(1) } }],
    ['the disk’s time differs', 'clock-differs', { clock: { ...clock, fileSystemTime: minutes(-5) } }],
    ['nothing can be written', 'folder-not-writable', { clock: { ...clock, fileSystemTime: undefined } }],
    ['less than a tenth of the disk is free', 'disk-nearly-full', { disk: { freeBytes: 99e9, totalBytes: 1_000e9 } }],
    ['less than a gigabyte is free', 'disk-nearly-full', { disk: { freeBytes: 0.9e9, totalBytes: 2e9 } }],
    ['our own PostgreSQL is behind', 'database-behind', { database: { ...database, version: '18.4' } }],
    [
      'a server would lose records',
      'database-settings',
      { database: { ...database, unsafeSettings: ['fsync = off'] } },
    ],
    ['the server is reached in the open', 'database-in-the-open', { database: { ...database, isReachedOpenly: true } }],
    [
      'others can reach it over plain HTTP',
      'no-secure-address',
      { listening: { host: '0.0.0.0', address: undefined } },
    ],
    ['it serves as root', 'serving-as-root', { isServingAsRoot: true }],
    ['Node is too old', 'node-old', { nodeVersion: '22.9.0' }],
  ]
  test.each(cases)('%s', (_, code, change) => {
    expect(codes(change)).toEqual([code])
    for (const { sentence, whatToDo } of found(change)) {
      expect(sentence).toMatch(/^\S.*\.$/)
      expect(whatToDo).toMatch(/^[A-Z]/)
    }
  })
})

describe('what is still well is not complained of', () => {
  const cases: [what: string, change: Partial<MachineFacts>][] = [
    ['a clock that went back an hour', { clock: { ...clock, latestSeenAt: minutes(60) } }],
    ['a disk’s time four minutes off', { clock: { ...clock, fileSystemTime: minutes(4) } }],
    ['the first check ever', { clock: { ...clock, latestSeenAt: undefined } }],
    ['a tenth of the disk', { disk: { freeBytes: 100e9, totalBytes: 1_000e9 } }],
    ['a PostgreSQL newer than we know', { database: { ...database, version: '18.7' } }],
    ['a server of another major version', { database: { ...database, version: '19.0' } }],
    [
      'an older minor of a server that others look after',
      { database: { ...database, kind: 'server', version: '18.1' } },
    ],
    [
      'every address, with a secure one before it',
      { listening: { host: '0.0.0.0', address: 'https://kept.example.org' } },
    ],
    ['another loopback address', { listening: { host: '127.0.0.2', address: undefined } }],
    ['loopback by name', { listening: { host: 'localhost', address: undefined } }],
    ['loopback of the newer kind', { listening: { host: '::1', address: undefined } }],
  ]
  test.each(cases)('%s', (_, change) => {
    expect(codes(change)).toEqual([])
  })
})

test('the unsafe is said first, and the exit code is as bad as the worst', () => {
  const findings = found({ database: { ...database, version: '18.4' }, isServingAsRoot: true })
  const sorted = mostSevereFirst(findings)
  expect(sorted.map(({ severity }) => severity)).toEqual(['unsafe', 'advice'])
  expect(exitCodeFor(sorted)).toBe(1)
  expect(exitCodeFor(sorted.slice(1))).toBe(2)
  expect(exitCodeFor([])).toBe(0)
})
