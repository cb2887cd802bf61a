/** Writes moments and days as people in the United Kingdom read them; formatters are made once, since one a row costs most of a page. */
import type { Language } from './language.ts'

const ZONE = 'Europe/London'
const locales: Readonly<Record<Language, string>> = { en: 'en-GB', cy: 'cy' }

function formatters(options: Intl.DateTimeFormatOptions): Readonly<Record<Language, Intl.DateTimeFormat>> {
  return {
    en: new Intl.DateTimeFormat(locales.en, options),
    cy: new Intl.DateTimeFormat(locales.cy, options),
  }
}

const days = formatters({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const moments = formatters({
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: ZONE,
})
const times = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: ZONE })
const isoDays = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: ZONE })

/** `2026-11-20`: the day that it is in the United Kingdom at a moment. */
export function dayOf(moment: Date): string {
  return isoDays.format(moment)
}

/** `20 November 2026`, from `2026-11-20`. */
export function dayInWords(day: string, language: Language = 'en'): string {
  return days[language].format(new Date(`${day}T00:00:00Z`))
}

/** `20 November 2026 at 09:30`. */
export function momentInWords(moment: Date, language: Language = 'en'): string {
  return moments[language].format(moment)
}

/** `09:30`. */
export function timeInWords(moment: Date): string {
  return times.format(moment)
}

/** True for a day that exists, written `2026-11-20`. There was no year 0, and PostgreSQL refuses it. */
export function isDay(text: string): boolean {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** The moment at which a day begins in the United Kingdom: in summer an hour before it begins in UTC. */
export function startOfDay(day: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  const hourBefore = new Date(midnight - HOUR)
  return dayOf(hourBefore) === day ? hourBefore : new Date(midnight)
}

/** The day so many days after another, or before it where the number is negative. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}
