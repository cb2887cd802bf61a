/** Whether the posts that an organisation needs are filled on a day: appointed, still here, and stood in for while away. */
import { daysAfter } from '#platform/text/dates.ts'
import type { AppointmentFacts } from './people.rules.ts'
import { isCurrent } from './people.rules.ts'
import type { MinuteStrength, Post } from './people.words.ts'
import { warnDaysBefore } from './people.words.ts'

export interface PostAppointment extends AppointmentFacts {
  role: Post
  /** The last day on which the person was here. */
  leftOn: string | null
  /** Of the newest minute; undefined where there is none. */
  minute: { metOn: string; strength: MinuteStrength } | undefined
}

/** A time away that was not cancelled. */
export interface AbsenceFacts {
  id: string
  personId: string
  fromOn: string
  /** The last day counts. */
  untilOn: string
  coverId: string | null
}

export interface PostFacts {
  appointments: readonly PostAppointment[]
  absences: readonly AbsenceFacts[]
}

/** Who may stand in for whom: somebody who may do the same. */
export const standsInFor: Readonly<Record<Post, readonly Post[]>> = {
  coordinator: ['coordinator'],
  lead: ['lead', 'alternate'],
  alternate: ['lead', 'alternate'],
}

/** Appointed on that day, and not gone. */
export const isHeldOn = (one: PostAppointment, day: string): boolean =>
  isCurrent(one, day) && (one.leftOn === null || one.leftOn >= day)

export function holdersOn({ appointments }: PostFacts, post: Post, day: string): PostAppointment[] {
  return appointments.filter((one) => one.role === post && isHeldOn(one, day))
}

const absencesOn = ({ absences }: PostFacts, person: string, day: string) =>
  absences.filter((one) => one.personId === person && one.fromOn <= day && one.untilOn >= day)

/** Whether somebody could stand in on that day: another, who may do the same and is not away. */
export function mayCover(facts: PostFacts, post: Post, away: string, cover: string | null, day: string): boolean {
  if (cover === null || cover === away || absencesOn(facts, cover, day).length > 0) return false
  return standsInFor[post].some((one) => holdersOn(facts, one, day).some(({ personId }) => personId === cover))
}

/** Here on that day, or away with somebody who stands in. */
export function isInPlace(facts: PostFacts, one: PostAppointment, day: string): boolean {
  const away = absencesOn(facts, one.personId, day)
  return away.length === 0 || away.some(({ coverId }) => mayCover(facts, one.role, one.personId, coverId, day))
}

export type Filling =
  | { state: 'filled'; by: readonly PostAppointment[] }
  /** Nobody holds the post; `lastOn` is the last day on which somebody did, `firstOn` the day on which somebody will. */
  | { state: 'empty'; post: Post; lastOn: string | undefined; firstOn: string | undefined }
  | { state: 'one-person'; holder: PostAppointment }
  /** Everybody who holds the post is away, and nobody stands in. */
  | { state: 'away'; holder: PostAppointment; absence: AbsenceFacts }

/** Whether these posts, one or two, are held on that day, each by somebody else. Of several ways the best minuted one. */
export function fillingOn(facts: PostFacts, wanted: readonly Post[], day: string): Filling {
  const holders = wanted.map((post) => holdersOn(facts, post, day))
  const emptyAt = firstEmpty(facts, wanted, day)
  if (emptyAt) return emptyAt
  const inPlace = holders.map((held) => held.filter((one) => isInPlace(facts, one, day)))
  const by = bestOf(inPlace)
  if (by) return { state: 'filled', by }
  const away = holders.flat().find((one) => !isInPlace(facts, one, day))
  const absence = away && absencesOn(facts, away.personId, day)[0]
  if (away && absence && bestOf(holders)) return { state: 'away', holder: away, absence }
  const [holder] = holders.flat()
  if (!holder) throw new RangeError('Posts that are not empty are held by somebody.')
  return { state: 'one-person', holder }
}

/** Where several are empty, one that somebody held is told before one that nobody ever did. */
function firstEmpty(facts: PostFacts, wanted: readonly Post[], day: string): Filling | undefined {
  const empty = wanted
    .filter((post) => holdersOn(facts, post, day).length === 0)
    .map((post) => {
      const all = facts.appointments.filter(({ role }) => role === post)
      const past = all.filter(({ fromOn }) => fromOn <= day)
      const lastOn = past.map(lastDayOf).filter(isGiven).sort().at(-1)
      const firstOn = all
        .map(({ fromOn }) => fromOn)
        .filter((from) => from > day)
        .sort()[0]
      return { state: 'empty' as const, post, lastOn, firstOn }
    })
  return empty.find(({ lastOn }) => lastOn !== undefined) ?? empty[0]
}

const isGiven = (day: string | null): day is string => day !== null

/** The last day on which the appointment counts. */
export function lastDayOf({ untilOn, leftOn }: PostAppointment): string | null {
  if (untilOn === null || leftOn === null) return untilOn ?? leftOn
  return untilOn < leftOn ? untilOn : leftOn
}

/** One for each post, all different people, the least minuted of them as well minuted as can be. */
function bestOf(choices: readonly (readonly PostAppointment[])[]): readonly PostAppointment[] | undefined {
  const [first = [], second] = choices
  const ways = second
    ? first.flatMap((one) => second.filter((other) => other.personId !== one.personId).map((other) => [one, other]))
    : first.map((one) => [one])
  return ways.reduce<readonly PostAppointment[] | undefined>(
    (best, way) => (best && weakest(best) >= weakest(way) ? best : way),
    undefined,
  )
}

const weight = ({ minute }: PostAppointment) => (minute === undefined ? 0 : minute.strength === 'document' ? 1 : 2)
const weakest = (way: readonly PostAppointment[]) => Math.min(...way.map(weight))

/** Every day on which something begins to count or ceases to. */
export function turns({ appointments, absences }: PostFacts): string[] {
  const ends = [...appointments.map(({ untilOn }) => untilOn), ...appointments.map(({ leftOn }) => leftOn)]
  const after = [...ends.filter(isGiven), ...absences.map(({ untilOn }) => untilOn)].map((day) => daysAfter(day, 1))
  const begins = [...appointments.map(({ fromOn }) => fromOn), ...absences.map(({ fromOn }) => fromOn)]
  return [...new Set([...after, ...begins])].sort()
}

/** The first day in the days to come, as far as people are warned of, on which the posts are not filled any more. */
export function firstGap(
  facts: PostFacts,
  wanted: readonly Post[],
  day: string,
): { on: string; filling: Exclude<Filling, { state: 'filled' }> } | undefined {
  const until = daysAfter(day, warnDaysBefore)
  for (const on of turns(facts)) {
    if (on <= day || on > until) continue
    const filling = fillingOn(facts, wanted, on)
    if (filling.state !== 'filled') return { on, filling }
  }
  return undefined
}

/** Days after this one on which what is told of the posts could be otherwise. */
export function daysToLookAgain(facts: PostFacts, day: string): string[] {
  return [...new Set(turns(facts).flatMap((turn) => [turn, daysAfter(turn, -warnDaysBefore)]))]
    .filter((one) => one > day)
    .sort()
}

/** The first day from this one on, as far as people are warned of, on which somebody is away from a post and nobody stands in. */
export function firstUncovered(facts: PostFacts, absence: AbsenceFacts, day: string): string | undefined {
  const from = absence.fromOn > day ? absence.fromOn : day
  const until = [absence.untilOn, daysAfter(day, warnDaysBefore)].sort()[0] ?? day
  return [from, ...turns(facts)]
    .filter((on) => on >= from && on <= until)
    .sort()
    .find((on) =>
      facts.appointments.some(
        (one) => one.personId === absence.personId && isHeldOn(one, on) && !isInPlace(facts, one, on),
      ),
    )
}
