/** The pieces of a commitment: put together they are the commitment, and what is covered is told from what is not. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clausesOf, coveredBy, uncoveredOf } from './board.clauses.rules.ts'

const text = 'We will name a coordinator, whose name is displayed in every room, and train all staff every two years.'

describe('the pieces of a commitment', () => {
  test('are what could be shown one by one', () => {
    expect(clausesOf(text)).toEqual([
      'We will name a coordinator,',
      'whose name is displayed in every room,',
      'and train all staff every two years.',
    ])
    expect(clausesOf('Images are stored safely.')).toEqual(['Images are stored safely.'])
  })

  test('lose no word, whatever the text', () => {
    const word = fc.constantFrom('and', 'or', 'staff', 'a,', 'b;', '–', 'but', 'children:', 'so', 'that', 'unless')
    const words = (of: string) => of.replaceAll(/[–—-]/g, ' ').split(/\s+/).filter(Boolean)
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (list) => {
        expect(clausesOf(list.join(' ')).flatMap(words)).toEqual(words(list.join(' ')))
      }),
    )
  })

  test('are covered by the promise whose words they hold, and the others are not', () => {
    const covered = coveredBy(text, [/\bcoordinator\b/gi])
    expect(covered).toEqual(['We will name a coordinator,'])
    expect(uncoveredOf(text, [covered, ['and train all staff every two years.']])).toEqual([
      'whose name is displayed in every room,',
    ])
  })
})
