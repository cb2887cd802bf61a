/** What waits for people in this room: one task for all systems that have something to put right or are to be looked at. */
import type { Work } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import type { Reminder } from '#platform/rooms/reminder.ts'
import { dayInWords, dayOf } from '#platform/text/dates.ts'
import { isAskedToLook } from './systems.permissions.ts'
import { listKnownSystems } from './systems.questions.ts'
import { standingOf } from './systems.rules.ts'
import type { Fault } from './systems.words.ts'

export async function systemsReminders(work: Work, actor: Actor): Promise<Reminder[]> {
  if (!isAskedToLook(actor)) return []
  const today = dayOf(work.now)
  const standings = (await listKnownSystems(work)).map((system) => standingOf(system, today))
  const faults = standings.filter((one) => one.state === 'faults' && one.faults.some(isAskedHere)).length
  const due = standings.filter(({ state }) => state === 'overdue' || state === 'soon')
  const dueOn = due.map((one) => one.dueOn).sort()[0]
  if (faults === 0 && dueOn === undefined) return []
  const wrong = faults > 0 ? `${faults} ${faults === 1 ? 'has' : 'have'} something to put right. ` : ''
  const late = dueOn ? `${due.length} ${due.length === 1 ? 'is' : 'are'} to be looked at by ${dayInWords(dueOn)}.` : ''
  return [
    {
      cause: 'systems outside Kept',
      kind: 'due',
      title: 'Look at the systems outside Kept',
      why: `${wrong}${late}`.trim(),
      step: { href: '/systems', text: 'See them' },
      dueOn: dueOn ?? today,
    },
  ]
}

/** Taking a leaver off stands on the leaver's own list: one cause is one task. */
const isAskedHere = (fault: Fault) => fault !== 'leaver'
