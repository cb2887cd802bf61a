/** Makes the statements of a draft from a reading: what was there before keeps its identity. */
import type { Statement } from '#modules/reader/index.ts'
import { pairsOf } from '../compare-versions/compare-versions.pairs.rules.ts'
import type { DraftStatement, VersionStatement } from '../policy.rules.ts'

/** `ids` are as many as there are statements; one that is in force already keeps the id and the measure it has. */
export function statementsFromReading(
  read: readonly Statement[],
  inForce: readonly VersionStatement[],
  ids: readonly string[],
): DraftStatement[] {
  const fresh = read.map((one, place) => draftOf(one, ids[place] ?? one.id))
  const known = new Map(pairsOf(inForce, fresh).map(([was, one]) => [one.id, was]))
  return fresh.map((one) => {
    const was = known.get(one.id)
    return was ? { ...one, id: was.id, measure: was.measure } : one
  })
}

function draftOf({ text, kind, polarity, topics, confidence, because, source, level, carried }: Statement, id: string) {
  const words = storable(text)
  return {
    id,
    state: 'in' as const,
    version: 1,
    text: words,
    readAs: words,
    spans: source,
    level: kind === 'heading' ? level : 0,
    kind,
    polarity: kind === 'commitment' ? (polarity ?? ('do' as const)) : null,
    topics: kind === 'commitment' ? topics : [],
    confidence,
    because,
    carried,
    checked: false,
    measure: '',
  }
}

/** PostgreSQL keeps no zero characters; in their place a blank, so that every span still counts right. */
export function storable(text: string): string {
  return text.replaceAll('\0', ' ')
}
