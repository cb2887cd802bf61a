/** Lets somebody in who knows their passphrase; takes the same time and says the same where they do not, or do not exist. */
import type { House } from '#platform/database/house.ts'
import { checkPassphrase, findAccount, hasher } from '#platform/identity/accounts.ts'
import { attemptAt } from '#platform/identity/attempts.ts'
import type { Coming, ComingIn } from '#platform/identity/coming-in.ts'
import { comeIn, comerOf } from '#platform/identity/coming-in.ts'
import { needsRehash } from '#platform/identity/passphrase-hash.ts'
import type { SignInAnswers } from './sign-in.form.ts'

export type SigningIn = { kind: 'wrong' } | { kind: 'wait'; seconds: number } | ComingIn

interface From extends Coming {
  house: House
  now: Date
}

export async function signIn(from: From, answers: SignInAnswers): Promise<SigningIn> {
  const { house } = from
  const attempt = await attemptAt(from, answers.email)
  if (attempt.kind === 'wait') return attempt
  const account = await house.atTheDoor((door) => findAccount(door, answers.email))
  if (!(await checkPassphrase(account, answers.passphrase)) || !account) return { kind: 'wrong' }
  await attempt.succeeded()
  const better = needsRehash(account.passphrase) ? await hasher.hash(answers.passphrase) : undefined
  return house.atTheDoor(async (door) => {
    if (better) await door.ask('change_passphrase', account.id, better, door.now)
    return comeIn(door, comerOf(from), { id: account.id, hasSecondFactor: account.has_second_factor }, 'passphrase')
  })
}
