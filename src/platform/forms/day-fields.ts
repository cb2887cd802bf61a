/** Reads a day that was typed in three parts: `from-day`, `from-month`, `from-year`. */
import { isDay } from '#platform/text/dates.ts'
import type { Typed } from './form.ts'

interface Complaints {
  addIssue(issue: { code: 'custom'; path: string[]; message: string }): void
}

/** `2026-11-20`; where it is missing or no real day, an issue on its first part and an empty text. */
export function dayField(typed: Typed, name: string, message: string, context: Complaints): string {
  const day = dayTyped(typed, name)
  if (day) return day
  context.addIssue({ code: 'custom', path: [`${name}-day`], message })
  return ''
}

/** As dayField, or null where nothing was typed. */
export function optionalDayField(typed: Typed, name: string, message: string, context: Complaints): string | null {
  const isEmpty = dayParts.every((part) => (typed[`${name}-${part}`] ?? '').trim() === '')
  return isEmpty ? null : dayField(typed, name, message, context)
}

export const dayParts = ['day', 'month', 'year'] as const

/** The three parts of a day, to fill a form in. */
export function typedDay(name: string, day: string | null): Typed {
  const [year = '', month = '', of = ''] = (day ?? '').split('-')
  return { [`${name}-day`]: of.replace(/^0/, ''), [`${name}-month`]: month.replace(/^0/, ''), [`${name}-year`]: year }
}

function dayTyped(typed: Typed, name: string): string | undefined {
  const [day = '', month = '', year = ''] = dayParts.map((part) => (typed[`${name}-${part}`] ?? '').trim())
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return undefined
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(text) ? text : undefined
}
