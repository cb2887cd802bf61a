/** Seals the small secrets of accounts and of the installation itself, which belong to no organisation and so to no organisation's key. */
import type { SealedPlace } from './seal.ts'
import { openText, seal } from './seal.ts'
import type { SecretKey } from './secret-key.ts'

export interface Vault {
  seal(place: SealedPlace, text: string): string
  /** @throws SealError where it was sealed elsewhere or altered, or is not sealed at all. */
  open(place: SealedPlace, sealed: string): string
}

/** Where a secret of an account belongs is its account: sealed for one, it opens for no other. */
export function openVault(key: SecretKey): Vault {
  return {
    seal: (place, text) => seal(key, place, text).toString('base64url'),
    open: (place, sealed) => openText(key, place, Buffer.from(sealed, 'base64url')),
  }
}
