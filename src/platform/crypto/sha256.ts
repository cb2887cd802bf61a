/** The SHA-256 of a text, in hex: the same for whoever works it out from the same words. */
import { createHash } from 'node:crypto'

/** Of its UTF-8 bytes. */
export function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
