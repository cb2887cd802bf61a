/** Whether people outside can reach what is published: from where it was opened, how long that holds, and what a way to report still waits for. */
import { daysAfter } from '#platform/text/dates.ts'
import { type ReportingNeed, reportingNeeds } from './publication.needs.words.ts'
import { reachAskedDaysBefore, reachHoldsDays } from './publication.words.ts'

/** Networks that nobody is in who comes from outside: of a house, of a machine, of a provider's own. */
const inside4 = [/^0\./, /^10\./, /^127\./, /^169\.254\./, /^192\.168\./, /^172\.(?:1[6-9]|2\d|3[01])\./]
const shared4 = /^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./
const inside6 = /^(?:::1?$|f[cd]|fe[89ab])/i

/** Whether a request came from outside the network that Kept is in. */
export function isFromOutside(address: string): boolean {
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(address)) return ![...inside4, shared4].some((one) => one.test(address))
  return address.includes(':') && !inside6.test(address)
}

/** `https://kept.example.org`: secure, and a name that more than one house knows. */
export function isPublicAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  if (protocol !== 'https:') return false
  const isNumber = /^[\d.]+$/.test(hostname) || hostname.startsWith('[')
  if (isNumber) return isFromOutside(hostname.replace(/^\[|\]$/g, ''))
  return hostname.includes('.') && !/\.(?:local|localhost|lan|internal|home|home\.arpa|test|invalid)$/.test(hostname)
}

export type ReachStanding = 'never' | 'holds' | 'soon' | 'overdue'

/** The last day on which a check holds. */
export function reachHoldsUntil(passedOn: string): string {
  return daysAfter(passedOn, reachHoldsDays)
}

/** From this day on it is asked for again. */
export function reachAskedFrom(passedOn: string): string {
  return daysAfter(reachHoldsUntil(passedOn), -reachAskedDaysBefore)
}

export function reachStandingOf(passedOn: string | undefined, today: string): ReachStanding {
  if (passedOn === undefined) return 'never'
  if (today > reachHoldsUntil(passedOn)) return 'overdue'
  return today >= reachAskedFrom(passedOn) ? 'soon' : 'holds'
}

/** What is known when somebody would publish a way to report into Kept. */
export interface ReportingFacts {
  readonly ownAddress: string
  readonly reach: ReachStanding
  readonly backupAt: Date | undefined
  readonly now: Date
  readonly roles: { readonly leads: readonly string[]; readonly alternates: readonly string[] }
}

const backupHolds = 48 * 3_600_000

/**
 * What is still to be done, of all that a way to report needs; nothing may be published while anything is. There is
 * neither a page for reports nor mail in Kept yet, so these two are always among them.
 */
export function missingForReporting(facts: ReportingFacts): ReportingNeed[] {
  const { ownAddress, reach, backupAt, now, roles } = facts
  const isBackedUp = backupAt !== undefined && now.getTime() - backupAt.getTime() <= backupHolds
  const isCovered = roles.leads.some((lead) => roles.alternates.some((one) => one !== lead))
  const isDone: Readonly<Record<ReportingNeed, boolean>> = {
    'report-page': false,
    address: isPublicAddress(ownAddress),
    outside: reach === 'holds' || reach === 'soon',
    mail: false,
    backup: isBackedUp,
    cover: isCovered,
  }
  return reportingNeeds.filter((need) => !isDone[need])
}

export function mayPublishReporting(facts: ReportingFacts): boolean {
  return missingForReporting(facts).length === 0
}

/** A poster leads people here, so that it waits for an address that they can reach. */
export function mayPrintPoster(facts: Pick<ReportingFacts, 'ownAddress' | 'reach'>): boolean {
  return isPublicAddress(facts.ownAddress) && (facts.reach === 'holds' || facts.reach === 'soon')
}

/** As a person types it: in either case, with spaces or dashes. */
export function isSameCode(typed: string, code: string): boolean {
  return (
    typed
      .slice(0, 50)
      .toUpperCase()
      .replaceAll(/[\s\p{Pd}]/gu, '') === code
  )
}
