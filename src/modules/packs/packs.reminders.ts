/** What waits for trustees in this room: the newest report, while nobody has signed it off. */
import { listPeopleInRoles, trusteeRoles } from '#modules/people/index.ts'
import type { Work } from '#platform/database/house.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { Actor } from '#platform/identity/actor.ts'
import type { Reminder } from '#platform/rooms/reminder.ts'
import { dayOf, momentInWords } from '#platform/text/dates.ts'
import { maySign } from './packs.permissions.ts'
import { listPacks } from './packs.questions.ts'

export async function packsReminders(work: Work, actor: Actor): Promise<Reminder[]> {
  if (!maySign(actor)) return []
  const [newest] = await listPacks(work, undefined, 1)
  if (!newest || newest.signatures > 0) return []
  if (newest.madeBy === actor.person && (await hasAnotherTrustee(work, actor))) return []
  return [
    {
      cause: `pack ${newest.id}`,
      kind: 'due',
      title: 'A report waits to be read and signed off',
      why: `It shows how things stood on ${momentInWords(newest.madeAt)}. Take it to your next meeting.`,
      step: { href: pathTo('/packs/:pack', { pack: newest.id }), text: 'Read it' },
      dueOn: dayOf(newest.madeAt),
    },
  ]
}

async function hasAnotherTrustee(work: Work, actor: Actor): Promise<boolean> {
  return (await listPeopleInRoles(work, trusteeRoles)).some((one) => one !== actor.person)
}
