/** Finds when this policy was last reviewed, and when that stopped being recent enough. */
import type { ReviewFacts } from '../reader.words.ts'
import { type DateFound, datesIn, lastDayOf, monthsAfter } from './facts.dates.rules.ts'
import { intervalOf } from './facts.interval.rules.ts'
import { isAmerican, type Line, overheadOf } from './facts.lines.rules.ts'
import { type DateSense, dateSenses, merelyDated, policyWords } from './facts.review.lexicon.ts'

/** Our suggestion where a policy names no interval. */
export const suggestedMonths = 12

type Sense = DateSense | 'bare'
interface DateOfPolicy {
  readonly value: string
  readonly sense: Sense
}

export function reviewOf(lines: readonly Line[], today: string): ReviewFacts {
  const monthFirst = isAmerican(lines)
  const dates = lines.flatMap((line) => datesOfPolicyIn(line, lines, monthFirst))
  const lastReviewed = lastReviewedOf(dates, today)
  const intervalMonths = intervalOf(lines)
  return { lastReviewed, intervalMonths, overdueSince: overdueSince(dates, lastReviewed, intervalMonths, today) }
}

/** The best sense of date that was given, and of that the latest day that has come. */
function lastReviewedOf(dates: readonly DateOfPolicy[], today: string): string | null {
  const past = dates.filter(({ value }) => value <= today)
  const others = past.filter(({ sense }) => sense === 'reviewed' || sense === 'adopted')
  for (const sense of ['reviewed', 'adopted', 'review date', 'bare'] as const) {
    // Beside a date of adoption a "review date" is when the review falls due.
    if (sense === 'review date' && others.length > 0) continue
    const latest = past
      .filter((date) => date.sense === sense)
      .map(({ value }) => value)
      .sort()
      .at(-1)
    if (latest) return latest
  }
  return null
}

function overdueSince(
  dates: readonly DateOfPolicy[],
  lastReviewed: string | null,
  intervalMonths: number | null,
  today: string,
): string | null {
  const announced = dates
    .filter(({ sense, value }) => sense === 'next' || (sense === 'review date' && value !== lastReviewed))
    .map(({ value }) => lastDayOf(value))
    .filter((day) => !lastReviewed || day > lastDayOf(lastReviewed))
    .sort()
    .at(-1)
  if (announced) return announced < today ? announced : null
  return fellDue(lastReviewed, intervalMonths, today)
}

/** The day its next review fell due, by its own interval or by a year where it names none; null where that is yet to come. */
export function fellDue(lastReviewed: string | null, intervalMonths: number | null, today: string): string | null {
  const due = lastReviewed ? monthsAfter(lastReviewed, intervalMonths ?? suggestedMonths) : undefined
  return due && due < today ? due : null
}

function datesOfPolicyIn(line: Line, lines: readonly Line[], monthFirst: boolean): DateOfPolicy[] {
  if (!mayDatePolicy(line, lines)) return []
  const dates = datesIn(line.text, {
    monthFirst,
    shortYears: /review|adolyg|updat|revis|adopt|date|sign|check|look|agreed|last|issue|version|approv/i.test(
      line.text,
    ),
  })
  return dates.flatMap((date, place) => {
    const sense = senseOf(line, lines, dates, place)
    return sense === 'elsewhere' || !sense ? [] : [{ value: date.value, sense }]
  })
}

/** Laws, guidance and other papers carry dates of their own. */
function mayDatePolicy(line: Line, lines: readonly Line[]): boolean {
  if (line.kind === 'review' || line.kind === 'sign-off' || line.place === 'title' || line.place === 'furniture')
    return true
  if (line.kind === 'legal' || line.kind === 'reference')
    return /^(?:last )?(?:reviewed|updated|adopted|issued)\b/i.test(line.text)
  if (line.kind === 'other' || line.kind === 'heading') return true
  if (
    /^\W*(?:date|next|last|(?:re-?)?(?:review|approv|adopt|updat|revis|issu|agree)\w*|version|checked|adolyg\w*)\b/i.test(
      line.text,
    )
  )
    return true
  if (goesOnFrom(lines[line.index - 1], line)) return true
  return policyWords.test(line.text) || /^(?:it|this) (?:was|has been)\b/i.test(line.text)
}

function senseOf(line: Line, lines: readonly Line[], dates: readonly DateFound[], place: number): Sense | undefined {
  const date = dates[place]
  if (!date) return undefined
  const from = dates[place - 1]?.end ?? 0
  const before = line.text.slice(from, date.start)
  const after = line.text.slice(date.end, dates[place + 1]?.start ?? line.text.length)
  const said = nearestSense(before) ?? (line.column ? nearestSense(line.column) : undefined)
  const label =
    said && said !== 'elsewhere' && /^\W*(?:date|dyddiad)\W*$/i.test(before) ? labelBefore(line, lines) : undefined
  if (label ?? said) return label ?? said
  const following = /^\s*[(–—-]?\s*\w/u.test(after) ? nearestSense(after.slice(0, 40)) : undefined
  return following ?? labelBefore(line, lines) ?? bareSense(line, lines, before)
}

/** The line above, where it is a label left open: “This policy was last reviewed on:”. */
function labelBefore(line: Line, lines: readonly Line[]): Sense | undefined {
  const above = lines[line.index - 1]
  const isLabel =
    above &&
    above.text.length < 100 &&
    !/\d{4}/.test(above.text) &&
    (/[:|]\s*$|\bon\s*$|^\W*[\w ]{3,30}\W*$/.test(above.text) || goesOnFrom(above, line))
  const own = isLabel ? nearestSense(above.text) : undefined
  return own ?? nearestSense(line.headings.at(-1) ?? '')
}

/** “This policy was adopted at a meeting of …” and, on the next line, “Held on …”. */
function goesOnFrom(above: Line | undefined, line: Line): boolean {
  return (
    above !== undefined && policyWords.test(above.text) && /^\W*(?:held )?(?:on|at|in|date)\b.{0,30}\d/i.test(line.text)
  )
}

function nearestSense(text: string): DateSense | undefined {
  let best: { sense: DateSense; end: number } | undefined
  for (const [sense, words] of dateSenses) {
    for (const match of text.matchAll(words)) {
      const end = match.index + match[0].length
      // “Next review:” is not a review date for ending in one.
      if (!best || (end > best.end && match.index >= best.end)) best = { sense, end }
    }
  }
  return best?.sense ?? (merelyDated.test(text) ? 'adopted' : undefined)
}

/** A date by itself dates the policy under its title, in its margins and at its very end. */
function bareSense(line: Line, lines: readonly Line[], before: string): Sense | undefined {
  const isAtTheTop = line.index < 6 && line.headings.length === 0
  const isAtTheEnd = line.index >= lines.length - 2
  const isAlone = line.text.length < 60 && !/\p{Ll}{3,} \p{Ll}{3,} \p{Ll}{3,}/u.test(before)
  if (line.place === 'title' || line.place === 'furniture') return 'bare'
  if (line.kind === 'review') return 'bare'
  return isAlone && (isAtTheTop || isAtTheEnd || /review|version|approv/i.test(overheadOf(line))) ? 'bare' : undefined
}
