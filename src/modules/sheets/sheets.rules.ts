/** What can be decided of a spreadsheet on paper: which column is likely which, what is alike, and how many rows go together. */
import { fitRow } from '#platform/sheets/fit-cell.ts'
import type { FittedRow, Known, Sheet, SheetColumn } from '#platform/sheets/sheet.ts'
import type { CountsFrom, TableCell } from '#platform/sheets/table.ts'
import { foldedWords } from '#platform/text/name-parts.ts'
import type { AlikeBy, Choice } from './sheets.words.ts'

const folded = (text: string) => foldedWords(text).join(' ')

/** In which cell each column likely stands: by its label, its name or what else people call it; no cell twice. */
export function likelyPlaces(columns: readonly SheetColumn[], headings: readonly string[]): Record<string, number> {
  const heads = headings.map(folded)
  const places: Record<string, number> = {}
  for (const { name, label, aliases } of columns) {
    const called = [label, name, ...aliases].map(folded)
    const at = heads.findIndex((head, place) => called.includes(head) && !Object.values(places).includes(place))
    if (at >= 0) places[name] = at
  }
  return places
}

export type PlacesFault = { readonly column: string; readonly text: string }

/** What is wrong with a choice of columns. */
export function placesFault(
  { columns, needs }: Sheet,
  places: Readonly<Record<string, number>>,
): PlacesFault | undefined {
  const label = (name: string) => columns.find((column) => column.name === name)?.label ?? name
  const chosen = Object.entries(places)
  for (const [at, [name, place]] of chosen.entries()) {
    const other = chosen.slice(0, at).find(([, taken]) => taken === place)
    if (other) return { column: name, text: `Choose another column: this one is chosen for ${label(other[0])} already` }
  }
  if (needs.some((all) => all.every((name) => places[name] !== undefined))) return undefined
  const [first = []] = needs
  const either = needs.map((all) => all.map(label).join(' and ')).join(', or ')
  return { column: first[0] ?? '', text: `Choose which column holds ${either}` }
}

export interface HowRead {
  readonly places: Readonly<Record<string, number>>
  readonly monthFirst: boolean
  readonly countsFrom: CountsFrom
  readonly today: string
}

export interface Judged {
  readonly row: FittedRow
  /** Empty where the row cannot be called anything. */
  readonly called: string
  readonly keys: readonly string[]
  readonly faults: readonly string[]
  readonly says: readonly string[]
}

/** One row of the file, as it would come in. */
export function judgeRow(sheet: Sheet, cells: readonly TableCell[], how: HowRead): Judged {
  const { row, faults, says } = fitRow(sheet.columns, how.places, cells, how)
  const read = sheet.read(row, how.today)
  const wrong = 'faults' in read ? read.faults : []
  // What does not fit its column is told once, however often the row is found wanting for it.
  const unfit = new Set(faults.map(({ column }) => column))
  const all = [...faults, ...wrong.filter(({ column }) => column === undefined || !unfit.has(column))]
  const ready = 'ready' in read ? read.ready : { called: '', keys: [] }
  return { row, ...ready, faults: all.map(({ text }) => text), says }
}

export interface AlikeFound {
  readonly by: AlikeBy
  readonly known?: Known
  readonly line?: number
}

/** What each good row has in common with something known or with an earlier row; an address says more than a name. */
export function findAlikes(
  rows: readonly { readonly line: number; readonly keys: readonly string[] }[],
  known: ReadonlyMap<string, Known>,
): ReadonlyMap<number, AlikeFound> {
  const found = new Map<number, AlikeFound>()
  const first = new Map<string, number>()
  for (const { line, keys } of rows) {
    const knownBy = keys.find((key) => known.has(key))
    const twice = keys.find((key) => first.has(key))
    const same = knownBy === undefined ? undefined : known.get(knownBy)
    if (same && knownBy) found.set(line, { by: knownBy.startsWith('mail:') ? 'mail' : 'name', known: same })
    else if (twice !== undefined) found.set(line, { by: 'twice', line: first.get(twice) ?? line })
    for (const key of keys) if (!first.has(key)) first.set(key, line)
  }
  return found
}

export interface Waiting {
  readonly line: number
  readonly alikeId: string | null
  readonly alikeLine: number | null
  readonly choice: Choice | null
}

/** How many of the rows can be saved together: one that fills an earlier row waits until that one is saved. */
export function countTogether(rows: readonly Waiting[]): number {
  const lines = new Set(rows.map(({ line }) => line))
  const at = rows.findIndex(({ choice, alikeLine }) => choice === 'merge' && alikeLine !== null && lines.has(alikeLine))
  return at <= 0 ? rows.length : at
}

/** By what the same headings are known again, however they are capitalised. */
export function headingsText(headings: readonly string[]): string {
  return headings.map(folded).join('\n')
}
