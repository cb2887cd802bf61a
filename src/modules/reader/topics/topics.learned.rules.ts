/** Scores topics by weights that were learned from labelled statements, and says which words spoke. */
import type { TopicMatch } from '../reader.words.ts'
import { topics } from '../reader.words.ts'
import type { Said } from './topics.features.rules.ts'
import { featuresOf } from './topics.features.rules.ts'
import { learnedTopics } from './topics.learned.lexicon.ts'

const parts = 20

/** By feature, `topic:weight topic:weight …`: taken apart when it is asked for, because most never are. */
const weights = new Map(
  learnedTopics
    .trim()
    .split('\n')
    .map((line): readonly [string, string] => {
      const space = line.indexOf(' ')
      return [line.slice(0, space), line.slice(space + 1)]
    }),
)

interface Heard {
  score: number
  readonly words: { said: string; weight: number }[]
}

/** Every topic with its score, best first; all are 0 where no word is known. */
export function learnedMatches(said: Said): TopicMatch[] {
  const features = featuresOf(said)
  const scale = 1 / Math.sqrt(features.length + 1) / parts
  const heard: Heard[] = topics.map(() => ({ score: 0, words: [] }))
  for (const { key, said: words } of features) hear(weights.get(key), words, { heard, scale })
  return topics
    .map((topic, at) => ({ topic, score: heard[at]?.score ?? 0, words: loudest(heard[at]) }))
    .sort((one, other) => other.score - one.score)
}

function hear(pairs: string | undefined, said: string, { heard, scale }: { heard: Heard[]; scale: number }): void {
  if (pairs === undefined) return
  for (const pair of pairs.split(' ')) {
    const [place, parted] = pair.split(':').map(Number)
    const one = heard[place ?? 0]
    const weight = (parted ?? 0) * scale
    if (!one) continue
    one.score += weight
    if (weight > 0 && said !== '') one.words.push({ said, weight })
  }
}

function loudest(heard: Heard | undefined): string[] {
  const sorted = (heard?.words ?? []).sort((one, other) => other.weight - one.weight)
  return [...new Set(sorted.map(({ said }) => said))].slice(0, 3)
}
