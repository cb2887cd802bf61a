/** `kept let-in EMAIL`: a way in, once, for somebody who lost their passphrase; everybody with a role sees it. */
import { newId } from '#platform/crypto/ids.ts'
import { newToken } from '#platform/crypto/tokens.ts'
import type { Door, House } from '#platform/database/house.ts'
import { withMaintenance } from '#platform/database/maintenance.ts'
import type { DatabasePlace } from '#platform/database/places.ts'
import type { AccountRow } from '#platform/identity/accounts.ts'
import { findAccount } from '#platform/identity/accounts.ts'
import type { AccountId, OrganisationId, PersonId } from '#platform/identity/actor.ts'
import { keptItself } from '#platform/identity/actor.ts'
import { noteAddress } from '#platform/identity/address-of-member.ts'
import { noteSecondFactor } from '#platform/identity/memberships.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { Machine } from '../machine.ts'
import { addressOf, withInstallation } from '../open-for-command.ts'

const AN_HOUR = 3_600_000

/** For whoever lost their phone and has no recovery code either. */
const FORGETTING = '--forget-second-step'

export async function letIn(given: string[], machine: Machine): Promise<number> {
  const forgets = given.includes(FORGETTING)
  const email = (given.find((one) => one !== FORGETTING) ?? '').trim().toLowerCase()
  if (!email.includes('@')) {
    machine.warn('Say whom to let in: ./kept let-in name@example.org')
    return 2
  }
  return withInstallation(machine, async ({ installation, house }) => {
    const found = await recordLettingIn(house, email, forgets)
    if (found.kind !== 'recorded') {
      machine.warn(refusals[found.kind](email))
      return 1
    }
    const token = await makeLetInLink(installation.place, found.account, machine.now())
    machine.tell('This link lets them in once, within an hour, and asks them for a new passphrase:')
    machine.tell(`  ${addressOf(machine)}/let-in/${token}`)
    if (forgets) machine.tell('Their second step is forgotten: they set up a new one once they are in.')
    machine.tell(
      `It stands in the record, and everybody with a role in ${found.organisations.join(' and ')} is told of it.`,
    )
    return 0
  })
}

const refusals = {
  unknown: (email: string) => `Nobody signs in with ${email} here. Check the address; it is the one they sign in with.`,
  gone: (email: string) => `${email} belongs to no organisation any more, so there is nothing to be let in to.`,
} as const

type Recorded =
  | { kind: 'unknown' }
  | { kind: 'gone' }
  | { kind: 'recorded'; account: AccountId; organisations: string[] }

interface Membership {
  organisation_id: OrganisationId
  organisation_name: string
  person_id: PersonId
}

/** In every organisation of theirs or in none; and before there is a link, so that none can be unrecorded. */
function recordLettingIn(house: House, email: string, forgets: boolean): Promise<Recorded> {
  return house.atTheDoor(async (door) => {
    const account: AccountRow | undefined = await findAccount(door, email)
    if (!account) return { kind: 'unknown' }
    const memberships = await door.ask<Membership>('list_memberships', account.id, dayOf(door.now))
    if (memberships.length === 0) return { kind: 'gone' }
    if (forgets) await forgetSecondSteps(door, account.id)
    for (const { organisation_id, person_id } of memberships) {
      const work = await door.enter(keptItself(organisation_id))
      if (forgets) {
        await noteSecondFactor(work, account.id, false)
        await noteAddress(work, person_id, email)
        work.record('second-step.forgotten', { person: person_id })
        work.announce('second-factor.changed', { person: person_id })
      }
      work.record('account.let-in', { person: person_id })
      work.announce('account.let-in', { person: person_id })
    }
    return { kind: 'recorded', account: account.id, organisations: memberships.map((one) => one.organisation_name) }
  })
}

/** Apps, recovery codes, passkeys and known devices; every session ends, since one of them may be a thief's. */
async function forgetSecondSteps(door: Door, account: AccountId): Promise<void> {
  const passkeys = await door.ask<{ id: string }>('list_passkeys', account)
  for (const { id } of passkeys) await door.ask('end_passkey', id, account, 'removed', door.now)
  await door.ask('forget_second_factors', account)
  await door.ask('forget_devices', account)
  await door.ask('settle_second_factor', account)
  await door.ask('end_sessions', account, null, door.now)
}

/** Older links of the account that nobody used stop working. */
async function makeLetInLink(place: DatabasePlace, account: AccountId, now: Date): Promise<string> {
  const { token, digest } = newToken()
  await withMaintenance(place, async (client) => {
    await client.query(
      'update identity.link set expires_at = $2 where account_id = $1 and used_at is null and expires_at > $2',
      [account, now],
    )
    await client.query(
      `insert into identity.link (id, token_sha256, kind, account_id, made_at, expires_at)
        values ($1, $2, 'let-in', $3, $4, $5)`,
      [newId<'Link'>(), digest.toString('hex'), account, now, new Date(now.getTime() + AN_HOUR)],
    )
  })
  return token
}
