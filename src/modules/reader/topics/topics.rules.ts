/** Says what a commitment is about: topics by the words that speak for them, best first, so that the reason can be shown. */

import type { Topic, TopicMatch } from '../reader.words.ts'
import { whoActs } from './topics.agents.rules.ts'
import { cluesOf, type Field, hearClues, type Spoken } from './topics.clues.rules.ts'
import { conductClues } from './topics.clues-conduct.lexicon.ts'
import { responseClues } from './topics.clues-response.lexicon.ts'
import { thingClues } from './topics.clues-things.lexicon.ts'
import { headingTrust, headings as headingWords } from './topics.headings.lexicon.ts'
import { learnedMatches } from './topics.learned.rules.ts'
import { phrasebook } from './topics.phrasebook.rules.ts'
import { nameIn, phrasesOf } from './topics.phrases.rules.ts'
import { welshHeadings } from './topics.welsh.lexicon.ts'
import { withMutations } from './topics.welsh.rules.ts'

export interface About {
  readonly text: string
  /** The nearest heading, or the lead where no heading stands. */
  readonly section?: string | undefined
  readonly lead?: string | undefined
  /** Outermost first. */
  readonly headings?: readonly string[]
  readonly column?: string | undefined
  /** The sentence before it in the same paragraph, from which it goes on: “They are deleted after a month.” */
  readonly before?: string | undefined
}

const headingPhrases = phrasesOf(headingWords, withMutations(welshHeadings))
const clues = cluesOf([conductClues, responseClues, thingClues])

/** Second and further clues for one topic often say the same again, so each counts less than the one before. */
const fading = [1, 0.5, 0.3, 0.2, 0.1]
/** How much the written clues count beside the learned weights; chosen on statements left out of the learning. */
const clueWeight = 0.06

/** What the sentence before says counts a little, and only what it says most. */
const carriedOver = { share: 0.25, topics: 3, most: 10 } as const

/** Best first, every topic; \`other\` first where no words speak for anything. */
export function matchTopics(about: About): readonly TopicMatch[] {
  const clues = new Map(withBefore(about, matchesOf(about)).map((match) => [match.topic, match]))
  const over = about.lead ?? about.column ?? about.headings?.at(-1) ?? about.section ?? ''
  const learned = learnedMatches({ text: about.text, over })
  if (clues.size === 0 && learned.every(({ score }) => score === 0)) return [{ topic: 'other', score: 0, words: [] }]
  return learned
    .map(({ topic, score, words }) => {
      const clue = clues.get(topic)
      return {
        topic,
        score: rounded(score + clueWeight * (clue?.score ?? 0)),
        words: [...new Set([...(clue?.words ?? []), ...words])].slice(0, 4),
      }
    })
    .toSorted((a, b) => b.score - a.score)
}

function withBefore({ before }: About, matches: readonly TopicMatch[]): readonly TopicMatch[] {
  if (before === undefined) return matches
  const scores = new Map(matches.map((match) => [match.topic, match]))
  const strongest = matchesOf({ text: before }).toSorted((a, b) => b.score - a.score)
  for (const { topic, score, words } of strongest.slice(0, carriedOver.topics)) {
    const known = scores.get(topic) ?? { topic, score: 0, words }
    const share = carriedOver.share * Math.max(0, Math.min(score, carriedOver.most))
    scores.set(topic, { ...known, score: rounded(known.score + share) })
  }
  return [...scores.values()]
}

function matchesOf(about: About): readonly TopicMatch[] {
  const fields = fieldsOf(about)
  const byTopic = new Map<Topic, Spoken[]>()
  for (const spoken of [...hearClues(clues, fields, whoActs(fields)), ...headingsSpeak(about)]) {
    const same = byTopic.get(spoken.topic)
    if (same) same.push(spoken)
    else byTopic.set(spoken.topic, [spoken])
  }
  return [...byTopic].map(([topic, spoken]) => matchOf(topic, spoken))
}

const rounded = (score: number): number => Math.round(score * 100) / 100

function fieldsOf({ text, section, lead, headings = [], column }: About): readonly Field[] {
  const near = headings.at(-1) ?? (section === lead ? undefined : section)
  const outer = headings.slice(0, -1)
  return [
    { said: text, weight: 1, peopleWeight: 1 },
    { said: lead, weight: 0.55, peopleWeight: 0.9 },
    { said: near, weight: 0.5, peopleWeight: 0.5 },
    { said: column, weight: 0.5, peopleWeight: 0.5 },
    ...outer.map((said) => ({ said, weight: 0.2, peopleWeight: 0.3 })),
  ].flatMap(({ said, ...weights }) => (said === undefined ? [] : [{ named: nameIn(phrasebook, said), ...weights }]))
}

/** How much the lead, the nearest heading and those above it say of what stands below them. */
const headingWeights = { lead: 2.5, column: 4, near: 3.5, outer: 1.8 } as const

function headingsSpeak({ section, lead, headings = [], column }: About): readonly Spoken[] {
  const above = headings.length > 0 || section === undefined || section === lead ? headings : [section]
  const sections = above.toReversed().map((said) => topicsOfHeading(said))
  // “Setting up” says nothing, so “Sessions online” above it speaks in its place.
  const speaking = sections.findIndex((topics) => topics.length > 0)
  const near = column === undefined ? headingWeights.near : headingWeights.outer
  return [
    ...weighed(lead === undefined ? [] : topicsOfHeading(lead), headingWeights.lead),
    ...weighed(column === undefined ? [] : topicsOfHeading(column), headingWeights.column),
    ...sections.flatMap((topics, at) => weighed(topics, at === speaking ? near : headingWeights.outer)),
  ]
}

const weighed = (topics: readonly Spoken[], weight: number): readonly Spoken[] =>
  topics.map((spoken) => ({ ...spoken, weight: spoken.weight * weight }))

function topicsOfHeading(said: string): readonly Spoken[] {
  const { tokens, found } = nameIn(headingPhrases, said)
  // A heading that names many things says little of each.
  const share = 1 / Math.max(1, Math.sqrt(found.size))
  return [...found].map(([topic, [first]]) => ({
    topic: topic as Topic,
    weight: share * (headingTrust[topic] ?? 1),
    words: tokens.slice(first?.start, first?.end).map(({ said: word }) => word),
  }))
}

function matchOf(topic: Topic, spoken: readonly Spoken[]): TopicMatch {
  const strongest = spoken.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  const sum = (wanted: readonly Spoken[]) =>
    wanted.reduce((total, { weight }, rank) => total + weight * (fading[rank] ?? 0.05), 0)
  const speakFor = strongest.filter(({ weight }) => weight > 0)
  const against = strongest.filter(({ weight }) => weight < 0)
  return {
    topic,
    score: rounded(sum(speakFor) + sum(against)),
    words: [...new Set(speakFor.flatMap(({ words }) => words))].slice(0, 4),
  }
}

/** How likely each topic is, as its score beside the others'. */
function chancesOf(matches: readonly TopicMatch[]): number[] {
  const highest = Math.max(...matches.map(({ score }) => score))
  const weights = matches.map(({ score }) => Math.exp(score - highest))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => weight / sum)
}

/** One topic, or two where the second is nearly as likely. */
export function chooseTopics(matches: readonly TopicMatch[]): Topic[] {
  const [first, second] = matches
  if (!first) return ['other']
  const [chance = 1, next = 0] = chancesOf(matches)
  const isSecond = second !== undefined && second.topic !== 'other' && first.topic !== 'other' && next >= chance * 0.6
  return isSecond ? [first.topic, second.topic] : [first.topic]
}

/** 0 to 1: how likely the first topic is. */
export function topicConfidence(matches: readonly TopicMatch[]): number {
  const [first] = matches
  if (!first || first.score === 0) return 0.2
  return Math.round((chancesOf(matches)[0] ?? 0) * 100) / 100
}
