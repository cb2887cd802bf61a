/** What waits for people in this room: a second step, for those whose role needs one; and a way back in, where the organisation's own sign-in is the only one. */
import { listPeopleInRoles } from '#modules/people/index.ts'
import type { Work } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { listSecondFactors } from '#platform/identity/memberships.ts'
import type { Reminder } from '#platform/rooms/reminder.ts'
import { dayInWords } from '#platform/text/dates.ts'
import { findProviderSettings } from './access.provider.questions.ts'

export async function accessReminders(work: Work, actor: Actor): Promise<Reminder[]> {
  return [...ownStep(actor), ...(await wayBack(work, actor))]
}

function ownStep({ proveBy, withheldRoles = [] }: Actor): Reminder[] {
  if (!proveBy) return []
  const isOver = withheldRoles.length > 0
  return [
    {
      cause: 'second step',
      kind: 'due',
      title: isOver ? 'Set up a second step to use your role' : `Set up a second step by ${dayInWords(proveBy)}`,
      why: isOver
        ? 'Your role reads what is private, so it needs a second step for signing in. It does not count until you have one.'
        : 'Your role reads what is private, so it needs a second step for signing in. It takes three minutes.',
      step: { href: '/account/authenticators', text: 'Set it up' },
      dueOn: proveBy,
      cannotWait: true,
    },
  ]
}

/** It can come to this without anybody removing anything: the last administrator with a second step leaves, say. */
async function wayBack(work: Work, { roles }: Actor): Promise<Reminder[]> {
  if (!roles.includes('administrator') && !roles.includes('coordinator')) return []
  if (!(await findProviderSettings(work))?.is_on) return []
  const administrators = new Set(await listPeopleInRoles(work, ['administrator']))
  const members = await listSecondFactors(work)
  if (members.some(({ person, hasSecondFactor }) => hasSecondFactor && administrators.has(person))) return []
  return [
    {
      cause: 'way back',
      kind: 'due',
      title: 'Make sure somebody can always get in',
      why: 'If your organisation’s own sign-in stops working, no administrator can get in. One of them needs a second step in Kept.',
      step: roles.includes('administrator')
        ? { href: '/account/authenticators', text: 'Set it up' }
        : { href: '/people', text: 'See who is an administrator' },
      cannotWait: true,
    },
  ]
}
