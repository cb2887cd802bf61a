/** Shows that somebody reads the address they sign in with: by a link that is mailed to it, followed while signed in. */
import { isSameDigest } from '#platform/crypto/tokens.ts'
import type { House } from '#platform/database/house.ts'
import type { AccountId, Actor } from '#platform/identity/actor.ts'
import type { AccountAddress } from '#platform/identity/confirmed-address.ts'
import { confirmAddress, findAddress } from '#platform/identity/confirmed-address.ts'
import { found } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { Language } from '#platform/text/language.ts'
import { writeLetter } from '../mail.lent.ts'

const DAY = 86_400_000

export interface Confirming {
  digest: (text: string) => string
  /** What the link begins with. */
  linkBase: string
  language: Language
}

export function readAddress(house: House, account: AccountId): Promise<AccountAddress> {
  return house.atTheDoor(async (door) => found(await findAddress(door, account)))
}

/** Nothing is kept of it: it is worked out again when it is followed. Of another address, account or day it is another. */
function tokenOf(digest: Confirming['digest'], account: AccountId, email: string, day: string): string {
  return digest(`address to confirm ${account} ${email} ${day}`)
}

/** `none`: there is no mail server, and a link that was handed over would show nothing of a mailbox. */
export async function askToConfirm(
  house: House,
  actor: Actor,
  once: string,
  { digest, linkBase, language }: Confirming,
): Promise<'mail' | 'none'> {
  const { email } = await readAddress(house, actor.account)
  const expiresAt = new Date(house.now.getTime() + DAY)
  const link = linkBase + tokenOf(digest, actor.account, email, dayOf(house.now))
  return house.once<'mail' | 'none'>(actor, 'address.asked', once, async (work) => {
    const letter = { kind: 'confirm-address', address: email, person: actor.person, language, link, expiresAt } as const
    const { goesBy } = await writeLetter(work, letter)
    work.record('address.asked', { person: actor.person })
    return goesBy === 'mail' ? 'mail' : 'none'
  })
}

/** The link works on the day it was made and the one after, for the account that asked, while it has that address. */
export async function isLinkRight(house: House, actor: Actor, token: string, digest: Confirming['digest']) {
  const { email } = await readAddress(house, actor.account)
  const days = [house.now, new Date(house.now.getTime() - DAY)].map(dayOf)
  return days.some((day) => isSame(tokenOf(digest, actor.account, email, day), token))
}

export async function confirmOwnAddress(house: House, actor: Actor, token: string, digest: Confirming['digest']) {
  if (!(await isLinkRight(house, actor, token, digest))) return false
  return house.atTheDoor(async (door) => {
    const known = found(await findAddress(door, actor.account))
    if (known.confirmedAt) return true
    if (!(await confirmAddress(door, actor.account, known.email))) return false
    const work = await door.enter(actor)
    work.record('address.confirmed', { person: actor.person })
    return true
  })
}

function isSame(one: string, other: string): boolean {
  return isSameDigest(Buffer.from(one), Buffer.from(other))
}
