/** Reads a day however it was written, and never guesses in silence which number is the month. */
import { oneLine } from '#platform/forms/fields.ts'
import { dayInWords, isDay } from '#platform/text/dates.ts'
import { dayOfSerial } from './day-of-serial.ts'
import type { FittedCell, HowWritten } from './fit-cell.ts'
import type { TableCell } from './table.ts'

const inNumbers = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/
const shortYear = /^\d{1,2}[/.\- ]\d{1,2}[/.\- ]\d{2}$/
const inWords =
  /^(?:(\d{1,2})(?:st|nd|rd|th|af|il|ydd|fed|eg|ain)?[ -]([a-zâêîôûŵŷ]{3,})|([a-zâêîôûŵŷ]{3,}) (\d{1,2})(?:st|nd|rd|th)?),?[ -](\d{4})$/i
/** As a spreadsheet may save a moment: only its day counts. */
const midnight = /[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/

const months = [
  ['january', 'ionawr'],
  ['february', 'chwefror'],
  ['march', 'mawrth'],
  ['april', 'ebrill'],
  ['may', 'mai'],
  ['june', 'mehefin'],
  ['july', 'gorffennaf'],
  ['august', 'awst'],
  ['september', 'medi'],
  ['october', 'hydref'],
  ['november', 'tachwedd'],
  ['december', 'rhagfyr'],
] as const

export function fitDay(cell: TableCell, how: HowWritten): FittedCell {
  if (typeof cell === 'number') return fromSerial(cell, how)
  const text = oneLine(cell ?? '').replace(midnight, '')
  if (text === '') return { text }
  if (isDay(text)) return { text }
  const day = fromNumbers(text, how) ?? fromWords(text)
  if (day && isDay(day)) return { text: day }
  if (shortYear.test(text)) return { fault: `“${text}” has a year of two figures: write all four` }
  if (day) return { fault: `“${text}” is not a day that exists${inNumbers.test(text) ? orderSays(how) : ''}` }
  return { fault: `“${text.slice(0, 40)}” is not a day: write it like 21/03/2014` }
}

function fromSerial(serial: number, { countsFrom }: HowWritten): FittedCell {
  const day = dayOfSerial(serial, countsFrom)
  if (!day) return { fault: `${serial} is not a day: write it like 21/03/2014` }
  return { text: day, says: `was the number ${serial} in the workbook, which is ${dayInWords(day)}` }
}

function fromNumbers(text: string, { monthFirst }: HowWritten): string | undefined {
  const [found, one = '', two = '', year = ''] = inNumbers.exec(text) ?? []
  if (!found) return undefined
  const [day, month] = monthFirst ? [two, one] : [one, two]
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function fromWords(text: string): string | undefined {
  const [found, before, after, first, last, year = ''] = inWords.exec(text) ?? []
  if (!found) return undefined
  const word = (after ?? first ?? '').toLowerCase()
  const month = months.findIndex((names) =>
    names.some((name) => name === word || (word.length >= 3 && name.startsWith(word))),
  )
  if (month < 0) return undefined
  return `${year}-${String(month + 1).padStart(2, '0')}-${(before ?? last ?? '').padStart(2, '0')}`
}

const orderSays = ({ monthFirst }: HowWritten) =>
  monthFirst ? ', read with the month first' : ', read with the day first'

/** How the days of a file are written, as far as they say it themselves. */
export interface DayOrders {
  /** Such as 21/03/2014, and such as 03/21/2014. */
  readonly dayFirst: number
  readonly monthFirst: number
  /** Such as 03/04/2014: one of them, as an example, where there are any. */
  readonly either: string | undefined
}

export function dayOrders(cells: Iterable<TableCell>): DayOrders {
  let [dayFirst, monthFirst] = [0, 0]
  let either: string | undefined
  for (const cell of cells) {
    const [found, one, two] =
      typeof cell === 'string' ? (inNumbers.exec(oneLine(cell).replace(midnight, '')) ?? []) : []
    if (!found) continue
    if (Number(one) > 12) dayFirst += 1
    else if (Number(two) > 12) monthFirst += 1
    else if (one !== two && Number(one) > 0 && Number(two) > 0) either ??= found
  }
  return { dayFirst, monthFirst, either }
}
