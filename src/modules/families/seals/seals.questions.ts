/** Opens the sealed words of this room. */
import { fieldId, openText } from '#platform/crypto/seal.ts'
import type { Work } from '#platform/database/house.ts'
import type { SealedField } from './seals.words.ts'
import { sealedFields } from './seals.words.ts'

/** `record` is the id of the row that owns the words. Nothing sealed opens as nothing. */
export async function openSealed(
  work: Pick<Work, 'withKey'>,
  field: SealedField,
  record: string,
  sealed: Uint8Array | null,
): Promise<string> {
  if (sealed === null) return ''
  return work.withKey((key) => openText(key, { field: fieldId(sealedFields[field]), record }, sealed))
}
