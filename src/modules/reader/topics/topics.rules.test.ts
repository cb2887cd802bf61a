/** What a commitment is about: sentences of many kinds of organisation, and the topic a trustee would give them. */

import { describe, expect, test } from 'vitest'
import { chooseTopics, matchTopics, topicConfidence } from './topics.rules.ts'

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
