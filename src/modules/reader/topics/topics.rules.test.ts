/** What a commitment is about: sentences of many kinds of organisation, and the topic a trustee would give them. */

import { describe, expect, test } from 'vitest'
import { topics } from '../reader.words.ts'
import { conductClues } from './topics.clues-conduct.lexicon.ts'
import { responseClues } from './topics.clues-response.lexicon.ts'
import { thingClues } from './topics.clues-things.lexicon.ts'
import { conductDeeds } from './topics.conduct.lexicon.ts'
import { headings } from './topics.headings.lexicon.ts'
import { keepingDeeds } from './topics.keeping.lexicon.ts'
import { people } from './topics.people.lexicon.ts'
import { responseDeeds } from './topics.response.lexicon.ts'
import { chooseTopics, matchTopics, topicConfidence } from './topics.rules.ts'
import { screens } from './topics.screens.lexicon.ts'
import { things } from './topics.things.lexicon.ts'
import { welsh, welshHeadings } from './topics.welsh.lexicon.ts'

const firstTopic = (text: string) => chooseTopics(matchTopics({ text }))[0]

describe('a commitment is given its topic', () => {
  test.each([
    ['coordinator', 'We will name an e-safety lead and a deputy.'],
    ['credentials', 'Passwords are never shared with anybody.'],
    ['image-consent', 'No photograph is taken without the written consent of a parent.'],
    ['policy-review', 'The board reviews this policy every year.'],
  ])('%s: %s', (topic, text) => {
    expect(firstTopic(text)).toBe(topic)
  })
})

test('the words that spoke for a topic can be shown', () => {
  const [first] = matchTopics({ text: 'Every group has two adults as admins.' })
  expect(first?.topic).toBe('supervised-groups')
  expect(first?.words).toContain('two adults')
})

test('a statement that says little is read under its heading', () => {
  expect(chooseTopics(matchTopics({ text: 'Not in here, ever.', headings: ['Mobile phones'] }))).toEqual(['device-use'])
})

test('a statement that speaks of nothing is something else, and not sure', () => {
  const matches = matchTopics({ text: 'Zebras.' })
  expect(chooseTopics(matches)).toEqual(['other'])
  expect(topicConfidence(matches)).toBeLessThan(0.6)
})

test('a sentence that goes on from another is read with it', () => {
  const text = 'They are wiped.'
  const alone = matchTopics({ text })
  const after = matchTopics({ text, before: 'Recordings of lessons are kept for 30 days.' })
  const scoreOf = (matches: typeof alone) => matches.find(({ topic }) => topic === 'data-retention')?.score ?? 0
  expect(scoreOf(after)).toBeGreaterThan(scoreOf(alone))
})

test('two subjects of equal strength are both named', () => {
  const both = chooseTopics([
    { topic: 'supervision', score: 9, words: ['supervision'] },
    { topic: 'training', score: 8.5, words: ['training'] },
    { topic: 'behaviour-code', score: 2, words: ['staff'] },
  ])
  expect(both).toEqual(['supervision', 'training'])
})

test('spelling, hyphens and endings do not change a topic', () => {
  const forms = [
    'Log-ins are not shared.',
    'Log ins aren’t shared.',
    'Logins must not be shared!',
    'LOGINS ARE NOT SHARED',
  ]
  expect(forms.map(firstTopic)).toEqual(forms.map(() => 'credentials'))
  expect(firstTopic('The organization risk-assesses any new app.')).toBe('technology-risk-assessment')
})

test('the lead says who acts', () => {
  const toYoung = matchTopics({ text: 'tell a coach or a parent', lead: 'If a message worries them, swimmers should:' })
  expect(chooseTopics(toYoung)).toEqual(['reporting-route'])
})

test('every clue names meanings that have words, and every heading a topic', () => {
  const meanings = new Set([
    ...Object.keys({ ...people, ...screens, ...things, ...conductDeeds, ...responseDeeds, ...keepingDeeds }),
    'by-adult',
    'by-young',
    'by-parent',
    'by-self',
  ])
  const written = [conductClues, responseClues, thingClues].flatMap((table) => Object.values(table).flat())
  const named = written.flatMap(([, words]) => words.replaceAll('!', '').split(/[ >]/))
  expect(named.filter((meaning) => !meanings.has(meaning))).toEqual([])
  expect(Object.keys(welsh).filter((meaning) => !meanings.has(meaning))).toEqual([])
  const known = topics.map(String)
  expect(Object.keys({ ...headings, ...welshHeadings }).filter((topic) => !known.includes(topic))).toEqual([])
})

test('a text that never ends is read from where it begins', () => {
  expect(firstTopic(`Passwords are never shared ${'and so on '.repeat(200_000)}`)).toBe('credentials')
})
