/** All promises of the rooms that are open, by name, and which of them are out of date. */
import { sha256Of } from '#platform/crypto/sha256.ts'
import type { CountedList, KeptPromise } from './promise.ts'

export interface Catalogue {
  /** In the order in which the rooms declare them. */
  readonly all: readonly KeptPromise[]
  find(name: string): KeptPromise | undefined
  /** Lists whose total nobody knows. */
  readonly lists: readonly CountedList[]
  /** Of the names and versions: another release of Kept has another. */
  readonly digest: string
}

/** Every promise looks again when the organisation itself changes. Throws where two promises have one name. */
export function makeCatalogue(declared: readonly KeptPromise[], lists: readonly CountedList[] = []): Catalogue {
  const all = declared.map((one) => ({ ...one, reads: [...new Set([...one.reads, 'identity.organisation'])] }))
  const byName = new Map(all.map((one) => [one.name, one]))
  if (byName.size < all.length) throw new Error('Two promises have the same name.')
  const names = all.map(({ name, version }) => `${name} ${version}`).sort()
  return { all, find: (name) => byName.get(name), lists, digest: sha256Of(names.join('\n')) }
}

/** When a promise was judged, and from what. */
export interface Judged {
  promise: string
  version: number
  /** The serials of the tables it reads, added up. */
  seen: number
  judgedAt: Date
  dueAt: Date | null
}

/** How often each table was written. */
export type Touches = ReadonlyMap<string, number>

/** The serials only ever grow: the same sum means that nothing it reads was written. */
export function seenBy({ reads }: Pick<KeptPromise, 'reads'>, touches: Touches): number {
  return reads.reduce((sum, table) => sum + (touches.get(table) ?? 0), 0)
}

/** Never judged, judged by another version, from records that have changed, until now, or by a clock that was ahead. */
export function isDue(promise: KeptPromise, judged: Judged | undefined, touches: Touches, now: Date): boolean {
  if (!judged || judged.version !== promise.version || judged.seen !== seenBy(promise, touches)) return true
  return judged.judgedAt > now || (judged.dueAt !== null && judged.dueAt <= now)
}
