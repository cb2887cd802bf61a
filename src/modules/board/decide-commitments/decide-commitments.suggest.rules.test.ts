/** Which promises are suggested for a commitment, why, and which of its words each would cover. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clausesOf } from '../board.clauses.rules.ts'
import type { MayServe } from './decide-commitments.suggest.rules.ts'
import { mostSuggestions, offerFor } from './decide-commitments.suggest.rules.ts'

const promise = (name: string, topics: string[], ...words: RegExp[]): MayServe => ({
  name,
  says: `Kept can show ${name}.`,
  serves: { topics, words },
})
const appointed = promise('people.coordinator-appointed', ['coordinator'], /\bname (a|one) coordinator\b/i)
const trained = promise('training.all-trained', ['training', 'coordinator'], /\btrain\w*/i)
const text = 'We will name a coordinator, whose name is displayed in every room, and train all staff every two years.'

describe('what is suggested for a commitment', () => {
  test('is about its topics, and is found in its words', () => {
    const { suggestions } = offerFor({ text, topics: ['coordinator'] }, [appointed, trained])
    expect(suggestions).toEqual([
      {
        promise: 'training.all-trained',
        says: 'Kept can show training.all-trained.',
        because: 'it speaks of “train”',
        covers: ['and train all staff every two years.'],
      },
      {
        promise: 'people.coordinator-appointed',
        says: 'Kept can show people.coordinator-appointed.',
        because: 'it speaks of “name a coordinator”',
        covers: ['We will name a coordinator,'],
      },
    ])
  })

  test('is nothing where the topic is another or the words are not there; all of it can still be chosen', () => {
    const none = offerFor({ text, topics: ['image-consent'] }, [appointed, trained])
    expect([none.suggestions.length, none.others.length]).toEqual([0, 2])
    expect(offerFor({ text: 'We lock the door.', topics: ['coordinator'] }, [appointed]).suggestions).toEqual([])
  })

  test('is never a promise that nobody chooses', () => {
    const unchosen = { name: 'board.people-confirm', says: 'People do it.' }
    const offer = offerFor({ text, topics: ['coordinator'] }, [unchosen])
    expect(offer).toEqual({ suggestions: [], others: [] })
  })

  test('covers both pieces where its words reach over the border between them', () => {
    const over = promise('a.over', ['coordinator'], /displayed in every room, and train/)
    const [one] = offerFor({ text, topics: ['coordinator'] }, [over]).suggestions
    expect(one?.covers).toEqual(['whose name is displayed in every room,', 'and train all staff every two years.'])
  })

  test('is at most four, each with pieces of the text, and nothing is offered twice or lost', () => {
    const word = fc.constantFrom('staff', 'and', 'train', 'pictures,', 'ask', 'never', 'phones;', 'with')
    const one = fc.record({ topic: fc.constantFrom('a', 'b'), word })
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), fc.array(one, { maxLength: 12 }), (words, list) => {
        const promises = list.map((given, at) => promise(`a.p-${at}`, [given.topic], new RegExp(given.word)))
        const commitment = { text: words.join(' '), topics: ['a'] }
        const { suggestions, others } = offerFor(commitment, promises)
        expect(suggestions.length).toBeLessThanOrEqual(mostSuggestions)
        const offered = [...suggestions, ...others].map((given) => given.promise)
        expect(offered.toSorted()).toEqual(promises.map(({ name }) => name).toSorted())
        for (const { covers } of suggestions) {
          expect(covers.length).toBeGreaterThan(0)
          expect(clausesOf(commitment.text)).toEqual(expect.arrayContaining([...covers]))
        }
      }),
    )
  })
})
