/** What is asked of spreadsheets on their way in: the file itself, how far it has come, and its sealed words. */
import { fieldId, openText, seal } from '#platform/crypto/seal.ts'
import type { SecretKey } from '#platform/crypto/secret-key.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { DocumentReader } from '#platform/documents/read-in-child.ts'
import type { CountsFrom, Table, TableCell } from '#platform/sheets/table.ts'
import { tableRefusals, tableShape } from '#platform/sheets/table.ts'
import type { BringingRow, MappingRow, SheetsTables } from './sheets.tables.ts'
import { refusals } from './sheets.words.ts'

const mebibyte = 1024 * 1024
const limits = { memoryBytes: 512 * mebibyte, wallMs: 30_000, outputBytes: 64 * mebibyte }

/** In a child process that can do nothing else; `refused` is a sentence for the person who brought the file. */
export async function readSheetFile(
  documents: DocumentReader,
  file: Uint8Array,
): Promise<{ read: Table } | { refused: string }> {
  const outcome = await documents.readInChild({
    worker: 'sheets',
    file,
    limits,
    result: tableShape,
    refusals: tableRefusals,
  })
  if (outcome.outcome === 'read') return { read: outcome.result }
  const why = outcome.outcome === 'refused' ? outcome.reason : outcome.outcome
  return { refused: refusals[why] ?? refusals['crashed'] ?? '' }
}

/** What is known of the file itself. */
export interface FileFacts {
  readonly name: string
  readonly headings: readonly string[]
  readonly format: Table['format']
  readonly certain: boolean
  readonly sheet: string | undefined
  readonly otherSheets: number
  readonly countsFrom: CountsFrom
  /** Of its days: how many say which number is the month, and one that does not. */
  readonly days: { readonly dayFirst: number; readonly monthFirst: number; readonly either: string | undefined }
}

/** What is told of a row. */
export interface Told {
  readonly called: string
  readonly says: readonly string[]
  /** Whom or what it is like. */
  readonly alike?: string
}

const fields = {
  facts: fieldId('sheets.bringing.facts'),
  cells: fieldId('sheets.staged.cells'),
  told: fieldId('sheets.staged.told'),
  before: fieldId('sheets.staged.before'),
}

/** Words of one bringing, sealed; each can be opened only as what it was sealed as. */
export function sealJson(key: SecretKey, field: keyof typeof fields, record: string, value: unknown): Buffer {
  return seal(key, { field: fields[field], record }, JSON.stringify(value))
}

function openJson<Value>(key: SecretKey, field: keyof typeof fields, record: string, sealed: Uint8Array): Value {
  return JSON.parse(openText(key, { field: fields[field], record }, sealed)) as Value
}

export const openFacts = (key: SecretKey, record: string, sealed: Uint8Array): FileFacts =>
  openJson(key, 'facts', record, sealed)
export const openCells = (key: SecretKey, record: string, sealed: Uint8Array): readonly TableCell[] =>
  openJson(key, 'cells', record, sealed)
export const openTold = (key: SecretKey, record: string, sealed: Uint8Array): Told =>
  openJson(key, 'told', record, sealed)
export const openBefore = (key: SecretKey, record: string, sealed: Uint8Array): string =>
  openJson(key, 'before', record, sealed)

export function findBringing(work: Work, id: string): Promise<BringingRow | undefined> {
  return roomHandle<SheetsTables>(work.db)
    .selectFrom('sheets.bringing')
    .selectAll()
    .where('organisation_id', '=', work.organisation)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** How the columns of a file with these headings were chosen before. */
export function findMapping(work: Work, sheet: string, digest: string): Promise<MappingRow | undefined> {
  return roomHandle<SheetsTables>(work.db)
    .selectFrom('sheets.mapping')
    .selectAll()
    .where('organisation_id', '=', work.organisation)
    .where('sheet', '=', sheet)
    .where('headings_digest', '=', digest)
    .executeTakeFirst()
}

/** All rows as they were read, in their order. */
export async function listCells(work: Work, bringing: string) {
  return roomHandle<SheetsTables>(work.db)
    .selectFrom('sheets.staged')
    .select(['line', 'cells'])
    .where('organisation_id', '=', work.organisation)
    .where('bringing_id', '=', bringing)
    .orderBy('line')
    .execute()
}

/** Of the rows that may be known already, how many nobody has decided about. */
export async function countUndecided(work: Work, bringing: string): Promise<number> {
  const row = await roomHandle<SheetsTables>(work.db)
    .selectFrom('sheets.staged')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('organisation_id', '=', work.organisation)
    .where('bringing_id', '=', bringing)
    .where('standing', '=', 'alike')
    .where('choice', 'is', null)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}
