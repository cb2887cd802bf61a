/** Lets somebody in whom their organisation's own sign-in knows, as the account that was linked with it, and for that organisation alone. */
import { digestOfToken } from '#platform/crypto/tokens.ts'
import type { Door } from '#platform/database/house.ts'
import type { AccountId, OrganisationId } from '#platform/identity/actor.ts'
import { personActing } from '#platform/identity/actor.ts'
import type { Coming, ComingIn } from '#platform/identity/coming-in.ts'
import { comeIn, comerOf, finishSignIn } from '#platform/identity/coming-in.ts'
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
async function letIn(door: Door, from: From, account: LinkedAccount, back: CameBack): Promise<ComingIn> {
  const { organisation, provider, person } = back
  const first = 'organisation'
  const done = countsTwice(provider, person)
    ? await finishSignIn(door, comerOf(from), { account: account.id, first, second: first }, organisation)
    : await comeIn(door, comerOf(from), account, first, organisation)
  if (done.kind === 'second') {
    const [half] = done.cookies
    const token = digestOfToken(half?.value ?? '')?.toString('hex')
    await door.ask('bind_half_sign_in', token, organisation)
    return done
  }
  await door.ask('bind_session', done.session.id, account.id, organisation)
  await recordStart(door, account.id, organisation, done.session.id)
  return done
}

const countsTwice = ({ countsSecondStep }: CameBack['provider'], { tookSecondStep }: OutsidePerson) =>
  countsSecondStep && tookSecondStep

async function recordStart(door: Door, account: AccountId, organisation: OrganisationId, session: string) {
  const memberships = await door.ask<{
    organisation_id: OrganisationId
    person_id: Parameters<typeof personActing>[1]
  }>('list_memberships', account, dayOf(door.now))
  const own = memberships.find((one) => one.organisation_id === organisation)
  if (!own) return
  const work = await door.enter(personActing(organisation, own.person_id))
  work.record('session.started', { session })
  await door.back()
}
