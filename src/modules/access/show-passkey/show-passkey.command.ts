/** Lets somebody go on who showed a passkey: in at once, over the second step, or afresh; a copied key lets nobody on. */
import type { Door, House } from '#platform/database/house.ts'
import type { Actor, SignedIn } from '#platform/identity/actor.ts'
import { changeSecondFactors } from '#platform/identity/changed-factors.ts'
import type { Coming, ComingIn } from '#platform/identity/coming-in.ts'
import { comerOf, finishHalf, finishSignIn } from '#platform/identity/coming-in.ts'
import type { HalfSignIn } from '#platform/identity/half-sign-ins.ts'
import { tryHalfSignIn } from '#platform/identity/half-sign-ins.ts'
import type { PasskeyPlace } from '#platform/identity/passkey-options.ts'
import type { KnownPasskey } from '#platform/identity/passkeys.ts'
import { countUse, readPasskeyAnswer } from '#platform/identity/passkeys.ts'

export type PasskeyFault = { kind: 'not-right' } | { kind: 'copied' }
export type PasskeySigningIn = PasskeyFault | { kind: 'over' } | Extract<ComingIn, { kind: 'in' }>

interface From extends Coming {
  house: House
}

/** Nothing else is asked: the device looked at its owner, which is a second factor by itself. */
export function signInByPasskey(from: From, place: PasskeyPlace, sent: string): Promise<PasskeySigningIn> {
  return from.house.atTheDoor(async (door) => {
    const shown = await showPasskey(door, place, sent)
    if ('kind' in shown) return shown
    return finishSignIn(door, comerOf(from), { account: shown.account, first: 'passkey', second: 'passkey' })
  })
}

/** The passkey must be of the account whose first factor was shown; each try counts as one with a code does. */
export function signInSecondByPasskey(
  from: From,
  half: HalfSignIn,
  place: PasskeyPlace,
  sent: string,
): Promise<PasskeySigningIn> {
  return from.house.atTheDoor(async (door) => {
    if (!(await tryHalfSignIn(door, half))) return { kind: 'over' }
    const shown = await showPasskey(door, place, sent, half)
    if ('kind' in shown) return shown
    return (await finishHalf(door, comerOf(from), half, 'passkey')) ?? { kind: 'over' }
  })
}

export function proveByPasskey(
  { house, account, actor }: { house: House; account: SignedIn; actor?: Actor | undefined },
  place: PasskeyPlace,
  sent: string,
): Promise<PasskeyFault | { kind: 'proved' }> {
  return house.atTheDoor(async (door) => {
    const shown = await showPasskey(door, place, sent, { account: account.id })
    if ('kind' in shown) return shown
    await door.ask('prove_session', account.session, account.id, door.now, 'passkey')
    if (actor) {
      const work = await door.enter(actor)
      work.record('session.proved', { session: account.session })
    }
    return { kind: 'proved' }
  })
}

async function showPasskey(
  door: Door,
  place: PasskeyPlace,
  sent: string,
  of?: Pick<HalfSignIn, 'account'>,
): Promise<KnownPasskey | PasskeyFault> {
  const known = await readPasskeyAnswer(door, place, sent)
  if (!known || (of && of.account !== known.account)) return { kind: 'not-right' }
  const used = await countUse(door, known)
  if (used === 'used') return known
  if (used === 'refused') return { kind: 'not-right' }
  // Whoever has the copy may be signed in by now: everybody is signed out, and has to come in another way.
  await changeSecondFactors(door, { id: known.account }, 'passkey.copied')
  return { kind: 'copied' }
}
