/** What every paper is made from, and how it is put into words. */
import type { AboutWhom, Holding } from '#platform/rooms/holding.ts'
import type { Basis, KeptWhere } from './privacy.words.ts'
import { fixedPeriods, recordClasses } from './privacy.words.ts'

export interface PaperGround {
  organisation: string
  nation: string
  /** `2026-11-20`. */
  today: string
  setting: {
    contact_role: string
    contact_email: string
    contact_phone: string
    registration: string
    successor: string
    kept_where: KeptWhere
    basis: Basis
  }
  periods: readonly { class: string; months: number; reason: string }[]
  holdings: readonly Holding[]
}

export function keptOf({ holdings }: Pick<PaperGround, 'holdings'>, about: AboutWhom): Holding[] {
  return holdings.filter((holding) => holding.about.includes(about))
}

/** `For 24 months after they left`. */
export function howLong({ periods }: Pick<PaperGround, 'periods'>, { kept }: Pick<Holding, 'kept'>): string {
  const known = recordClasses.find((one) => one.class === kept)
  if (!known) return fixedPeriods.at(-1)?.howLong ?? ''
  const months = periods.find((one) => one.class === kept)?.months ?? known.suggestedMonths
  return `${monthsInWords(months)} after ${known.from}`
}

export function monthsInWords(months: number): string {
  if (months > 0 && months % 12 === 0) return months === 12 ? '1 year' : `${months / 12} years`
  return months === 1 ? '1 month' : `${months} months`
}

export function whomToAsk({ setting }: Pick<PaperGround, 'setting'>): string {
  const ways = [setting.contact_email, setting.contact_phone].filter(Boolean).join(' or ')
  return `Whom to ask: ${setting.contact_role}, ${ways}.`
}
