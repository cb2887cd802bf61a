/** Writes the tables of docs/reading.md. */
import type { Reading } from '#modules/reader/index.ts'
import type { FactsScore } from '#tests/policies/facts-score.ts'
import type { Beside, Share } from '#tests/policies/reading-score.ts'
import {
  binds,
  confusionsIn,
  f1,
  hasRightPolarity,
  hasRightTopic,
  precision,
  ratio,
  readsAsBinding,
  recall,
  scoreOf,
} from '#tests/policies/reading-score.ts'

const mostMistakes = 60
const three = (value: number) => value.toFixed(3)
const share = (one: Share) => `${three(ratio(one))} (${one.right}/${one.of})`

export function scoreTable(
  rows: readonly (readonly [name: string, policies: readonly (readonly Beside[])[]])[],
): string {
  return [
    '| how | units | commitments | precision | recall | F1 | kind | polarity | first topic |',
    '|---|---|---|---|---|---|---|---|---|',
    ...rows.map(([name, policies]) => {
      const score = scoreOf(policies)
      const commitment = [three(precision(score)), three(recall(score)), `**${three(f1(score))}**`]
      const shares = [score.kinds, score.polarities, score.topics].map(share)
      return `| ${[name, score.units, score.commitments, ...commitment, ...shares].join(' | ')} |`
    }),
  ].join('\n')
}

export function factsLine(facts: readonly FactsScore[]): string {
  const right = facts.reduce((sum, one) => sum + one.share.right, 0)
  const of = facts.reduce((sum, one) => sum + one.share.of, 0)
  const extra = facts.reduce((sum, one) => sum + one.extra, 0)
  return `Facts right (organisation, nation, dates, signature, coordinators, contacts, numbers): ${share({ right, of })}; said, but not there: ${extra}.`
}

export function findingsLine(readings: readonly Reading[]): string {
  const counts = new Map<string, number>()
  for (const { code } of readings.flatMap(({ findings }) => findings)) counts.set(code, (counts.get(code) ?? 0) + 1)
  const sorted = [...counts].sort(([one, times], [other, often]) => often - times || one.localeCompare(other))
  const total = sorted.reduce((sum, [, times]) => sum + times, 0)
  return `Findings: ${total}${total > 0 ? ` (${sorted.map(([code, times]) => `${code} ${times}`).join(', ')})` : ''}.`
}

export function confusionTable(all: readonly Beside[]): string {
  const confusions = confusionsIn(all)
  if (confusions.length === 0) return 'None.'
  return [
    '| labelled | read | times |',
    '|---|---|---|',
    ...confusions.map(({ labelled, read, times }) => `| ${labelled} | ${read} | ${times} |`),
  ].join('\n')
}

/** The surest first: a mistake that nobody is asked to check is the worst. */
export function mistakesList(policies: readonly { name: string; fromText: readonly Beside[] }[]): string {
  const mistakes = policies.flatMap(({ name, fromText }) =>
    fromText.flatMap((one) => {
      const what = mistakeIn(one)
      return what ? [{ what, name, text: one.gold?.text ?? one.read?.text ?? '', sure: one.read?.confidence ?? 1 }] : []
    }),
  )
  mistakes.sort((one, other) => other.sure - one.sure)
  const shown = mistakes.slice(0, mostMistakes)
  const more = mistakes.length - shown.length
  return [
    ...shown.map(({ what, name, text, sure }) => `- ${name}, ${what} (${sure.toFixed(2)}): “${text}”`),
    ...(more > 0 ? [`- and ${more} more`] : []),
    ...(mistakes.length === 0 ? ['None.'] : []),
  ].join('\n')
}

function mistakeIn(one: Beside): string | undefined {
  const { gold, read } = one
  if (binds(gold) && !readsAsBinding(read)) return read ? `a commitment read as ${read.kind}` : 'a commitment missed'
  if (!binds(gold) && readsAsBinding(read))
    return gold ? `${gold.kinds.join(' or ')} read as a commitment` : 'a commitment that is no unit'
  if (!binds(gold))
    return gold && read && !gold.kinds.includes(read.kind)
      ? `${gold.kinds.join(' or ')} read as ${read.kind}`
      : undefined
  if (!hasRightPolarity(one)) return `${gold?.polarity.join(' or ')} read as ${read?.polarity}`
  return hasRightTopic(one) ? undefined : `${gold?.topics.join(' or ')} read as ${read?.topics[0] ?? 'nothing'}`
}
