/** Proves that nothing in an organisation's record was changed, left out or cut off. */
import { createHash } from 'node:crypto'

export interface StoredEntry {
  organisation_id: string
  sequence: number
  /** UTC with microseconds, as `2026-11-20T09:00:00.000000Z`. */
  at: string
  actor: string
  act: string
  subjects: string[]
  request_id: string
  details_digest: string
  previous_hash: string
  hash: string
}

export interface Head {
  organisation: string
  sequence: number
  hash: string
}

export type ChainFault =
  | { kind: 'altered'; sequence: number }
  | { kind: 'missing'; sequence: number }
  | { kind: 'cut'; sequence: number }

const NONE = '0'.repeat(64)

/** A second statement of what audit.append computes in the database. */
export function hashOfEntry(entry: StoredEntry): string {
  const parts = [
    entry.organisation_id,
    String(entry.sequence),
    entry.at,
    entry.actor,
    entry.act,
    entry.subjects.join(','),
    entry.request_id,
    entry.details_digest,
    entry.previous_hash,
  ]
  return createHash('sha256').update(parts.join('\x1f')).digest('hex')
}

/** Walks one organisation's chain, entry by entry in order of sequence. */
export class ChainWalk {
  #sequence = 0
  #hash = NONE
  #fault: ChainFault | undefined

  add(entry: StoredEntry): void {
    if (this.#fault) return
    if (entry.sequence !== this.#sequence + 1) this.#fault = { kind: 'missing', sequence: this.#sequence + 1 }
    else if (entry.previous_hash !== this.#hash || hashOfEntry(entry) !== entry.hash)
      this.#fault = { kind: 'altered', sequence: entry.sequence }
    this.#sequence = entry.sequence
    this.#hash = entry.hash
  }

  /** The fault, if any, once all entries were added; `head` is what the head table says. */
  end(head: { sequence: number; hash: string } | undefined): ChainFault | undefined {
    if (this.#fault) return this.#fault
    const expected = head ?? { sequence: 0, hash: NONE }
    return expected.sequence === this.#sequence && expected.hash === this.#hash
      ? undefined
      : { kind: 'cut', sequence: Math.min(this.#sequence, expected.sequence) + 1 }
  }
}
