/** Makes the link with which an organisation is set up. */
import { newId } from '#platform/crypto/ids.ts'
import { newToken } from '#platform/crypto/tokens.ts'
import { withMaintenance } from '#platform/database/maintenance.ts'
import type { DatabasePlace } from '#platform/database/places.ts'

const A_DAY = 86_400_000

/** A new link's token; it works once, for a day. Older links with which nothing was begun stop working. */
export async function makeSetUpLink(place: DatabasePlace, now: Date): Promise<string> {
  const { token, digest } = newToken()
  await withMaintenance(place, async (client) => {
    await client.query(
      `update identity.link set expires_at = $1
        where kind = 'set-up' and used_at is null and organisation_id is null and expires_at > $1`,
      [now],
    )
    await client.query(
      `insert into identity.link (id, token_sha256, kind, made_at, expires_at) values ($1, $2, 'set-up', $3, $4)`,
      [newId<'Link'>(), digest.toString('hex'), now, new Date(now.getTime() + A_DAY)],
    )
  })
  return token
}

/** A new link while no organisation has anybody in it, or undefined. */
export async function findSetUpToken(place: DatabasePlace, now: Date): Promise<string | undefined> {
  const somebody = await withMaintenance(place, (client) => client.query('select 1 from identity.membership limit 1'))
  return somebody.rowCount ? undefined : makeSetUpLink(place, now)
}
