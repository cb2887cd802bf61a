/** `kept let-in EMAIL`: a way in, once, for somebody who lost their passphrase; everybody with a role sees it. */
import { newId } from '#platform/crypto/ids.ts'
import { newToken } from '#platform/crypto/tokens.ts'
import type { House } from '#platform/database/house.ts'
import { withMaintenance } from '#platform/database/maintenance.ts'
import type { DatabasePlace } from '#platform/database/places.ts'
import type { AccountRow } from '#platform/identity/accounts.ts'
import { findAccount } from '#platform/identity/accounts.ts'
import type { AccountId, OrganisationId, PersonId } from '#platform/identity/actor.ts'
import { keptItself } from '#platform/identity/actor.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { Machine } from '../machine.ts'
import { addressOf, withInstallation } from '../open-for-command.ts'

const AN_HOUR = 3_600_000

export async function letIn([given = '']: string[], machine: Machine): Promise<number> {
  const email = given.trim().toLowerCase()
  if (!email.includes('@')) {
    machine.warn('Say whom to let in: ./kept let-in name@example.org')
    return 2
  }
  return withInstallation(machine, async ({ installation, house }) => {
    const found = await recordLettingIn(house, email)
    if (found.kind !== 'recorded') {
      machine.warn(refusals[found.kind](email))
      return 1
    }
    const token = await makeLetInLink(installation.place, found.account, machine.now())
    machine.tell('This link lets them in once, within an hour, and asks them for a new passphrase:')
    machine.tell(`  ${addressOf(machine)}/let-in/${token}`)
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
function recordLettingIn(house: House, email: string): Promise<Recorded> {
  return house.atTheDoor(async (door) => {
    const account: AccountRow | undefined = await findAccount(door, email)
    if (!account) return { kind: 'unknown' }
    const memberships = await door.ask<Membership>('list_memberships', account.id, dayOf(door.now))
    if (memberships.length === 0) return { kind: 'gone' }
    for (const { organisation_id, person_id } of memberships) {
      const work = await door.enter(keptItself(organisation_id))
      work.record('account.let-in', { person: person_id })
      work.announce('account.let-in', { person: person_id })
    }
    return { kind: 'recorded', account: account.id, organisations: memberships.map((one) => one.organisation_name) }
  })
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
