/** Lets somebody in who knows their passphrase; takes the same time and says the same where they do not, or do not exist. */
import type { House } from '#platform/database/house.ts'
import { checkPassphrase, findAccount, hasher } from '#platform/identity/accounts.ts'
import type { AccountId, OrganisationId, PersonId } from '#platform/identity/actor.ts'
import { personActing } from '#platform/identity/actor.ts'
import { attemptAt } from '#platform/identity/attempts.ts'
import { needsRehash } from '#platform/identity/passphrase-hash.ts'
import type { StartedSession } from '#platform/identity/sessions.ts'
import { startSession } from '#platform/identity/sessions.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { SignInAnswers } from './sign-in.form.ts'

export type SigningIn =
  | { kind: 'wrong' }
  | { kind: 'wait'; seconds: number }
  | { kind: 'in'; session: StartedSession; choose: boolean }

interface From {
  house: House
  address: string
  device: string
  now: Date
  digest: (text: string) => string
}

export interface MembershipFound {
  organisation_id: OrganisationId
  organisation_name: string
  person_id: PersonId
}

export async function signIn(from: From, answers: SignInAnswers): Promise<SigningIn> {
  const { house, device } = from
  const attempt = await attemptAt(from, answers.email)
  if (attempt.kind === 'wait') return attempt
  const account = await house.atTheDoor((door) => findAccount(door, answers.email))
  if (!(await checkPassphrase(account, answers.passphrase)) || !account) return { kind: 'wrong' }
  await attempt.succeeded()
  const better = needsRehash(account.passphrase) ? await hasher.hash(answers.passphrase) : undefined
  const { session, choose } = await openSession(house, account.id, device, better)
  return { kind: 'in', session, choose }
}

/** In the only organisation there is, or in none until one is chosen; each start is in that organisation's record. */
async function openSession(house: House, account: AccountId, device: string, better: string | undefined) {
  return house.atTheDoor(async (door) => {
    if (better) await door.ask('change_passphrase', account, better, door.now)
    const memberships = await door.ask<MembershipFound>('list_memberships', account, dayOf(door.now))
    const [only] = memberships
    const choose = memberships.length !== 1
    const session = await startSession(door, account, choose || !only ? null : only.organisation_id, device)
    if (only && !choose) {
      const work = await door.enter(personActing(only.organisation_id, only.person_id))
      work.record('session.started', { session: session.id })
    }
    return { session, choose }
  })
}
