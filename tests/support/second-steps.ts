/** Second steps of people in tests: a recovery code that works once, and an authenticator app whose codes can be told. */
import { newId } from '#platform/crypto/ids.ts'
import type { AccountId } from '#platform/identity/actor.ts'
import { codeAt, newSecret } from '#platform/identity/one-time-codes.ts'
import { newRecoveryCodes, recoveryDigest } from '#platform/identity/recovery-codes.ts'
import { authenticatorSecret } from '#platform/identity/second-steps.ts'
import type { Someone } from './charities.ts'
import { testPassphrase } from './charities.ts'
import type { Browser, Heard, TestApp } from './test-app.ts'

export async function aRecoveryCode(app: TestApp, account: AccountId): Promise<string> {
  const [code = ''] = newRecoveryCodes()
  const digest = recoveryDigest(app.parts.digest, account, code.replaceAll('-', ''))
  await app.database.asBoss('insert into identity.recovery_code (account_id, digest, made_at) values ($1, $2, $3)', [
    account,
    digest,
    app.now(),
  ])
  return code
}

export interface TestAuthenticator {
  id: string
  secret: string
  /** What the app shows, by its own clock. */
  shows(at?: Date): string
}

/** Instead of those there were. */
export async function anAuthenticator(app: TestApp, account: AccountId): Promise<TestAuthenticator> {
  const [id, secret] = [newId<'Authenticator'>(), newSecret()]
  const sealed = app.parts.vault.seal({ field: authenticatorSecret, record: account }, secret)
  await app.database.asBoss('delete from identity.authenticator where account_id = $1', [account])
  await app.database.asBoss(
    `insert into identity.authenticator (id, account_id, label, sealed, added_at) values ($1, $2, 'A phone', $3, $4)`,
    [id, account, sealed, app.now()],
  )
  await app.database.asBoss('update identity.account set has_second_factor = true where id = $1', [account])
  await app.database.asBoss('update identity.membership set has_second_factor = true where account_id = $1', [account])
  return { id, secret, shows: (at = app.now()) => codeAt(secret, at) }
}

/** Both steps, as somebody takes them who has their passphrase and a recovery code. */
export async function signInTwice(
  app: TestApp,
  browser: Browser,
  { email, account }: Pick<Someone, 'email' | 'account'>,
  fields: Record<string, string> = {},
): Promise<Heard> {
  const first = await browser.post('/sign-in', { email, passphrase: testPassphrase, ...fields })
  if (!first.location?.startsWith('/sign-in/second')) return first
  const { passphrase: _, ...rest } = fields
  return browser.post('/sign-in/second', { ...rest, code: await aRecoveryCode(app, account) })
}
