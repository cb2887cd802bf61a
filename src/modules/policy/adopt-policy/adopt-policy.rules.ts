/** The exact text that is signed when a policy is adopted, and what stands against signing it. */
import type { Facts } from '#modules/reader/index.ts'
import { isSameName } from '#platform/text/same-name.ts'
import type { VersionStatement } from '../policy.rules.ts'
import type { SigningProblem } from '../policy.words.ts'
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

/** What the statements are taken to be, which is adopted with the words though it is no part of the signed text. */
export function labelsText(statements: readonly VersionStatement[]): string {
  return JSON.stringify(statements.map(({ id, kind, polarity, topics }) => [id, kind, polarity, topics]))
}

/** What a version keeps of the statements of a draft. */
export function toAdopt(statements: readonly VersionStatement[]): VersionStatement[] {
  return statements.map(({ id, text, level, kind, polarity, topics, carried, measure }) => ({
    id,
    text,
    level,
    kind,
    polarity,
    topics,
    carried,
    measure,
  }))
}

/** Days are written `2026-11-20`. */
export interface Signing {
  /** The day on which the organisation adopted the policy, or looked at it again. */
  readonly signedOn: string
  readonly nextReviewOn: string
  readonly name: string
  readonly signature: string
}

/** Adopting a text is looking at it and signing it, whatever its own words still say of that. */
export function factsOnceAdopted(facts: Facts, { signedOn, name, role }: Signing & { readonly role: string }): Facts {
  return { ...factsOnceLookedAt(facts, signedOn), signed: true, signedBy: { role, name } }
}

/** A look on a day before the review fell due, as where an old adoption is entered late, does not answer that review. */
export function factsOnceLookedAt(facts: Facts, on: string): Facts {
  const { overdueSince } = facts.review
  const isAnswered = overdueSince === null || on > overdueSince
  return { ...facts, review: { ...facts.review, lastReviewed: on, overdueSince: isAnswered ? null : overdueSince } }
}

/** What stands against it, first things first; empty where nothing does. `notBefore` is the last such day there was. */
export function problemsWithSigning(signing: Signing, today: string, notBefore: string | undefined): SigningProblem[] {
  const problems: [boolean, SigningProblem][] = [
    [signing.signedOn > today, 'in-the-future'],
    [notBefore !== undefined && signing.signedOn < notBefore, 'before-the-last'],
    [signing.nextReviewOn <= signing.signedOn, 'review-not-after'],
    [!isSameName(signing.signature, signing.name), 'signature-is-not-the-name'],
  ]
  return problems.flatMap(([stands, which]) => (stands ? [which] : []))
}

/** A text that binds nobody to anything is not adopted as a policy. */
export function problemsWithAdopting(
  signing: Signing,
  statements: readonly Pick<VersionStatement, 'kind'>[],
  today: string,
  lastAdoptedOn: string | undefined,
): SigningProblem[] {
  const binds = statements.some(({ kind }) => kind === 'commitment')
  return [...(binds ? [] : ['no-commitments' as const]), ...problemsWithSigning(signing, today, lastAdoptedOn)]
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
