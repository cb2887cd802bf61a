/** Keeps the database's own log: appended to, readable by its owner alone, set aside when it has grown. */
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  statSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { explained } from './start-error.ts'

export interface DatabaseLog {
  /** The open file, for a child process to write to. */
  file: number
  /** What was written since it was opened here. */
  readNew(): string
  close(): void
}

const grown = 5 * 2 ** 20
const longestReading = 64 * 1024

export function openDatabaseLog(path: string): DatabaseLog {
  const file = explained(dirname(path), () => openForAppending(path))
  const from = fstatSync(file).size
  return {
    file,
    readNew: () => {
      const size = fstatSync(file).size - from
      const part = Buffer.alloc(Math.min(size, longestReading))
      readSync(file, part, 0, part.length, from + size - part.length)
      return part.toString('utf8')
    },
    close: () => closeSync(file),
  }
}

function openForAppending(path: string): number {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  if (existsSync(path) && statSync(path).size > grown) renameSync(path, `${path}.1`)
  const { O_RDWR, O_APPEND, O_CREAT, O_NOFOLLOW } = constants
  return openSync(path, O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW, 0o600)
}
