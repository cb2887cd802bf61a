/** Reads a spreadsheet in a child process: nothing of a stranger's file is looked at anywhere else. */

import { readTable } from '#platform/sheets/read-table.ts'
import type { ReadTable } from '#platform/sheets/table.ts'

export function read(file: Uint8Array): Promise<ReadTable> {
  return readTable(new Uint8Array(file))
}
