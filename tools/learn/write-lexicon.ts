/** Writes learned weights down as a lexicon that can be read, checked and committed. */
import type { Weights } from './regress.ts'

/** Weights are kept in twentieths. */
export const parts = 20

export interface Lexicon {
  /** What the file says it is for. */
  readonly says: string
  readonly name: string
  /** Fainter ones, in twentieths, say nothing. */
  readonly faintest: number
  /** Answers kept for one feature, the loudest. */
  readonly most: number
}

export function lexiconText(weights: Weights, { says, name, faintest, most }: Lexicon): string {
  const lines = [...weights].flatMap(([key, byAnswer]) => {
    const kept = [...byAnswer]
      .map((weight, at) => [at, Math.round(weight * parts)] as const)
      .filter(([, weight]) => Math.abs(weight) >= faintest)
      .sort(([, one], [, other]) => Math.abs(other) - Math.abs(one))
      .slice(0, most)
    return kept.length === 0 ? [] : [`${key} ${kept.map(([at, weight]) => `${at}:${weight}`).join(' ')}`]
  })
  return `/** ${says} */\nexport const ${name} = \`\n${lines.join('\n')}\n\`\n`
}
