/** Fits what stands in a cell to its column: a day, a number, one of several words; and says what was changed or is wrong. */
import { isEmail, oneLine } from '#platform/forms/fields.ts'
import { foldedWords } from '#platform/text/name-parts.ts'
import { fitDay } from './fit-day.ts'
import type { Fault, FittedRow, SheetColumn } from './sheet.ts'
import type { CountsFrom, TableCell } from './table.ts'

/** What was answered about the whole file. */
export interface HowWritten {
  /** Of 03/04/2014: whether that is 4 March. */
  readonly monthFirst: boolean
  readonly countsFrom: CountsFrom
}

export type FittedCell = { readonly text: string; readonly says?: string } | { readonly fault: string }

/** The first letter that makes a spreadsheet work a text out, and the mark with which it is kept from that. */
const formulaStart = /^[=+\-@]/
const markedText = /^'(?=[=+\-@\t\r])/

export function fitCell(column: SheetColumn, cell: TableCell, how: HowWritten): FittedCell {
  if (column.kind === 'day') return fitDay(cell, how)
  const typed = String(cell ?? '').replace(markedText, '')
  if (column.kind === 'list') return fitList(column, typed)
  const text = oneLine(typed)
  if (text === '') return { text }
  const most = column.most ?? 200
  if ([...text].length > most) return { fault: `is longer than ${most} letters` }
  if (column.kind === 'phone') return fitPhone(text)
  if (column.kind === 'email') return fitEmail(text)
  if (column.kind === 'choice') return fitChoice(column, text)
  return formulaStart.test(text) ? { text, says: `begins with ${text[0]}, and is kept as letters` } : { text }
}

export interface FitRow {
  readonly row: FittedRow
  readonly faults: readonly Fault[]
  /** What was changed on the way in, in words. */
  readonly says: readonly string[]
}

/** `places` says in which cell each column stands. */
export function fitRow(
  columns: readonly SheetColumn[],
  places: Readonly<Record<string, number>>,
  cells: readonly TableCell[],
  how: HowWritten,
): FitRow {
  const row: Record<string, string> = {}
  const faults: Fault[] = []
  const says: string[] = []
  for (const column of columns) {
    const place = places[column.name]
    const fitted = place === undefined ? { text: '' } : fitCell(column, cells[place] ?? null, how)
    row[column.name] = 'text' in fitted ? fitted.text : ''
    if ('fault' in fitted) faults.push({ column: column.name, text: `${column.label} ${fitted.fault}.` })
    else if (fitted.says) says.push(`${column.label} ${fitted.says}.`)
  }
  return { row, faults, says }
}

const mostInList = 10

function fitList(column: SheetColumn, typed: string): FittedCell {
  const items = typed
    .split(/[,;\n/]/)
    .map(oneLine)
    .filter(Boolean)
  if (items.length > mostInList) return { fault: `names more than ${mostInList}` }
  if (items.some((item) => [...item].length > (column.most ?? 100))) return { fault: 'has one that is too long' }
  return { text: [...new Set(items)].join('\n') }
}

/** A spreadsheet that takes a telephone number for a number drops its first 0. */
function fitPhone(text: string): FittedCell {
  if (/^\d(\.\d+)?e\+?\d+$/i.test(text))
    return { fault: `was shortened by the spreadsheet to ${text}: make the column text there, and type it again` }
  if (!/^\+?[\d\s().\-/]{3,40}( ?(ext|x)\.? ?\d+)?$/i.test(text))
    return { fault: `“${shown(text)}” is no telephone number` }
  if (!/^[1-37-9]\d{9}$/.test(text)) return { text }
  return { text: `0${text}`, says: 'had lost its first 0, which Kept put back' }
}

function fitEmail(text: string): FittedCell {
  const address = text.toLowerCase().replace(/^mailto:/, '')
  if (address.length <= 254 && isEmail(address)) return { text: address }
  return { fault: `“${shown(text)}” is not like name@example.org` }
}

function fitChoice({ choices = {} }: SheetColumn, text: string): FittedCell {
  const typed = foldedWords(text).join(' ')
  for (const [value, words] of Object.entries(choices))
    if ([value, ...words].some((word) => foldedWords(word).join(' ') === typed)) return { text: value }
  const labels = Object.values(choices).flatMap(([label]) => label ?? [])
  return { fault: `“${shown(text)}” is none of: ${labels.join(', ')}` }
}

const mostShown = 60
export const shown = (text: string): string =>
  [...text].length > mostShown ? `${[...text].slice(0, mostShown).join('')}…` : text
