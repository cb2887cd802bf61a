/** What follows when an account's second factors change: it is settled whether it has any, sessions elsewhere end, and every organisation of theirs has it in its record. */
import type { Door, Work } from '#platform/database/house.ts'
import type { RecordName } from '#platform/http/routes.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { AccountId, OrganisationId, PersonId, SessionId } from './actor.ts'
import { personActing } from './actor.ts'
import { noteAddress } from './address-of-member.ts'
import { findAddress } from './confirmed-address.ts'
import { noteSecondFactor } from './memberships.ts'

interface MembershipFound {
  organisation_id: OrganisationId
  person_id: PersonId
}

type Telling = (work: Work, person: PersonId) => Promise<void> | void

/** Goes into each organisation for which the account may act, in the door's own transaction; each knows then where to write to. */
export async function inEveryOrganisation(door: Door, account: AccountId, does: Telling): Promise<void> {
  const memberships = await door.ask<MembershipFound>('list_memberships', account, dayOf(door.now))
  const known = await findAddress(door, account)
  for (const { organisation_id, person_id } of memberships) {
    const work = await door.enter(personActing(organisation_id, person_id))
    if (known) await noteAddress(work, person_id, known.email)
    await does(work, person_id)
    await door.back()
  }
}

/** `session` stays; left out, every session ends. `tell` writes to whom it concerns, in the same transaction. */
export async function changeSecondFactors(
  door: Door,
  account: { id: AccountId; session?: SessionId },
  record: RecordName,
  tell?: Telling,
): Promise<void> {
  const [settled] = await door.ask<{ settle_second_factor: boolean }>('settle_second_factor', account.id)
  // They stand in for a second factor that is gone: whoever sets one up again gets new ones, wherever the old paper is.
  if (!settled?.settle_second_factor) await door.ask('keep_recovery_codes', account.id, [], door.now)
  await door.ask('end_sessions', account.id, account.session ?? null, door.now)
  await inEveryOrganisation(door, account.id, async (work, person) => {
    await noteSecondFactor(work, account.id, settled?.settle_second_factor ?? false)
    await tell?.(work, person)
    work.record(record, { person })
    work.announce('second-factor.changed', { person })
  })
}
