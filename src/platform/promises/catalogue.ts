/** All promises of the rooms that are open, by name, and which of them are out of date. */
import { sha256Of } from '#platform/crypto/sha256.ts'
import type { CountedList, KeptPromise } from './promise.ts'

/** A promise among the others: it reads the organisation's own row besides. */
export interface ServedPromise extends KeptPromise {
  /** Of its version and of what it reads: what was judged under another is judged again. Never 0. */
  readonly edition: number
}

export interface Catalogue {
  /** In the order in which the rooms declare them. */
  readonly all: readonly ServedPromise[]
  find(name: string): ServedPromise | undefined
  /** Lists whose total nobody knows. */
  readonly lists: readonly CountedList[]
  /** Of the names and editions: another release of Kept has another. */
  readonly digest: string
}

/** Every promise looks again when the organisation itself changes. Throws where two promises have one name. */
export function makeCatalogue(declared: readonly KeptPromise[], lists: readonly CountedList[] = []): Catalogue {
  const all = declared.map((one) => {
    const reads = [...new Set([...one.reads, 'identity.organisation'])].sort()
    return { ...one, reads, edition: editionOf(one.version, reads) }
  })
  const byName = new Map(all.map((one) => [one.name, one]))
  if (byName.size < all.length) throw new Error('Two promises have the same name.')
  const names = all.map(({ name, edition }) => `${name} ${edition}`).sort()
  return { all, find: (name) => byName.get(name), lists, digest: sha256Of(names.join('\n')) }
}

/** The sum of some tables' serials says nothing of others': whoever reads other tables is another edition. */
function editionOf(version: number, reads: readonly string[]): number {
  return 1 + Number.parseInt(sha256Of([version, ...reads].join('\n')).slice(0, 7), 16)
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

/** Clocks of two processes, or of a long turn and a short one, differ by this much without having been put back. */
export const clockSlackMs = 60_000

/** The serials only ever grow: the same sum means that nothing it reads was written. */
export function seenBy({ reads }: Pick<KeptPromise, 'reads'>, touches: Touches): number {
  return reads.reduce((sum, table) => sum + (touches.get(table) ?? 0), 0)
}

/** Never judged, judged by another edition, from records that have changed, until now, or by a clock that was ahead. */
export function isDue(promise: ServedPromise, judged: Judged | undefined, touches: Touches, now: Date): boolean {
  if (!judged || judged.version !== promise.edition || judged.seen !== seenBy(promise, touches)) return true
  return isAhead(judged, now) || (judged.dueAt !== null && judged.dueAt <= now)
}

/** The clock was put back since. */
export function isAhead({ judgedAt }: Pick<Judged, 'judgedAt'>, now: Date): boolean {
  return judgedAt.getTime() > now.getTime() + clockSlackMs
}
