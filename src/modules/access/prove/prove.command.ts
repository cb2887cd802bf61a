/** Takes somebody's second step again, or their passphrase while they have none, for what is not done with a session left open. */
import type { House } from '#platform/database/house.ts'
import { hasher } from '#platform/identity/accounts.ts'
import type { Actor, SignedIn } from '#platform/identity/actor.ts'
import { attemptAt } from '#platform/identity/attempts.ts'
import type { SecondStep, SecondStepFrom } from '#platform/identity/second-steps.ts'
import { checkSecondStep } from '#platform/identity/second-steps.ts'
import type { SecondFactor } from '#platform/identity/sessions.ts'

interface From extends SecondStepFrom {
  account: SignedIn
  actor?: Actor | undefined
}

export type Proving = { kind: 'proved' } | Exclude<SecondStep, { kind: 'right' }>

export async function prove(from: From, typed: string): Promise<Proving> {
  const step = from.account.hasSecondFactor
    ? await checkSecondStep(from, from.account.id, typed)
    : await checkPassphraseAgain(from, typed)
  if (step.kind !== 'right') return step
  await noteProof(from.house, from, step.second)
  return { kind: 'proved' }
}

async function checkPassphraseAgain(from: From, passphrase: string) {
  const { house, account } = from
  const attempt = await attemptAt(from, `passphrase of ${account.id}`)
  if (attempt.kind === 'wait') return attempt
  const [stored] = await house.askAtTheDoor<{ passphrase: string }>('get_account', account.id)
  if (!stored || !(await hasher.verify(passphrase, stored.passphrase))) return { kind: 'wrong' } as const
  await attempt.succeeded()
  return { kind: 'right', second: null } as const
}

/** The session is as fresh as at signing in; the organisation it acts for has that in its record. */
export function noteProof(
  house: House,
  { account, actor }: Pick<From, 'account' | 'actor'>,
  second: SecondFactor | null,
): Promise<void> {
  return house.atTheDoor(async (door) => {
    await door.ask('prove_session', account.session, account.id, door.now, second)
    if (!actor) return
    const work = await door.enter(actor)
    work.record('session.proved', { session: account.session })
  })
}
