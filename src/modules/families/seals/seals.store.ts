/** Seals the words of this room before they are saved. */
import { fieldId, seal } from '#platform/crypto/seal.ts'
import type { Work } from '#platform/database/house.ts'
import type { SealedField } from './seals.words.ts'
import { sealedFields } from './seals.words.ts'

export function sealWords(work: Work, field: SealedField, record: string, words: string): Promise<Buffer> {
  return work.withKey((key) => seal(key, { field: fieldId(sealedFields[field]), record }, words))
}

/** Nothing is sealed as nothing: that somebody has no needs is no secret of theirs. */
export async function sealIfAny(work: Work, field: SealedField, record: string, words: string): Promise<Buffer | null> {
  return words === '' ? null : sealWords(work, field, record, words)
}
