/** Finds the dates a text names, in every form people write them, and counts months on from one. */
import { dayNames, monthNames, seasonNames } from './facts.dates.lexicon.ts'

export interface DateFound {
  /** `2024-05` or `2024-05-13`. */
  readonly value: string
  readonly start: number
  readonly end: number
}

export interface DateReading {
  /** Month first in `05/13/2024`, as only a text from the United States means it. */
  readonly monthFirst: boolean
  /** `Sept 23` and `05/23` are months of a year only where the words around them speak of a review. */
  readonly shortYears: boolean
}

const longestFirst = (words: Readonly<Record<string, number>>) =>
  Object.keys(words)
    .sort((one, other) => other.length - one.length)
    .join('|')
const month = `(${longestFirst(monthNames)})\\b\\.?`
const ordinal = '(?:st|nd|rd|th|af|il|ydd|fed|ed|eg|ain)?'
const year = "(\\d{4}|['’]?\\d{2})(?![\\d:])"
const gap = '[\\s,.\\-–/]{1,3}'

const iso = /(?<![\d-])(\d{4})[-/.](0?[1-9]|1[0-2])(?:[-/.](\d{1,2}))?(?![\d-])/g
const digits = /(?<![\d./-])(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{4}|\d{2})(?![\d])/g
const monthOfYear = /(?<![\d./-])(0?[1-9]|1[0-2])\s?[./-]\s?((?:19|20)\d{2})(?![\d])/g
const shortMonthOfYear = /(?<![\d./-])(0[1-9]|1[0-2])[./](\d{2})(?![\d./%])/g
const dayThenMonth = new RegExp(
  `(?<![\\d\\p{L}-])(\\d{1,2}${ordinal}|${longestFirst(dayNames)})(?:\\s+(?:of|o))?${gap}${month}${gap}${year}`,
  'giu',
)
const monthThenDay = new RegExp(`(?<!\\p{L})${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`, 'giu')
const monthThenYear = new RegExp(`(?<![\\p{L}\\d])${month}(?:${gap}|\\s+of\\s+)${year}`, 'giu')
const seasonThenYear = new RegExp(`(?<!\\p{L})(${longestFirst(seasonNames)})(?: term)?,?\\s+(\\d{4})(?!\\d)`, 'giu')

/** Every date in the text, in its order; one that stands inside another is not said again. */
export function datesIn(text: string, reading: DateReading): DateFound[] {
  if (!/\d/.test(text)) return []
  const found = [...wordedDates(text, reading), ...numberedDates(text, reading)]
  const kept: DateFound[] = []
  for (const date of found) {
    if (!kept.some((other) => date.start < other.end && other.start < date.end)) kept.push(date)
  }
  return kept.sort((one, other) => one.start - other.start)
}

function wordedDates(text: string, { shortYears }: DateReading): DateFound[] {
  const named = (word = '') => monthNames[word.toLowerCase()]
  return [
    ...matchesOf(text, dayThenMonth, ([, day, name, inYear]) => dayOf(inYear, named(name), day)),
    ...matchesOf(text, monthThenDay, ([, name, day, inYear]) => dayOf(inYear, named(name), day)),
    ...matchesOf(text, seasonThenYear, ([said, name = '', inYear]) => {
      const term = / term\b/i.test(said) ? seasonNames[`${name.toLowerCase()} term`] : undefined
      return monthIn(inYear, term ?? seasonNames[name.toLowerCase()])
    }),
    ...matchesOf(text, monthThenYear, ([, name = '', inYear = '']) => {
      const isShort = inYear.length < 4
      return isShort && !(shortYears && /^\p{Lu}/u.test(name)) ? undefined : monthIn(inYear, named(name))
    }),
  ]
}

function numberedDates(text: string, { monthFirst, shortYears }: DateReading): DateFound[] {
  return [
    ...matchesOf(text, iso, ([, inYear, inMonth, day]) =>
      day ? dayOf(inYear, Number(inMonth), day) : monthIn(inYear, Number(inMonth)),
    ),
    ...matchesOf(text, digits, ([, first = '', second = '', inYear]) => {
      const swap = (monthFirst && Number(first) <= 12) || Number(second) > 12
      return swap ? dayOf(inYear, Number(first), second) : dayOf(inYear, Number(second), first)
    }),
    ...matchesOf(text, monthOfYear, ([, inMonth, inYear]) => monthIn(inYear, Number(inMonth))),
    ...(shortYears ? matchesOf(text, shortMonthOfYear, ([, inMonth, inYear]) => monthIn(inYear, Number(inMonth))) : []),
  ]
}

function matchesOf(text: string, shape: RegExp, dateOf: (match: RegExpMatchArray) => string | undefined): DateFound[] {
  return [...text.matchAll(shape)].flatMap((match) => {
    const value = dateOf(match)
    return value ? [{ value, start: match.index, end: match.index + match[0].length }] : []
  })
}

/** Two digits are a year of this century: no policy on being online is older. */
function yearOf(written = ''): number | undefined {
  const number = Number(written.replaceAll(/\D/g, ''))
  const whole = written.length >= 4 ? number : 2000 + number
  return whole >= 1990 && whole < 2100 ? whole : undefined
}

const two = (number: number) => String(number).padStart(2, '0')

function monthIn(inYear: string | undefined, inMonth: number | undefined): string | undefined {
  const whole = yearOf(inYear)
  return whole && inMonth && inMonth >= 1 && inMonth <= 12 ? `${whole}-${two(inMonth)}` : undefined
}

function dayOf(inYear: string | undefined, inMonth: number | undefined, day = ''): string | undefined {
  const start = monthIn(inYear, inMonth)
  const number = dayNames[day.toLowerCase()] ?? Number(day.replaceAll(/\D/g, ''))
  return start && number >= 1 && number <= daysIn(start) ? `${start}-${two(number)}` : undefined
}

/** Of a month such as `2024-02`. */
function daysIn(yearAndMonth: string): number {
  const [inYear = 0, inMonth = 1] = yearAndMonth.split('-').map(Number)
  const isLeap = inYear % 4 === 0 && (inYear % 100 !== 0 || inYear % 400 === 0)
  return inMonth === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(inMonth) ? 30 : 31
}

/** The last day on which a date may still be called kept: itself, or the last day of its month. */
export function lastDayOf(date: string): string {
  return date.length > 7 ? date : `${date}-${two(daysIn(date))}`
}

/** The same day some months on, or the last of that month where it is shorter; of a month its last day. */
export function monthsAfter(date: string, months: number): string {
  const [inYear = 0, inMonth = 1, day] = date.split('-').map(Number)
  const count = inYear * 12 + (inMonth - 1) + months
  const then = `${Math.floor(count / 12)}-${two((count % 12) + 1)}`
  return day === undefined ? lastDayOf(then) : `${then}-${two(Math.min(day, daysIn(then)))}`
}

/** Whole months from one day to a later one. */
export function monthsBetween(earlier: string, later: string): number {
  const [fromYear = 0, fromMonth = 1, fromDay = 1] = earlier.split('-').map(Number)
  const [toYear = 0, toMonth = 1, toDay = 1] = later.split('-').map(Number)
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0)
}
