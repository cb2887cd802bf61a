/** Why a ZIP is not opened, and how much one may hold. */

export const zipRefusals = [
  'not-a-zip',
  'damaged',
  'divided',
  'zip64',
  'too-many-entries',
  'too-large',
  'packed-too-tightly',
  'encrypted',
  'unknown-packing',
  'unsafe-name',
  'duplicate-name',
  'overlapping',
  'headers-disagree',
] as const

export type ZipRefusal = (typeof zipRefusals)[number]

export interface ZipLimits {
  readonly entries: number
  /** Of one entry, unpacked. */
  readonly entryBytes: number
  /** Of all entries together, unpacked. */
  readonly totalBytes: number
  /** Unpacked to packed bytes, asked of entries over a mebibyte: small ones harm nobody however tight. */
  readonly ratio: number
}

/** Room for any written document with pictures; Office's XML packs about 1:10, seldom 1:40. */
export const documentZipLimits: ZipLimits = {
  entries: 2000,
  entryBytes: 50 * 1024 * 1024,
  totalBytes: 100 * 1024 * 1024,
  ratio: 100,
}

/** Ends the reading of a ZIP from any depth; caught by `listZip` alone. */
export class ZipRefusedError extends Error {
  override readonly name = 'ZipRefusedError'
  readonly refusal: ZipRefusal

  constructor(refusal: ZipRefusal) {
    super(refusal)
    this.refusal = refusal
  }
}

export function refuse(refusal: ZipRefusal): never {
  throw new ZipRefusedError(refusal)
}
