/** The hierarchy of keys: each is kept only wrapped by the one above it, and gives rise to keys for single purposes. */
import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { newId, uuidFromBytes } from './ids.ts'
import { fieldId, open, type SealedPlace, seal } from './seal.ts'
import { type KeyId, keyBytes, SecretKey } from './secret-key.ts'

const wrappedKey = fieldId('platform.key.wrapped')

/** A new random key; its id is what the row that keeps it is called. */
export function newKey(): SecretKey {
  return new SecretKey(newId<'Key'>(), randomBytes(keyBytes))
}

/** @param owner the id of what the key is for (an organisation, a case, a person): the key unwraps for no other. */
export function wrapKey(parent: SecretKey, child: SecretKey, owner: string): Buffer {
  return seal(parent, wrappedPlace(child.id, owner), child.bytes)
}

/** @throws SealError where another parent, another owner or another key's wrapping is given. */
export function unwrapKey(parent: SecretKey, wrapped: Uint8Array, id: KeyId, owner: string): SecretKey {
  return new SecretKey(id, open(parent, wrappedPlace(id, owner), wrapped))
}

/** A key for one purpose (HKDF-SHA256): knowing it tells nothing of its parent or of a key for another purpose. */
export function derivedKey(parent: SecretKey, purpose: string): SecretKey {
  return deriveKey(parent.bytes, purpose)
}

/** As `derivedKey`, from bytes that are not themselves used as a key. */
export function deriveKey(source: Uint8Array, purpose: string): SecretKey {
  return new SecretKey(
    uuidFromBytes<'Key'>(expand(source, `id of ${purpose}`, 16)),
    expand(source, `key for ${purpose}`, keyBytes),
  )
}

/**
 * A digest that only the holder of the key can make or check, so that a short or guessable value (an address, a name)
 * cannot be found by trying. The same value gives different digests under another purpose or organisation.
 */
export function keyedDigest(key: SecretKey, purpose: string, value: string | Uint8Array): Buffer {
  // As `derivedKey` makes it, without the id that nothing here would use.
  const digestKey = expand(key.bytes, `key for digest of ${purpose}`, keyBytes)
  const digest = createHmac('sha256', digestKey).update(value).digest()
  digestKey.fill(0)
  return digest
}

function wrappedPlace(id: KeyId, owner: string): SealedPlace {
  return { field: wrappedKey, record: `${id} of ${owner}` }
}

function expand(source: Uint8Array, purpose: string, length: number): Buffer {
  return Buffer.from(hkdfSync('sha256', source, Buffer.alloc(0), purpose, length))
}
