/** Weighs a doubtful judgement against what words stand in statements that bind, as learned from labelled statements. */
import type { Judgement, Polarity } from '../reader.words.ts'
import { bindingFeatures } from './kinds.features.rules.ts'
import { learnedBinding } from './kinds.learned.lexicon.ts'

const parts = 20
/** Grammar that is surer than this is believed, whatever the words. */
const doubtfulBelow = 0.7
/** Words weigh more than this, or grammar keeps its say; more is asked before something is said not to bind. */
const heavy = { binding: 1, notBinding: 1.5 } as const
/** A weighed judgement is for a person to check. */
const afterWeighing = 0.56

const weights = new Map(
  learnedBinding
    .trim()
    .split('\n')
    .map((line): readonly [string, number] => {
      const at = line.lastIndexOf(' ')
      return [line.slice(0, at), Number(line.slice(at + 3)) / parts]
    }),
)

/** What never binds, whatever words it holds. */
const apart = new Set(['heading', 'sign-off'])

/** `over` is the line that leads into its list, or its heading; empty where neither stands. */
export function weighed(judgement: Judgement, text: string, over: string): Judgement {
  if (judgement.confidence >= doubtfulBelow || apart.has(judgement.kind)) return judgement
  const { weight, loudest } = weighBinding(bindingFeatures({ text, over, judgement }))
  const binds = judgement.kind === 'commitment'
  if (binds ? weight >= -heavy.notBinding : weight <= heavy.binding) return judgement
  const words = loudest.map((word) => `“${word}”`).join(', ')
  if (binds)
    return {
      kind: 'belief',
      polarity: null,
      confidence: afterWeighing,
      carried: false,
      because: says(words, 'do not bind'),
    }
  const polarity = polarityByWords(text)
  return { kind: 'commitment', polarity, confidence: afterWeighing, carried: false, because: says(words, 'bind') }
}

function says(words: string, does: string): string {
  return words === ''
    ? `It is worded as statements that ${does} often are.`
    : `Words such as ${words} stand most often in statements that ${does}.`
}

/** Above zero: it binds. `loudest` are words of the text that say the same. */
function weighBinding(features: readonly string[]): { weight: number; loudest: string[] } {
  const heard = features.map((feature) => ({ feature, weight: weights.get(feature) ?? 0 }))
  const sum = heard.reduce((total, { weight }) => total + weight, 0) / Math.sqrt(features.length + 1)
  const words = heard.filter(({ feature, weight }) => /^[\p{L}']+(?:\+[\p{L}']+)?$/u.test(feature) && weight * sum > 0)
  const sorted = words.sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight))
  return { weight: sum, loudest: sorted.slice(0, 2).map(({ feature }) => feature.replace('+', ' ')) }
}

const forbidding =
  /\b(?:never|not|no|none|nobody|neither|nor|cannot|without|forbidden|prohibited|banned|ban|out of bounds|out of the question|off limits|byth|peidi\w+|ni|na)\b|n[’']t\b/iu
const allowing = /\b(?:may|can|allowed|welcome|fine|free to|permitted|ok|okay|caniateir|gall|gellir|cewch)\b/iu

/** What is said of whom or when forbids nothing: “Whoever does not want to speak to him, speaks to her.” */
const aside = /\b(?:who|whoever|whom|whose|that|which|if|unless|where|when|until|so that)\b[^,;:.]*[,;:]?/giu

function polarityByWords(text: string): Polarity {
  const main = text.replace(aside, ' ')
  if (forbidding.test(main)) return 'never'
  return allowing.test(main) ? 'may' : 'do'
}
