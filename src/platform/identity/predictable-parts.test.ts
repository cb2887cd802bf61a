/** Shows which letters of a passphrase are taken to be guessed, and which are not. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lengthSaidOnce, type Marks, markRepeats, markSequences, markWords, readings } from './predictable-parts.ts'

/** Guessed letters as stars. */
const shown = (text: string, mark: (text: string[]) => Marks) => {
  const marks = mark([...text])
  return [...text].map((letter, place) => (marks[place] ? '*' : letter)).join('')
}

describe('sequences', () => {
  test.each([
    ['abcdef', '******'],
    ['fedcba', '******'],
    ['x1234x', 'x****x'],
    ['67890', '*****'],
    ['qwertyuiop', '**********'],
    ['poiuyt', '******'],
    ['qweasdzxc', '*********'],
    ['1qaz2wsx', '********'],
    ['ab', 'ab'],
    ['abxcd', 'abxcd'],
    ['lantern', 'lantern'],
    ['gravel', 'gravel'],
    ['135', '135'],
    ['', ''],
  ])('in %j are %j', (text, stars) => {
    expect(shown(text, markSequences)).toBe(stars)
  })

  test('cover every piece of the alphabet of three letters or more, in both directions', () => {
    const alphabet = 'abcdefghijklmnopqrstuvwxyz'
    fc.assert(
      fc.property(fc.nat(23), fc.integer({ min: 3, max: 26 }), fc.boolean(), (from, length, isBackwards) => {
        const piece = [...alphabet.slice(from, from + length)]
        const text = (isBackwards ? piece.toReversed() : piece).join('')
        expect(shown(text, markSequences)).toBe('*'.repeat(text.length))
      }),
    )
  })
})

describe('repeats', () => {
  test.each([
    ['aaaa', '****'],
    ['baaab', 'b***b'],
    ['aabb', 'aabb'],
    ['', ''],
  ])('in %j are %j', (text, stars) => {
    expect(shown(text, markRepeats)).toBe(stars)
  })
})

describe('known words', () => {
  test.each([
    ['riverside', 'xriversidex', 'x*********x'],
    ['riverside', 'r1v3r51d3', '*********'],
    ['lila', '1i1a l!la', '**** ****'],
    ['riverside', 'riversid', 'riversid'],
    ['ana', 'banana', 'b*****'],
  ])('%s in %j are %j', (word, text, stars) => {
    expect(shown(text, (letters) => markWords(letters, [word]))).toBe(stars)
  })

  test('are found wherever they stand', () => {
    const letters = fc.string({ maxLength: 30 })
    fc.assert(
      fc.property(letters, letters, (before, behind) => {
        const text = [...before, ...'riverside', ...behind]
        const marks = markWords(text, ['riverside'])
        expect(marks.length).toBe(text.length)
        expect(marks.slice([...before].length, [...before].length + 9).every(Boolean)).toBe(true)
      }),
    )
  })
})

describe('readings', () => {
  test('undo what stands for a letter, in both ways where there are two', () => {
    expect(readings([...'p4$$w0rd1']).map((reading) => reading.join(''))).toEqual([
      'p4$$w0rd1',
      'passwordi',
      'passwordl',
    ])
  })
})

describe('what is said again', () => {
  test.each([
    ['abcabc', 3],
    ['abcabcab', 3],
    ['aaaa', 1],
    ['abcab', 5],
    ['abcxbc', 6],
    ['lantern', 7],
    ['', 0],
  ])('in %j is %i long', (text, length) => {
    expect(lengthSaidOnce([...text])).toBe(length)
  })

  test('is found for any piece said any number of times', () => {
    const piece = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme-ascii' })
    fc.assert(
      fc.property(piece, fc.integer({ min: 2, max: 6 }), (once, times) => {
        expect(lengthSaidOnce([...once.repeat(times)])).toBeLessThanOrEqual(once.length)
      }),
    )
  })
})
