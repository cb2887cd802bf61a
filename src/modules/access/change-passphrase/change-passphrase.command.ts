/** Changes a passphrase and ends every other session of the account; every organisation of theirs has it in its record. */
import type { House } from '#platform/database/house.ts'
import { hasher } from '#platform/identity/accounts.ts'
import type { AccountId, SessionId } from '#platform/identity/actor.ts'
import { attemptAt } from '#platform/identity/attempts.ts'
import { inEveryOrganisation } from '#platform/identity/changed-factors.ts'
import type { ChangePassphraseAnswers } from './change-passphrase.form.ts'

export type Changing = { kind: 'changed' } | { kind: 'wrong' } | { kind: 'wait'; seconds: number }

interface From {
  house: House
  address: string
  now: Date
  digest: (text: string) => string
  account: { id: AccountId; session: SessionId }
}

export async function changePassphrase(
  from: From,
  { current, passphrase }: ChangePassphraseAnswers,
): Promise<Changing> {
  const { house, account } = from
  const attempt = await attemptAt(from, `passphrase of ${account.id}`)
  if (attempt.kind === 'wait') return attempt
  const [stored] = await house.atTheDoor((door) => door.ask<{ passphrase: string }>('get_account', account.id))
  if (!stored || !(await hasher.verify(current, stored.passphrase))) return { kind: 'wrong' }
  await attempt.succeeded()
  const hashed = await hasher.hash(passphrase)
  await house.atTheDoor(async (door) => {
    await door.ask('change_passphrase', account.id, hashed, door.now)
    await door.ask('end_sessions', account.id, account.session, door.now)
    await inEveryOrganisation(door, account.id, (work, person) => {
      work.record('passphrase.changed', { person })
      work.announce('passphrase.changed', { person })
    })
  })
  return { kind: 'changed' }
}
