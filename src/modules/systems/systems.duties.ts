/** What this room does when somebody leaves: it asks whoever sees them off to take them off the systems they can sign in to. */
import { addLeavingTask } from '#modules/people/index.ts'
import type { Subjects } from '#platform/audit/entry.ts'
import type { Work } from '#platform/database/house.ts'
import type { Duty } from '#platform/rooms/manifest.ts'
import { listSystemsHeld } from './systems.questions.ts'
import { endAccountsTask } from './systems.words.ts'

async function askToEndAccounts(work: Work, { person }: Subjects): Promise<void> {
  if (!person) return
  const held = await listSystemsHeld(work, person)
  if (held.length === 0) return
  const says = `Take them off ${held.length === 1 ? 'the system' : `the ${held.length} systems`} outside Kept that they can sign in to`
  await addLeavingTask(work, { person, name: endAccountsTask, says, href: '/systems' })
}

export const systemsDuties: readonly Duty[] = [
  { on: 'leaving.said', name: 'ask-to-end-accounts', does: askToEndAccounts },
]
