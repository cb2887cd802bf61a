/** What the routes of signing in with two steps find: two authenticator apps of the coordinator's, one of which may go. */
import { newId } from '#platform/crypto/ids.ts'
import type { Charities } from '#tests/support/charities.ts'
import { anAuthenticator } from '#tests/support/second-steps.ts'
import type { TestApp } from '#tests/support/test-app.ts'

export interface AccessGround {
  /** Another than she signs in with, so that it can be removed. */
  authenticator: string
}

export async function prepareAccess(app: TestApp, people: Charities): Promise<AccessGround> {
  await anAuthenticator(app, people.amira.account)
  const authenticator = newId<'Authenticator'>()
  await app.database.asBoss(
    `insert into identity.authenticator (id, account_id, label, sealed, added_at) values ($1, $2, 'A tablet', 'x', $3)`,
    [authenticator, people.amira.account, app.now()],
  )
  return { authenticator }
}
