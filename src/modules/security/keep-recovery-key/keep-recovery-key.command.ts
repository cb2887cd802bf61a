/** Makes the recovery key, which is shown once and never stored, and confirms that it was written down. */
import { newRecoveryKey, partToConfirm, plainPart } from '#platform/crypto/recovery-key.ts'
import { isSameDigest } from '#platform/crypto/tokens.ts'
import type { Door, House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { findKeeper } from '#platform/identity/keeper.ts'
import { insist } from '#platform/refusals/refusals.ts'
import { keepsRecoveryKey, mayKeepRecoveryKey } from '../security.permissions.ts'

type Digest = (text: string) => string

/** The key opens everything that every organisation here has written, so that no newcomer may make it theirs. */
async function insistOnKeeper(door: Door, actor: Actor): Promise<void> {
  insist(keepsRecoveryKey(actor, await findKeeper(door)), 'the organisation that set up this Kept')
}

/**
 * The key itself, to be shown once; undefined where one was confirmed already. Sent twice it makes two keys: a key is
 * never shown a second time, and the one shown last is the one that counts.
 */
export async function makeRecoveryKey(house: House, actor: Actor, digest: Digest): Promise<string | undefined> {
  insist(mayKeepRecoveryKey(actor))
  const { identity, recipient } = await newRecoveryKey()
  return house.atTheDoor(async (door) => {
    await insistOnKeeper(door, actor)
    const partDigest = digestOfPart(partToConfirm(identity), digest)
    const [offered] = await door.ask<{ offer_recovery_key: boolean }>('offer_recovery_key', recipient, partDigest)
    if (!offered?.offer_recovery_key) return undefined
    const work = await door.enter(actor)
    work.record('recovery-key.made')
    return identity
  })
}

export type Confirming = 'confirmed' | 'wrong' | 'none-waiting'

export function confirmRecoveryKey(house: House, actor: Actor, typed: string, digest: Digest): Promise<Confirming> {
  insist(mayKeepRecoveryKey(actor))
  return house.atTheDoor(async (door) => {
    await insistOnKeeper(door, actor)
    const [offered] = await door.ask<{ recipient: string; part_digest: string }>('find_offered_recovery_key')
    if (!offered) return 'none-waiting'
    if (!isSameDigest(Buffer.from(digestOfPart(typed, digest)), Buffer.from(offered.part_digest))) return 'wrong'
    const [done] = await door.ask<{ confirm_recovery_key: boolean }>(
      'confirm_recovery_key',
      door.now,
      offered.recipient,
    )
    if (!done?.confirm_recovery_key) return 'wrong'
    const work = await door.enter(actor)
    work.record('recovery-key.confirmed')
    return 'confirmed'
  })
}

function digestOfPart(part: string, digest: Digest): string {
  return digest(`recovery key part ${plainPart(part)}`)
}
