/** Lets somebody in who lost their passphrase, once, by a link made on the machine itself; their organisations see it. */
import type { Door, House } from '#platform/database/house.ts'
import { hasher } from '#platform/identity/accounts.ts'
import type { AccountId, OrganisationId } from '#platform/identity/actor.ts'
import { inEveryOrganisation } from '#platform/identity/changed-factors.ts'
import type { Comer, ComingIn } from '#platform/identity/coming-in.ts'
import { comeIn } from '#platform/identity/coming-in.ts'
import type { OpenLink } from '#platform/identity/links.ts'
import { findOpenLink, spendLink } from '#platform/identity/links.ts'
import { dayOf } from '#platform/text/dates.ts'

interface Membership {
  organisation_id: OrganisationId
}

export interface LetInLink extends OpenLink {
  account: AccountId
  email: string
  hasSecondFactor: boolean
}

/** The link behind a token, while it can be used. */
export async function findLetInLink(door: Door, token: string): Promise<LetInLink | undefined> {
  const link = await findOpenLink(door, 'let-in', token)
  if (!link?.account) return undefined
  const [account] = await door.ask<{ email: string; has_second_factor: boolean }>('get_account', link.account)
  if (!account) return undefined
  return { ...link, account: link.account, email: account.email, hasSecondFactor: account.has_second_factor }
}

/** Undefined where the link went meanwhile. Every other session of the account ends. */
export async function letIn(
  house: House,
  token: string,
  passphrase: string,
  once: string,
  comer: Comer,
): Promise<ComingIn | undefined> {
  const hashed = await hasher.hash(passphrase)
  return house.atTheDoor(async (door) => {
    const link = await findLetInLink(door, token)
    if (!link) return undefined
    if (!(await spendLink(door, link, once))) return undefined
    await door.ask('change_passphrase', link.account, hashed, door.now)
    await door.ask('end_sessions', link.account, null, door.now)
    const memberships = await door.ask<Membership>('list_memberships', link.account, dayOf(door.now))
    await inEveryOrganisation(door, link.account, (work, person) => {
      work.record('account.let-in-used', { person })
      work.announce('passphrase.changed', { person })
    })
    const [only] = memberships.length === 1 ? memberships : []
    return comeIn(
      door,
      comer,
      { id: link.account, hasSecondFactor: link.hasSecondFactor },
      'passphrase',
      only?.organisation_id,
    )
  })
}
