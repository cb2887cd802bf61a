/** The exact text that is signed when a policy is adopted, and what stands against adopting it. */
import type { VersionStatement } from '../policy.rules.ts'
import { suggestedReviewMonths } from '../policy.words.ts'

/**
 * One line a statement, in order, headings with their depth, an organisation's own measure beside its words. The form is
 * kept as it is for ever: a version's SHA-256 is of exactly this.
 */
export function canonicalText(title: string, statements: readonly VersionStatement[]): string {
  const lines = statements.map(({ text, kind, level, measure }) => {
    const words = kind === 'heading' ? `${'#'.repeat(level + 1)} ${text}` : `- ${text}`
    return measure === '' ? words : `${words} [We measure this so: ${measure}]`
  })
  return `${title}\n\n${lines.join('\n')}\n`
}

export type AdoptionProblem = 'no-commitments' | 'signature-is-not-the-name' | 'in-the-future' | 'review-not-after'

export interface AdoptionWish {
  /** Days, `2026-11-20`. */
  readonly adoptedOn: string
  readonly nextReviewOn: string
  readonly adopterName: string
  readonly signature: string
}

/** What stands against it, first things first; empty where nothing does. */
export function problemsWithAdopting(
  wish: AdoptionWish,
  statements: readonly Pick<VersionStatement, 'kind'>[],
  today: string,
): AdoptionProblem[] {
  const problems: [boolean, AdoptionProblem][] = [
    [!statements.some(({ kind }) => kind === 'commitment'), 'no-commitments'],
    [!isSameName(wish.signature, wish.adopterName), 'signature-is-not-the-name'],
    [wish.adoptedOn > today, 'in-the-future'],
    [wish.nextReviewOn <= wish.adoptedOn, 'review-not-after'],
  ]
  return problems.flatMap(([stands, which]) => (stands ? [which] : []))
}

/** A typed signature is the name, however it is spaced and capitalised. */
export function isSameName(one: string, other: string): boolean {
  const plain = (name: string) => name.normalize('NFC').toLocaleLowerCase('en-GB').replace(/\s+/g, ' ').trim()
  return plain(one) === plain(other)
}

/** A day some months on; the last day of a shorter month stands in for one that it has not. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const total = year * 12 + (month - 1) + months
  const [toYear, toMonth] = [Math.floor(total / 12), total % 12]
  const last = new Date(Date.UTC(toYear, toMonth + 1, 0)).getUTCDate()
  return [String(toYear).padStart(4, '0'), pad(toMonth + 1), pad(Math.min(date, last))].join('-')
}

const pad = (number: number) => String(number).padStart(2, '0')

/** When the next review would fall due: by the policy's own interval, or by our suggestion of a year. */
export function suggestedReview(from: string, intervalMonths: number | null): string {
  return monthsAfter(from, intervalMonths ?? suggestedReviewMonths)
}
