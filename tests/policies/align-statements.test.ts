/** Laying what was read beside what was labelled is fair: a split and a merge each cost something, and an odd line costs nothing else. */
import { expect, test } from 'vitest'
import { pairInOrder } from './align-statements.ts'
import type { Label, ReadLabel } from './reading-score.ts'
import { f1, laidBeside, scoreOf } from './reading-score.ts'

const keep = 'Keep your account private'
const ask = 'Ask before you take a picture'
const pairs = (gold: string[], read: string[]) => pairInOrder(gold, read).map((pair) => [pair.gold, pair.read])

test('the same texts lie beside each other, and what stands between them is nobody’s', () => {
  expect(pairs([keep, ask], [keep, ask])).toEqual([
    [0, 0],
    [1, 1],
  ])
  expect(pairs([keep, ask], ['Page 1 of 2', `${keep.toUpperCase()}!`, ask])).toEqual([
    [undefined, 0],
    [0, 1],
    [1, 2],
  ])
})

test('of a unit that was read in two, the greater part counts as found and the other as made up', () => {
  expect(pairs([`${keep}, and ask`], [keep, 'and ask'])).toEqual([
    [0, 0],
    [undefined, 1],
  ])
})

test('of two units that were read as one, one is missed', () => {
  expect(pairs([keep, ask], [`${keep} ${ask}`]).filter(([, read]) => read === undefined)).toHaveLength(1)
})

test('order is kept, so that a sentence said twice is found twice', () => {
  expect(pairs([keep, ask, keep], [keep, ask, keep])).toEqual([
    [0, 0],
    [1, 1],
    [2, 2],
  ])
})

test('commitments found, missed and falsely read are counted as such', () => {
  const label = (text: string, binding: boolean): Label =>
    binding
      ? { text, kinds: ['commitment'], polarity: ['do'], topics: ['training'] }
      : { text, kinds: ['belief', 'other'], polarity: [], topics: [] }
  const read = (text: string, kind: ReadLabel['kind']): ReadLabel => ({
    text,
    kind,
    polarity: kind === 'commitment' ? 'never' : null,
    topics: kind === 'commitment' ? ['training'] : [],
    confidence: 1,
  })
  const gold = [label(keep, true), label(ask, true), label('The sun shines', false), label('Rain falls', false)]
  const readings = [
    read(keep, 'commitment'),
    read(ask, 'belief'),
    read('The sun shines', 'commitment'),
    read('Rain falls', 'other'),
  ]
  const score = scoreOf([laidBeside(gold, readings)])
  expect(score).toMatchObject({ units: 4, commitments: 2, found: 1, missed: 1, falsely: 1 })
  expect(score.kinds).toEqual({ right: 2, of: 4 })
  expect([score.polarities, score.topics]).toEqual([
    { right: 0, of: 1 },
    { right: 1, of: 1 },
  ])
  expect(f1(score)).toBeCloseTo(0.5)
})
