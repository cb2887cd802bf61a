/** Finds what a policy lacks: a date, a name, a signature, a helpline, a usual topic. */

import { helplineNames } from '../facts/facts.contacts.lexicon.ts'
import { datesIn, lastDayOf, monthsAfter, monthsBetween } from '../facts/facts.dates.rules.ts'
import { topicNames } from '../reader.names.words.ts'
import type { Facts, Finding, Statement, Topic } from '../reader.words.ts'
import { authorities, coveredBy, otherWayToTell, unsignedLine } from './findings.gaps.lexicon.ts'
import {
  type GapCode,
  gapWords,
  overdueBecause,
  spanInWords,
  topicsMissing,
  unnamedBecause,
  unsignedBecause,
} from './findings.gaps.words.ts'
import { isCommitment } from './findings.words-found.rules.ts'

export interface GapsGiven {
  readonly statements: readonly Statement[]
  readonly facts: Facts
  readonly today: string
  readonly usualTopics: readonly Topic[]
}

export function gapsOf(given: GapsGiven): Finding[] {
  if (!given.statements.some(isCommitment)) return [gap('not-a-policy')]
  return [...reviewGaps(given), ...peopleGaps(given), ...signatureGap(given), ...topicGap(given)]
}

function gap(code: GapCode, more: Partial<Pick<Finding, 'because' | 'statements' | 'quote'>> = {}): Finding {
  return { code, ...gapWords[code], statements: [], quote: '', ...more }
}

const quoting = (statements: readonly Statement[]) => ({
  statements: statements.map(({ id }) => id),
  quote: statements[0]?.text ?? '',
})

function reviewGaps({ statements, facts, today }: GapsGiven): Finding[] {
  const { lastReviewed, intervalMonths, overdueSince } = facts.review
  const dated = statements.filter((one) => lastReviewed !== null && isDated(one, lastReviewed))
  const findings: Finding[] = []
  if (overdueSince) {
    const howLong = spanInWords(monthsBetween(overdueSince, today), daysBetween(overdueSince, today))
    const byOurs = intervalMonths === null && lastReviewed !== null && overdueSince === monthsAfter(lastReviewed, 12)
    const because = overdueBecause({ reviewed: lastReviewed, since: overdueSince, howLong, byOurs })
    findings.push(gap('review-overdue', { because, ...quoting(dated) }))
  }
  if (!lastReviewed) findings.push(gap('review-date-missing'))
  if (
    !intervalMonths &&
    !statements.some(({ text }) => /next review|review date|to be reviewed|review due|adolygiad nesaf/i.test(text))
  )
    findings.push(gap('review-interval-missing'))
  return findings
}

/** Whether the date of the last review stands in it. */
function isDated({ text, kind }: Statement, lastReviewed: string): boolean {
  const reading = { monthFirst: false, shortYears: true }
  return (
    kind !== 'commitment' && kind !== 'belief' && datesIn(text, reading).some(({ value }) => value === lastReviewed)
  )
}

/** Days between two days less than two months apart. */
function daysBetween(earlier: string, later: string): number {
  const day = (date: string) => Number(date.slice(8, 10))
  const isSameMonth = earlier.slice(0, 7) === later.slice(0, 7)
  return isSameMonth ? day(later) - day(earlier) : day(later) + day(lastDayOf(earlier.slice(0, 7))) - day(earlier)
}

function peopleGaps({ statements, facts }: GapsGiven): Finding[] {
  const named = facts.coordinators.filter(({ name }) => name !== null)
  const said = statements.map(({ text }) => text).join('\n')
  const findings: Finding[] = []
  const appointing = statements.filter(({ topics }) => topics[0] === 'coordinator').slice(0, 1)
  if (named.length === 0)
    findings.push(
      gap(
        'coordinator-missing',
        facts.coordinators.length > 0 ? { because: unnamedBecause, ...quoting(appointing) } : {},
      ),
    )
  const people = new Set(named.map(({ name }) => name?.toLowerCase()))
  if (people.size === 1 && !otherWayToTell.test(said)) {
    const name = named[0]?.name ?? ''
    const naming = statements.filter(({ text }) => text.includes(name)).map(({ id }) => id)
    findings.push(gap('coordinator-is-only-safeguarding-contact', { statements: naming, quote: name }))
  }
  const hasHelpline = facts.contacts.some(({ kind }) => kind === 'helpline') || helplineNames.test(said)
  if (!hasHelpline) findings.push(gap('helpline-missing'))
  if (!authorities.test(said)) findings.push(gap('authority-missing'))
  return findings
}

function signatureGap({ statements, facts }: GapsGiven): Finding[] {
  if (facts.signed) return []
  const line = statements.filter(({ text }) => unsignedLine.test(text)).slice(0, 1)
  return [gap('unsigned', line.length > 0 ? { because: unsignedBecause.line, ...quoting(line) } : {})]
}

function topicGap({ statements, facts, usualTopics }: GapsGiven): Finding[] {
  const said = new Set(statements.flatMap(({ topics }) => topics))
  if (facts.coordinators.some(({ name }) => name)) said.add('coordinator')
  const isCovered = (topic: Topic) => said.has(topic) || coveredBy[topic]?.some((other) => said.has(other))
  const missing = usualTopics.filter((topic) => !isCovered(topic)).map((topic) => topicNames[topic])
  return missing.length > 0 ? [gap('topic-missing', { because: topicsMissing(missing) })] : []
}
