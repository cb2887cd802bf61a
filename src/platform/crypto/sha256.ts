/** The SHA-256 of words or bytes, in hex: the same for whoever works it out from the same. */
import { createHash } from 'node:crypto'

/** Of a text's UTF-8 bytes. */
export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
