/** Learns how strongly each word and meaning speaks for each topic, from what people labelled, and writes it down as a lexicon. */
import { topics } from '#modules/reader/index.ts'
import { featuresOf } from '#modules/reader/topics/topics.features.rules.ts'
import { keepGenerated } from './generated.ts'
import type { Labelled } from './learn/labelled.ts'
import { labelledPhrases, labelledStatements } from './learn/labelled.ts'
import type { Lesson } from './learn/regress.ts'
import { regress } from './learn/regress.ts'
import { lexiconText } from './learn/write-lexicon.ts'

/** Of two topics the first is this much of the answer. */
const shareOfFirst = 0.75
/** A phrase is less of a lesson than a statement: it stands nowhere. */
const weightOfPhrase = 0.25
/** Sentences that the tests hold the reader to. */
const held = 'tables.tsv'
const weightOfHeld = 2.5

/** A pair of words that stands in fewer statements teaches nothing. */
const leastPairs = 2

export const howToLearnTopics = { rounds: 20, pull: 0.001, left: 0.3 }

export function lessonsOfTopics(statements: readonly Labelled[], phrases: readonly Labelled[]): Lesson<string>[] {
  const commitments = statements.filter(({ kind, topics: about }) => kind === 'commitment' && about.length > 0)
  const lessons = [
    ...commitments.map((one) => lessonOf(one, one.from === held ? weightOfHeld : 1)),
    ...phrases.map((one) => lessonOf(one, weightOfPhrase)),
  ]
  const often = new Map<string, number>()
  for (const { features } of lessons) for (const name of features) often.set(name, (often.get(name) ?? 0) + 1)
  const isTaught = (name: string) => !name.includes('+') || (often.get(name) ?? 0) >= leastPairs
  return lessons.map((lesson) => ({ ...lesson, features: lesson.features.filter(isTaught) }))
}

function lessonOf(one: Labelled, weight: number): Lesson<string> {
  const [first = 'other', second] = one.topics
  const wanted = second ? { [first]: shareOfFirst, [second]: 1 - shareOfFirst } : { [first]: 1 }
  return { features: featuresOf(one).map(({ key }) => key), wanted, weight }
}

if (import.meta.main) {
  const lessons = lessonsOfTopics(labelledStatements(), labelledPhrases())
  const text = lexiconText(regress(lessons, topics, howToLearnTopics), {
    says: 'How strongly words and meanings speak for topics, in twentieths, by the topic’s place in their list; learned by tools/learn-topics.ts.',
    name: 'learnedTopics',
    faintest: 6,
    most: 7,
  })
  keepGenerated('src/modules/reader/topics/topics.learned.lexicon.ts', text, 'node tools/learn-topics.ts')
}
