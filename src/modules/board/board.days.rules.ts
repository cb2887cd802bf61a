/** Which day somebody looks back at: the end of it, in the United Kingdom. */
import { dayInWords, daysAfter, isDay, startOfDay } from '#platform/text/dates.ts'

export type LookBack =
  | { readonly kind: 'today' }
  /** `at`: the last moment of the day. */
  | { readonly kind: 'past'; readonly day: string; readonly at: Date }
  /** Typed into the form, and to be asked for by its own address. */
  | { readonly kind: 'typed'; readonly day: string }
  | { readonly kind: 'wrong'; readonly complaint: string }

/** From an address: `on`, or the three fields of the form. */
export function lookBack(query: Readonly<Record<string, string>>, today: string): LookBack {
  const fields = ['day', 'month', 'year'].map((part) => query[`on-${part}`]?.trim())
  const isTyped = fields.some((field) => field !== undefined)
  const day = isTyped ? dayFrom(fields) : query['on']
  if (day === undefined || day === '') {
    return isTyped ? { kind: 'wrong', complaint: 'Enter the day as a real date, such as 3 3 2026' } : { kind: 'today' }
  }
  if (!isDay(day)) return { kind: 'wrong', complaint: 'Enter the day as a real date, such as 3 3 2026' }
  if (day > today)
    return { kind: 'wrong', complaint: `Choose today or an earlier day: nobody knows ${dayInWords(day)} yet` }
  if (isTyped) return { kind: 'typed', day }
  return day === today ? { kind: 'today' } : { kind: 'past', day, at: endOfDay(day) }
}

export function endOfDay(day: string): Date {
  return new Date(startOfDay(daysAfter(day, 1)).getTime() - 1)
}

function dayFrom([day = '', month = '', year = '']: readonly (string | undefined)[]): string {
  return `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
