/** What waits for people in this room: programmes that nobody leads, and once a term those who take part in nothing. */
import { askedFrom, lastWeeksDays, lastWeeksFrom } from '#modules/calendar/index.ts'
import type { Work } from '#platform/database/house.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { Actor } from '#platform/identity/actor.ts'
import type { Reminder } from '#platform/rooms/reminder.ts'
import { dayInWords, dayOf } from '#platform/text/dates.ts'
import { listLedProgrammes } from './programmes.led.questions.ts'
import { isRunning, ledState } from './programmes.led.rules.ts'
import { mayReviewWithout } from './programmes.permissions.ts'
import { hasProgrammes, listWithout, readWithoutRule } from './programmes.without.questions.ts'
import { reviewBy, withoutState } from './programmes.without.rules.ts'

export async function programmesReminders(work: Work, actor: Actor): Promise<Reminder[]> {
  if (!mayReviewWithout(actor)) return []
  const led = await listLedProgrammes(work)
  // Where all programmes are over, people are in none; where there never were any, nobody is asked.
  if (led.length === 0 && !(await hasProgrammes(work))) return []
  return [...withoutLeader(led, dayOf(work.now)), ...(await withoutProgramme(work))]
}

function withoutLeader(led: Awaited<ReturnType<typeof listLedProgrammes>>, today: string): Reminder[] {
  const lacking = led.filter((one) => isRunning(one, today) && ledState(one, today) === 'no-leader')
  const [first] = lacking
  if (!first) return []
  const isOne = lacking.length === 1
  return [
    {
      cause: 'programmes that nobody leads',
      kind: 'due',
      title: isOne ? `Nobody leads ${first.name}` : `Nobody leads ${lacking.length} programmes`,
      why: 'Somebody must be asked when something happens there.',
      step: {
        href: isOne ? pathTo('/programmes/:programme', { programme: first.id }) : '/programmes',
        text: 'Say who leads',
      },
    },
  ]
}

/** In the last weeks of the term by whose end they are to be looked at, so that it comes once a term. */
async function withoutProgramme(work: Work): Promise<Reminder[]> {
  const today = dayOf(work.now)
  const [without, rule] = await Promise.all([listWithout(work), readWithoutRule(work)])
  const waiting = without.filter((one) => withoutState(one, rule, today) !== 'not-yet')
  const dueOn = waiting.map((one) => reviewBy(one, rule)).sort()[0]
  if (dueOn === undefined || today < askedFrom(rule.calendar, lastWeeksFrom(dueOn), lastWeeksDays)) return []
  return [
    {
      cause: 'people without a programme',
      kind: 'due',
      title: 'Look at who is in no programme',
      why: `${waiting.length === 1 ? '1 person has' : `${waiting.length} people have`} been in none for ${rule.months} months or more. Say whether they stay, by ${dayInWords(dueOn)}.`,
      step: { href: '/programmes/without', text: 'Look at them' },
      dueOn,
    },
  ]
}
