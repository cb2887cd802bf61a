/** Finds, makes and lends the key of an organisation, which the database keeps only wrapped by the installation's key. */
import { KeyCache } from '#platform/crypto/key-cache.ts'
import { newKey, unwrapKey, wrapKey } from '#platform/crypto/key-ring.ts'
import type { KeyId, SecretKey } from '#platform/crypto/secret-key.ts'
import type { AnyActor } from '#platform/identity/actor.ts'
import type { LendKey } from './open-work.ts'
import type { Session } from './session.ts'

/** An organisation without a key: its sealed words cannot be read or written. */
export class NoKeyError extends Error {
  override name = 'NoKeyError'
}

export interface OrganisationKeys {
  lend: LendKey
  /** Makes the first key of an organisation, in the transaction that founds it. */
  make(session: Session, actor: AnyActor, now: Date): Promise<void>
}

/** Wrapped keys are kept as `<key id>.<base64>`. */
export function organisationKeys(wrapping: SecretKey, now: () => Date): OrganisationKeys {
  const cache = new KeyCache({ mostKeys: 1_000, longestMs: 600_000 }, now)
  const ids = new Map<string, KeyId>()
  return {
    async lend(session, actor, use) {
      const id = ids.get(actor.organisation)
      const wrapped = id ? undefined : await findWrapped(session, actor.organisation)
      const keyId = id ?? (wrapped?.split('.')[0] as KeyId)
      ids.set(actor.organisation, keyId)
      const load = async () => {
        const text = wrapped ?? (await findWrapped(session, actor.organisation))
        return unwrapKey(wrapping, Buffer.from(text.split('.')[1] ?? '', 'base64'), keyId, actor.organisation)
      }
      return cache.use(keyId, load, use)
    },
    async make(session, actor, at) {
      const key = newKey()
      const wrapped = `${key.id}.${wrapKey(wrapping, key, actor.organisation).toString('base64')}`
      key.wipe()
      const text =
        'insert into crypto.organisation_key (organisation_id, version, wrapped, created_at) values ($1, 1, $2, $3)'
      await session.run(text, [actor.organisation, wrapped, at])
    },
  }
}

async function findWrapped(session: Session, organisation: string): Promise<string> {
  const text = 'select wrapped from crypto.organisation_key where organisation_id = $1 order by version desc limit 1'
  const row = (await session.run(text, [organisation])).rows[0]
  if (!row) throw new NoKeyError(`The organisation ${organisation} has no key.`)
  return String(row['wrapped'])
}
