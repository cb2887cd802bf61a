/** Lets somebody in whom their organisation's own sign-in knows, as the account that was linked with it, and for that organisation alone. */
import type { Door } from '#platform/database/house.ts'
import type { AccountId, OrganisationId } from '#platform/identity/actor.ts'
import type { Coming, ComingIn } from '#platform/identity/coming-in.ts'
import { comeInBound, comerOf, finishBound } from '#platform/identity/coming-in.ts'
import type { OutsidePerson } from '#platform/identity/outside/claims-rules.ts'
import { domainOf } from '#platform/identity/outside/claims-rules.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { CameBack, ComeBackFault, Outside, Sent } from '../access.come-back.command.ts'
import { comeBack, sendOut } from '../access.come-back.command.ts'

type From = Outside & Coming

export type OutsideSigningIn = ComingIn | ComeBackFault | { kind: 'fault'; why: 'not-linked' }

/** Depends on the domain alone: who is known here is told to nobody. */
export async function beginOutside(from: From & { browser: string }, email: string): Promise<Sent | undefined> {
  const [found] = await from.house.askAtTheDoor<{ organisation_id: OrganisationId }>(
    'find_provider_of',
    domainOf(email) ?? '',
  )
  return found && sendOut(from, 'sign-in', found.organisation_id, email)
}

export async function signInOutside(from: From, brought: Readonly<Record<string, string>>): Promise<OutsideSigningIn> {
  const back = await comeBack(from, 'sign-in', brought)
  if (back.kind === 'fault') return back
  return from.house.atTheDoor(async (door) => {
    if (!(await back.spend(door))) return { kind: 'fault', why: 'stale' }
    const account = await findLinked(door, back)
    if (!account) return { kind: 'fault', why: 'not-linked' }
    return letIn(door, from, account, back)
  })
}

interface LinkedAccount {
  id: AccountId
  hasSecondFactor: boolean
}

async function findLinked(door: Door, { organisation, person }: CameBack): Promise<LinkedAccount | undefined> {
  const { issuer, subject } = person
  const [found] = await door.ask<{ account_id: AccountId; has_second_factor: boolean }>(
    'find_outside_identity',
    organisation,
    issuer,
    subject,
    dayOf(door.now),
  )
  if (!found) return undefined
  await door.ask('note_outside_identity', organisation, issuer, subject, door.now)
  return { id: found.account_id, hasSecondFactor: found.has_second_factor }
}

/** The provider's second step counts only where the organisation said so and the provider says that it was taken. */
function letIn(door: Door, from: From, account: LinkedAccount, back: CameBack): Promise<ComingIn> {
  const { organisation, provider, person } = back
  const first = 'organisation'
  return countsTwice(provider, person)
    ? finishBound(door, comerOf(from), { account: account.id, first, second: first }, organisation)
    : comeInBound(door, comerOf(from), account, first, organisation)
}

const countsTwice = ({ countsSecondStep }: CameBack['provider'], { tookSecondStep }: OutsidePerson) =>
  countsSecondStep && tookSecondStep
