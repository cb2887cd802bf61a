/** What the routes of signing in with two steps find: two authenticator apps of the coordinator's, one of which may go. */
import { newId } from '#platform/crypto/ids.ts'
import { newToken } from '#platform/crypto/tokens.ts'
import type { Charities } from '#tests/support/charities.ts'
import { anAuthenticator } from '#tests/support/second-steps.ts'
import type { TestApp } from '#tests/support/test-app.ts'

export interface AccessGround {
  /** Another than she signs in with, so that it can be removed. */
  authenticator: string
  /** A sign-in link of somebody without a second step, and the cookie of the browser that asked for it. */
  link: string
  linkCookie: string
}

export async function prepareAccess(app: TestApp, people: Charities): Promise<AccessGround> {
  await anAuthenticator(app, people.amira.account)
  const authenticator = newId<'Authenticator'>()
  await app.database.asBoss(
    `insert into identity.authenticator (id, account_id, label, sealed, added_at) values ($1, $2, 'A tablet', 'x', $3)`,
    [authenticator, people.amira.account, app.now()],
  )
  // Links go to addresses that are known to be somebody's own.
  await app.database.asBoss('update identity.account set email_confirmed_at = $1 where id = $2', [
    app.now(),
    people.tom.account,
  ])
  const [link, browser] = [newToken(), newToken()]
  await app.database.asBoss(
    `insert into identity.link (id, token_sha256, kind, account_id, organisation_id, browser_sha256, made_at, expires_at)
      values ($1, $2, 'sign-in', $3, $4, $5, $6, '2026-11-21')`,
    [
      newId(),
      link.digest.toString('hex'),
      people.ben.account,
      people.charity,
      browser.digest.toString('hex'),
      app.now(),
    ],
  )
  return { authenticator, link: link.token, linkCookie: browser.token }
}
