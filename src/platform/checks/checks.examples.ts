/** A machine and an installation with which nothing is wrong, to change one thing at a time. */
import type { InstallationFacts, MachineFacts } from './facts.ts'

export function safeMachine(now: Date, change: Partial<MachineFacts> = {}): MachineFacts {
  return {
    now,
    dataFolder: { path: '/srv/kept', isOpenToOthers: false },
    keyFile: { path: '/etc/kept/abcd.key', findings: [] },
    clock: { fileSystemTime: now, latestSeenAt: now, keptIn: '/srv/kept/latest-time-seen' },
    disk: { freeBytes: 400e9, totalBytes: 500e9 },
    database: { kind: 'embedded', version: '18.6', unsafeSettings: [], isReachedOpenly: false },
    listening: { host: '127.0.0.1', address: undefined },
    isServingAsRoot: false,
    nodeVersion: '24.21.0',
    ...change,
  }
}

export function safeInstallation(now: Date, change: Partial<InstallationFacts> = {}): InstallationFacts {
  const yesterday = new Date(now.getTime() - 86_400_000)
  return {
    createdAt: new Date('2026-01-01T09:00:00Z'),
    keeper: undefined,
    recoveryKey: 'confirmed',
    backup: { folder: '/mnt/backups', lastGoodAt: yesterday, lastFailedAt: undefined },
    ...change,
  }
}
