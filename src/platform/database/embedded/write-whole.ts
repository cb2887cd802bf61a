/** Writes a small file whole or not at all, so that no start ever reads half of one. */
import { randomUUID } from 'node:crypto'
import { closeSync, fchmodSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs'

export function writeWhole(path: string, text: string, mode: number): void {
  const draft = `${path}.${randomUUID()}`
  const file = openSync(draft, 'wx', mode)
  try {
    fchmodSync(file, mode)
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(draft, path)
}
