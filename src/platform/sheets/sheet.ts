/** What a room says of a list that can be brought in from a spreadsheet and handed out as one. */
import type { Work } from '#platform/database/house.ts'
import type { Permission } from '#platform/http/routes.ts'
import type { PersonId } from '#platform/identity/actor.ts'

/** A `list` is several things in one cell, kept apart by commas or lines; it is fitted as lines. */
export type ColumnKind = 'line' | 'day' | 'phone' | 'email' | 'choice' | 'list'

export interface SheetColumn {
  /** In lower case with dashes: part of a field's name. */
  readonly name: string
  readonly label: string
  /** What else people call it, in English and in Welsh. */
  readonly aliases: readonly string[]
  readonly kind: ColumnKind
  /** Only on the way in: another column says the same on the way out. */
  readonly inOnly?: true
  /** In letters; a line of 200 is the usual. */
  readonly most?: number
  /** Of a choice: what people write for each value, its label first. */
  readonly choices?: Readonly<Record<string, readonly string[]>>
}

/** One row after its cells were fitted to the columns: a text each, empty where nothing stands. A day is `2026-11-20`. */
export type FittedRow = Readonly<Record<string, string>>

/** What somebody must put right before a row can come in. */
export interface Fault {
  readonly column?: string
  readonly text: string
}

/** A row that can come in: how to call it, and by which keys (`mail:…`, `name:…`) it may be known already. */
export interface ReadyRow {
  readonly called: string
  readonly keys: readonly string[]
}

/** Something that is known already under a key. */
export interface Known {
  readonly id: string
  readonly called: string
}

export interface RowToSave {
  readonly line: number
  readonly row: FittedRow
  /** What this row only fills the gaps of, instead of being added. */
  readonly into?: string
}

/** What became of a row: added, filled into something known, or nothing, since all of it was known. */
export interface SavedRow {
  readonly line: number
  readonly id: string
  readonly how: 'made' | 'filled' | 'same'
  /** As it was before, for `undo` alone to read. */
  readonly before?: string
}

/** What undoing left where it is, and why, in words. */
export interface LeftStanding {
  readonly line: number
  readonly why: string
}

export interface SheetPage {
  readonly rows: readonly FittedRow[]
  /** After which the next page begins; undefined on the last. */
  readonly next: string | undefined
}

export interface Sheet {
  /** In lower case with dashes; permanent, since mappings are remembered by it. */
  readonly name: string
  /** `People who work or volunteer here`. */
  readonly title: string
  /** What a row is, in the plural: `people`. */
  readonly rowsAre: string
  /** Who may bring it in or take it out, besides holding the permission of the sheets room. */
  readonly may: Permission
  readonly columns: readonly SheetColumn[]
  /** Sets of columns of which one must be chosen as a whole. */
  readonly needs: readonly (readonly string[])[]
  /** Pure: what is wrong with a row, or what it is. */
  read(row: FittedRow, today: string): { readonly ready: ReadyRow } | { readonly faults: readonly Fault[] }
  /** What is known under any of these keys, by key. One question, however many. */
  findAlike(work: Work, keys: readonly string[]): Promise<ReadonlyMap<string, Known>>
  /** All of them or none; a statement or two, however many. */
  save(work: Work, rows: readonly RowToSave[], by: PersonId): Promise<readonly SavedRow[]>
  /** Takes away what was added while nothing else speaks of it, and puts back what was filled. */
  undo(work: Work, saved: readonly SavedRow[]): Promise<readonly LeftStanding[]>
  /** What whoever asks may take out, a page at a time. */
  list(work: Work, after: string | undefined): Promise<SheetPage>
}

/** The sheets of all rooms. Throws where two have one name. */
export function sheetsOf(rooms: readonly { readonly sheets?: readonly Sheet[] }[]): readonly Sheet[] {
  const all = rooms.flatMap((room) => room.sheets ?? [])
  const names = all.map(({ name }) => name)
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice) throw new Error(`Two rooms have a sheet called ${twice}.`)
  return all
}
