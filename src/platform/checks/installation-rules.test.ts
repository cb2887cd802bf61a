/** Whether an installation could be brought back is judged at each border. */
import { expect, test } from 'vitest'
import { safeInstallation } from './checks.examples.ts'
import type { InstallationFacts } from './facts.ts'
import { findingsOfInstallation } from './installation-rules.ts'

const now = new Date('2026-11-20T09:00:00Z')
const ago = (ms: number) => new Date(now.getTime() - ms)
const DAY = 86_400_000
const codes = (change: Partial<InstallationFacts>) =>
  findingsOfInstallation(safeInstallation(now, change), now).map(({ code, severity }) => `${code} ${severity}`)
const folder = '/mnt/backups'

test('an installation with a recovery key on paper and a backup of yesterday could be brought back', () => {
  expect(codes({})).toEqual([])
})

test('without a recovery key on paper it could not', () => {
  expect(codes({ recoveryKey: 'none' })).toEqual(['recovery-key unsafe'])
  expect(codes({ recoveryKey: 'not-confirmed' })).toEqual(['recovery-key unsafe'])
})

test('without a place for backups nothing else is asked of them', () => {
  expect(codes({ backup: { folder: undefined, lastGoodAt: undefined, lastFailedAt: undefined } })).toEqual([
    'no-backup-place unsafe',
  ])
})

test('a backup of seven days ago is recent enough, one a moment older is not', () => {
  expect(codes({ backup: { folder, lastGoodAt: ago(7 * DAY), lastFailedAt: undefined } })).toEqual([])
  expect(codes({ backup: { folder, lastGoodAt: ago(7 * DAY + 1), lastFailedAt: undefined } })).toEqual([
    'no-recent-backup unsafe',
  ])
  expect(codes({ backup: { folder, lastGoodAt: undefined, lastFailedAt: undefined } })).toEqual([
    'no-recent-backup unsafe',
  ])
})

test('a backup that failed is told until one works again', () => {
  expect(codes({ backup: { folder, lastGoodAt: ago(2 * DAY), lastFailedAt: ago(DAY) } })).toEqual([
    'backup-failed unsafe',
  ])
  expect(codes({ backup: { folder, lastGoodAt: ago(DAY), lastFailedAt: ago(2 * DAY) } })).toEqual([])
  expect(codes({ backup: { folder, lastGoodAt: undefined, lastFailedAt: ago(DAY) } })).toEqual([
    'no-recent-backup unsafe',
    'backup-failed unsafe',
  ])
})

test('a clock that stands before the installation was made is wrong', () => {
  expect(codes({ createdAt: new Date(now.getTime() + 1) })).toEqual(['clock-behind unsafe'])
  expect(codes({ createdAt: now })).toEqual([])
})
