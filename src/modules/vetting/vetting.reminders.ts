/** What waits for people in this room: one task for all checks to be seen or renewed, and one for what is not decided. */
import type { Work } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import type { Reminder } from '#platform/rooms/reminder.ts'
import { dayInWords, dayOf } from '#platform/text/dates.ts'
import { mayRecordClearances, mayRecordOf } from './vetting.permissions.ts'
import { listAdults, readDecided } from './vetting.questions.ts'
import { standingOn } from './vetting.rules.ts'

export async function vettingReminders(work: Work, actor: Actor): Promise<Reminder[]> {
  if (!mayRecordClearances(actor)) return []
  const today = dayOf(work.now)
  const { decisions } = await readDecided(work)
  if (decisions.length === 0) return [nobodyDecided]
  const others = (await listAdults(work, today)).filter(({ id }) => mayRecordOf(actor, id))
  const standings = others.map((adult) => standingOn(adult, decisions, today))
  const [overdue, missing, soon] = (['overdue', 'missing', 'soon'] as const).map((state) =>
    standings.filter((one) => one.state === state),
  )
  const waiting = [...(overdue ?? []), ...(missing ?? []), ...(soon ?? [])]
  if (waiting.length === 0) return []
  const dueOn = waiting.flatMap(({ renewOn }) => renewOn ?? []).sort()[0]
  const soonOn = soon?.flatMap(({ renewOn }) => renewOn ?? []).sort()[0]
  const why = [
    ...(missing?.length ? [`No check was seen of ${adults(missing.length)}.`] : []),
    ...(overdue?.length
      ? [`The ${overdue.length === 1 ? 'check' : 'checks'} of ${adults(overdue.length)} should have been renewed.`]
      : []),
    ...(soon?.length && soonOn
      ? [`${adults(soon.length)} should renew theirs soon, the first by ${dayInWords(soonOn)}.`]
      : []),
  ].join(' ')
  return [
    {
      cause: 'checks of adults',
      kind: 'due',
      title: 'See or renew checks of adults',
      why,
      step: { href: '/vetting', text: 'See whose' },
      dueOn: dueOn ?? today,
    },
  ]
}

const adults = (count: number) => (count === 1 ? '1 adult' : `${count} adults`)

const nobodyDecided: Reminder = {
  cause: 'needs of checks',
  kind: 'due',
  title: 'Decide who needs a check, such as DBS',
  why: 'While nothing is decided, nobody’s check can be called in date.',
  step: { href: '/vetting/needs', text: 'Decide' },
}
