/** Reads a spreadsheet's rows: CSV in whatever form it was saved, or an Excel workbook. Only inside a reading child. */
import { fileKind } from '#platform/documents/file-kind.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import type { ReadTable, TableRefusal } from './table.ts'

export async function readTable(bytes: Uint8Array): Promise<ReadTable> {
  const file = fileKind(bytes)
  if (!file.welcome) return file.kind === 'other-zip' ? readXlsx(bytes) : { refused: refusals[file.kind] ?? 'no-sheet' }
  if (file.kind === 'text') return readCsv(bytes)
  return { refused: 'no-sheet' }
}

const refusals: Readonly<Partial<Record<string, TableRefusal>>> = {
  empty: 'empty',
  'old-office': 'old-excel',
  macros: 'macros',
  password: 'password',
  damaged: 'damaged',
  'unsafe-zip': 'unsafe-zip',
}
