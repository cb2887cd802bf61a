/** Which roles are in force today, where some of them count only with a second factor, and until when is there time to set one up? */

export interface AppointmentHeld {
  readonly role: string
  /** The first day it counts, as YYYY-MM-DD. */
  readonly from: string
  /** The last day it counts; null while none is set. */
  readonly until: string | null
  /** The day on which it was given, which may be later than the day from which it counts. */
  readonly made: string
}

export interface FactorRule {
  /** How many days somebody has to set up a second factor. */
  readonly graceDays: number
  /** From when the organisation asks for one. */
  readonly askedFrom: string
}

export interface RolesToday {
  readonly inForce: readonly string[]
  /** Held, but without effect until there is a second factor. */
  readonly withheld: readonly string[]
  /** The last day on which roles that need a second factor are in force without one; undefined where nothing is waited for. */
  readonly proveBy?: string
}

/** Nobody has longer than this, whatever was set. */
export const longestGraceDays = 14

/** An appointment that ended less than so many days ago still counts as the one that a new one follows. */
const sameAppointmentDays = 90

const DAY = 86_400_000

/**
 * The time to set one up begins with the later of two days: when the role was given, and when the organisation began to
 * ask. A day that has not come yet was written by a clock that was ahead, and counts as no day at all: it can neither
 * lengthen the time nor keep anybody out. Giving a role again begins no second time.
 */
export function rolesToday(
  appointments: readonly AppointmentHeld[],
  rule: FactorRule,
  { hasSecondFactor, needsProof, today }: { hasSecondFactor: boolean; needsProof: ReadonlySet<string>; today: string },
): RolesToday {
  const current = appointments.filter(({ from, until }) => from <= today && (until === null || until >= today))
  const held = [...new Set(current.map(({ role }) => role))].sort()
  const needing = held.filter((role) => needsProof.has(role))
  if (hasSecondFactor || needing.length === 0) return { inForce: held, withheld: [] }
  const proveBy = lastDayOfGrace(appointments, rule, { needsProof, today })
  const withheld = today <= proveBy ? [] : needing
  return { inForce: held.filter((role) => !withheld.includes(role)), withheld, proveBy }
}

function lastDayOfGrace(
  appointments: readonly AppointmentHeld[],
  rule: FactorRule,
  { needsProof, today }: { needsProof: ReadonlySet<string>; today: string },
): string {
  const recent = dayAfter(today, -sameAppointmentDays)
  const given = appointments
    .filter(({ role, from, until }) => needsProof.has(role) && from <= today && (until === null || until >= recent))
    .map(({ from, made }) => (made > from && made <= today ? made : from))
    .sort()[0]
  const starts = [given ?? today, rule.askedFrom].filter((day) => day <= today)
  const start = starts.sort().at(-1) ?? today
  const days = Math.max(0, Math.min(longestGraceDays, Math.floor(rule.graceDays)))
  return dayAfter(start, days)
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}
