/** What waits for people in this room: who turns 18, whose care is to be looked at again, and whose carers are not known. */
import type { Work } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import type { Reminder } from '#platform/rooms/reminder.ts'
import { dayInWords, dayOf, daysAfter } from '#platform/text/dates.ts'
import { eighteenthOf } from './families.ages.rules.ts'
import { isKeeper } from './families.permissions.ts'
import { readAgeRules } from './families.questions.ts'
import type { YoungStanding } from './families.standing.questions.ts'
import { listStandings } from './families.standing.questions.ts'
import { daysToFindCarers } from './families.words.ts'

/** Told this long before what is said of somebody's care is no longer relied on. */
const careWarnDays = 14

export async function familiesReminders(work: Work, actor: Actor): Promise<Reminder[]> {
  if (!isKeeper(actor)) return []
  const all = await listStandings(work)
  if (all.length === 0) return []
  const warnDays = (await readAgeRules(work))['turning-eighteen-days'].amount
  const today = dayOf(work.now)
  return [...eighteenWaits(all, today, warnDays), ...careWaits(all, today), ...carersWait(all, today)]
}

function eighteenWaits(all: readonly YoungStanding[], today: string, warnDays: number): Reminder[] {
  const states = all.map((one) => eighteenthOf(one, today, warnDays))
  // Nothing can be settled before the day: until then the board and their own page say that it comes.
  const due = states.filter(({ state }) => state === 'turned' || state === 'may-have-turned')
  if (due.length === 0) return []
  const days = due.flatMap((one) => ('on' in one && one.on ? [one.on] : [])).sort()
  return [
    {
      cause: 'turning 18',
      kind: 'due',
      title: due.length === 1 ? 'Somebody turned 18, or may have' : `${due.length} people turned 18, or may have`,
      why: 'From that day on parents and carers are told nothing more. Say whether they stay.',
      step: { href: '/families', text: 'See who' },
      ...(days[0] ? { dueOn: days[0] } : {}),
    },
  ]
}

function careWaits(all: readonly YoungStanding[], today: string): Reminder[] {
  const until = all
    .flatMap(({ careUntil }) => (careUntil && careUntil <= daysAfter(today, careWarnDays) ? [careUntil] : []))
    .sort()
  const [first] = until
  if (!first) return []
  return [
    {
      cause: 'care to look at again',
      kind: 'due',
      title: 'Ask again who decides for a child in care',
      why: `What you know is relied on until ${dayInWords(first)}.`,
      step: { href: '/families', text: 'See who' },
      dueOn: first,
      cannotWait: true,
    },
  ]
}

function carersWait(all: readonly YoungStanding[], today: string): Reminder[] {
  const missing = all.filter((one) => !one.isAnswered && one.keptAs === 'child')
  const days = missing.map(({ addedOn }) => daysAfter(addedOn, daysToFindCarers)).sort()
  if (!days[0] || today < daysAfter(days[0], -daysToFindCarers / 2)) return []
  return [
    {
      cause: 'carers not known',
      kind: 'due',
      title: 'Add parents and carers',
      why: `For ${missing.length === 1 ? '1 young person' : `${missing.length} young people`} nobody is known, and no reason is written down.`,
      step: { href: '/families', text: 'See who' },
      dueOn: days[0],
    },
  ]
}
