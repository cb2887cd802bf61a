/** What is known about a machine and an installation when it is asked whether anything is unsafe. */
import type { KeyFileFinding } from '#platform/crypto/key-file-check.ts'

/** What only the machine can tell; the same for every organisation on it. */
export interface MachineFacts {
  now: Date
  dataFolder: FolderFacts
  keyFile: { path: string; findings: readonly KeyFileFinding[] }
  clock: ClockFacts
  disk: { freeBytes: number; totalBytes: number }
  database: DatabaseFacts
  /** The host it listens on, and the secure address that people use, where one is set. */
  listening: { host: string; address: string | undefined }
  isServingAsRoot: boolean
  /** As `24.21.0`. */
  nodeVersion: string
}

/** Both kinds together, as they are at one moment. */
export interface Facts {
  machine: MachineFacts
  installation: InstallationFacts
}

export interface FolderFacts {
  path: string
  /** Others than its owner may list what is in it. */
  isOpenToOthers: boolean
}

export interface ClockFacts {
  /** What the file system says that the time is; undefined where nothing could be written to find out. */
  fileSystemTime: Date | undefined
  /** The latest time that a check has ever seen on this machine. */
  latestSeenAt: Date | undefined
  /** Where that is kept. */
  keptIn: string
}

export interface DatabaseFacts {
  kind: 'embedded' | 'server'
  /** As `18.4`. */
  version: string
  /** Settings that could lose records, as `fsync = off`; none on a safe server. */
  unsafeSettings: readonly string[]
  /** Reached over a network without encryption. */
  isReachedOpenly: boolean
}

/** What the database knows about the installation as a whole. */
export interface InstallationFacts {
  createdAt: Date
  /** The organisation that was here first: its administrators keep the recovery key, which opens everything here. */
  keeper: string | undefined
  recoveryKey: 'none' | 'not-confirmed' | 'confirmed'
  backup: BackupFacts
}

export interface BackupFacts {
  /** Undefined where nobody has chosen a place. */
  folder: string | undefined
  lastGoodAt: Date | undefined
  lastFailedAt: Date | undefined
}

export const severities = ['unsafe', 'missing', 'advice'] as const
/** `unsafe`: records could be lost or read. `missing`: somebody has to do something yet. `advice`: better otherwise. */
export type Severity = (typeof severities)[number]

/** One thing that is not as it should be. */
export interface Finding {
  /** Names the cause, so that it is shown once. */
  code: string
  severity: Severity
  sentence: string
  whatToDo: string
}

/** The unsafe first; within a severity, in the order found. */
export function mostSevereFirst(findings: readonly Finding[]): Finding[] {
  return severities.flatMap((severity) => findings.filter((one) => one.severity === severity))
}

/** 0 nothing to do, 1 something is unsafe, 2 only something missing or advisable. */
export function exitCodeFor(findings: readonly Finding[]): 0 | 1 | 2 {
  if (findings.some((one) => one.severity === 'unsafe')) return 1
  return findings.length > 0 ? 2 : 0
}
