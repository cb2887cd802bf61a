/** Reads an Excel workbook: the values that were last worked out, the dates as days, of the first sheet that holds rows. */
import readWorkbook from 'read-excel-file/universal'
import { DocumentRefusedError } from '#platform/documents/office/document-refused.ts'
import { openArchive } from '#platform/documents/office/unzip.ts'
import type { CountsFrom, ReadTable, TableCell } from './table.ts'
import { tableOf } from './table.ts'

const workbook = 'xl/workbook.xml'

export async function readXlsx(bytes: Uint8Array): Promise<ReadTable> {
  try {
    return await readSafely(bytes)
  } catch (error) {
    if (error instanceof DocumentRefusedError)
      return { refused: error.refusal === 'damaged' ? 'damaged' : 'unsafe-zip' }
    throw error
  }
}

async function readSafely(bytes: Uint8Array): Promise<ReadTable> {
  // The listing of its parts is checked first: one that would burst is refused before anything is unpacked.
  const archive = openArchive(bytes)
  if (!archive.has(workbook)) return { refused: 'no-sheet' }
  const sheets = await sheetsIn(bytes)
  if (!sheets) return { refused: 'damaged' }
  const filled = sheets.filter(({ data }) => data.some((row) => row.some((cell) => cell !== null && cell !== '')))
  const first = filled.find(({ data }) => data.length > 1) ?? filled[0]
  if (!first) return { refused: 'empty' }
  const { sheet, data } = first
  return tableOf(
    data.map((row) => row.map(cellOf)),
    {
      format: 'xlsx',
      certain: true,
      sheet: sheet.slice(0, 200),
      otherSheets: filled.length - 1,
      countsFrom: countsFrom(textOf(archive, workbook)),
    },
  )
}

async function sheetsIn(bytes: Uint8Array) {
  try {
    return await readWorkbook(new Uint8Array(bytes).buffer)
  } catch (error) {
    if (error instanceof Error) return undefined
    throw error
  }
}

function cellOf(cell: unknown): TableCell {
  if (cell === null || cell === undefined) return null
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : cell.toISOString().slice(0, 10)
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no'
  return typeof cell === 'number' ? cell : String(cell)
}

function countsFrom(xml: string): CountsFrom {
  return /\bdate1904\s*=\s*["'](1|true)["']/i.test(xml) ? '1904' : '1900'
}

function textOf(archive: ReturnType<typeof openArchive>, name: string): string {
  const pieces: Uint8Array[] = []
  archive.unpack(name, (piece) => {
    pieces.push(piece.slice())
    return 'more'
  })
  return new TextDecoder().decode(Buffer.concat(pieces))
}
