/** Learns which words stand in statements that bind, from statements that people labelled, and writes it down as a lexicon. */

import { bindingFeatures } from '#modules/reader/kinds/kinds.features.rules.ts'
import { judgeAloneByGrammar } from '#modules/reader/kinds/kinds.rules.ts'
import { keepGenerated } from './generated.ts'
import type { Labelled } from './learn/labelled.ts'
import { labelledStatements } from './learn/labelled.ts'
import type { Lesson } from './learn/regress.ts'
import { regress } from './learn/regress.ts'
import { lexiconText } from './learn/write-lexicon.ts'

/** The share of statements that bind in a policy as policies go; banks of statements hold more. */
const shareThatBinds = 0.6
/** A word that stands in fewer statements teaches nothing. */
const leastOften = 2
const weightOfPolicies = 0.5

const lessons = lessonsOf(labelledStatements().filter(({ kind }) => kind !== 'heading'))
const text = lexiconText(regress(lessons, ['yes', 'no'], { rounds: 14, pull: 0.002, left: 0.3 }), {
  says: 'How strongly words speak for a statement that binds, in twentieths; learned by tools/learn-kinds.ts.',
  name: 'learnedBinding',
  faintest: 2,
  most: 1,
})
keepGenerated('src/modules/reader/kinds/kinds.learned.lexicon.ts', forBinding(text), 'node tools/learn-kinds.ts')

/** On the policies that grammar was tuned to it is surer than elsewhere, so they count less. */
function lessonsOf(statements: readonly Labelled[]): Lesson<'yes' | 'no'>[] {
  const seen = statements.map((one) => ({
    binds: one.kind === 'commitment',
    isBank: one.from.endsWith('.tsv'),
    features: bindingFeatures({ ...one, judgement: judgeAloneByGrammar(one.text, one.over || undefined) }),
  }))
  const often = new Map<string, number>()
  for (const { features } of seen) for (const name of features) often.set(name, (often.get(name) ?? 0) + 1)
  const binding = seen.filter(({ binds }) => binds).length
  const weightOfOthers = (binding * (1 - shareThatBinds)) / shareThatBinds / (seen.length - binding)
  return seen.map(({ binds, features, isBank }) => ({
    features: features.filter((name) => (often.get(name) ?? 0) >= leastOften),
    wanted: binds ? { yes: 1 } : { no: 1 },
    weight: (binds ? 1 : weightOfOthers) * (isBank ? 1 : weightOfPolicies),
  }))
}

/** Of two answers the second is the first turned round: one number says both. */
function forBinding(lexicon: string): string {
  return lexicon.replace(/^(\S+) ([01]):(-?\d+)$/gm, (_, feature: string, answer: string, weight: string) => {
    const turned = answer === '0' ? Number(weight) : -Number(weight)
    return `${feature} 0:${turned * 2}`
  })
}
