/** Shows that corrections lose no word of the source, that splitting and joining again is nothing, and what each may not do. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordsOf } from '#platform/documents/source-document.ts'
import type { DraftStatement } from '../policy.rules.ts'
import { isIn } from '../policy.rules.ts'
import type { Correction } from './correct-statement.rules.ts'
import { correct } from './correct-statement.rules.ts'

const letters = 'abcdeéŵ.,;'.split('')
const word = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 6 }).map((some) => some.join(''))
const gap = fc.constantFrom(' ', '\n', '  ', ' \n\t')

interface Read {
  source: string
  statements: DraftStatement[]
}

/** A source of words with odd white space, read into statements that share it out among them, some in two pieces. */
const reading = fc
  .array(fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 6 })
  .chain((parts) =>
    fc.tuple(fc.constant(parts), fc.array(fc.boolean(), { minLength: parts.length, maxLength: parts.length })),
  )
  .map(([parts, inTwo]): Read => {
    let source = ''
    const statements = parts.map((words, place) => {
      const spans = [{ start: source.length, end: source.length }]
      for (const [at, [one, white]] of words.entries()) {
        if (inTwo[place] && at === 1) {
          source += '• '
          spans.push({ start: source.length, end: source.length })
        }
        source += one + white
        const last = spans.at(-1)
        if (last) last.end = source.length
      }
      const text = wordsOf(source, spans)
      return statement(`s${place}`, text, { readAs: text, spans })
    })
    return { source, statements }
  })

function statement(id: string, text: string, other: Partial<DraftStatement> = {}): DraftStatement {
  return {
    id,
    state: 'in',
    version: 1,
    text,
    readAs: text,
    spans: [],
    level: 0,
    kind: 'commitment',
    polarity: 'do',
    topics: ['other'],
    confidence: 0.5,
    because: 'It says “will”.',
    carried: false,
    checked: false,
    measure: '',
    ...other,
  }
}

/** What corrections may never change: every place of the source that some statement stands for, removed ones included. */
function placesHeld(statements: readonly DraftStatement[]): string[] {
  return statements
    .flatMap(({ spans }) => spans)
    .flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at))
    .sort((one, other) => one - other)
    .map(String)
}

function applied(statements: readonly DraftStatement[], correction: Correction, source: string) {
  const outcome = correct(statements, correction, source)
  return outcome.ok ? outcome.statements : statements
}

const plain = ({ version: _, ...rest }: DraftStatement) => rest

let made = 0
const freshId = () => `n${made++}`

/** Any correction, of statements chosen by number among those that are there. */
function correctionOf(
  [does, first, second, cut]: [Correction['does'], number, number, number],
  all: readonly DraftStatement[],
): Correction {
  const pick = (number: number) => all[number % all.length] ?? statement('none', 'none')
  const one = pick(first)
  const labels = { kind: 'belief', polarity: null, topics: [], level: 0 } as const
  switch (does) {
    case 'split': {
      const words = one.text.split(' ')
      const at = 1 + (cut % Math.max(1, words.length - 1))
      return {
        does,
        statement: one.id,
        parts: [words.slice(0, at).join(' '), words.slice(at).join(' ')],
        ids: [freshId()],
      }
    }
    case 'merge': {
      const kept = all.filter(isIn)
      return { does, statement: one.id, other: kept[kept.indexOf(one) + 1]?.id ?? pick(second).id }
    }
    case 'move':
      return { does, statement: one.id, after: second % 3 === 0 ? null : pick(second).id }
    case 'add':
      return { does, id: freshId(), after: pick(first).id, text: 'Something new', ...labels }
    case 'reword':
      return { does, statement: one.id, text: `${one.text} and more` }
    case 'relabel':
      return { does, statement: one.id, ...labels }
    case 'measure':
      return { does, statement: one.id, measure: 'twice a year' }
    default:
      return { does, statement: one.id }
  }
}

const acts = ['confirm', 'relabel', 'reword', 'measure', 'split', 'merge', 'move', 'remove', 'restore', 'add'] as const
const steps = fc.array(fc.tuple(fc.constantFrom(...acts), fc.nat(50), fc.nat(50), fc.nat(50)), { maxLength: 25 })

describe('whatever is put right, in whatever order', () => {
  test('every place of the source stays with exactly one statement', () => {
    fc.assert(
      fc.property(reading, steps, ({ source, statements }, wanted) => {
        let now: readonly DraftStatement[] = statements
        for (const step of wanted) now = applied(now, correctionOf(step, now), source)
        expect(placesHeld(now)).toEqual(placesHeld(statements))
      }),
      { numRuns: 300 },
    )
  })

  test('no two statements share an identity, and each one’s words stay its own', () => {
    fc.assert(
      fc.property(reading, steps, ({ source, statements }, wanted) => {
        let now: readonly DraftStatement[] = statements
        for (const step of wanted) now = applied(now, correctionOf(step, now), source)
        expect(new Set(now.map(({ id }) => id)).size).toBe(now.length)
        for (const one of now) expect(one.text.trim()).not.toBe('')
      }),
      { numRuns: 200 },
    )
  })

  test('splitting and joining again is nothing', () => {
    fc.assert(
      fc.property(reading, fc.nat(20), fc.nat(20), ({ source, statements }, which, cut) => {
        const one = statements[which % statements.length]
        const words = one?.text.split(' ') ?? []
        fc.pre(one !== undefined && words.length > 1)
        const at = 1 + (cut % (words.length - 1))
        const parts = [words.slice(0, at).join(' '), words.slice(at).join(' ')]
        const split = applied(statements, { does: 'split', statement: one?.id ?? '', parts, ids: ['half'] }, source)
        expect(split).toHaveLength(statements.length + 1)
        const joined = applied(split, { does: 'merge', statement: 'half', other: one?.id ?? '' }, source)
        expect(joined.map(plain)).toEqual(statements.map(plain))
      }),
      { numRuns: 300 },
    )
  })

  test('a part that was split off still gives back its words from the source', () => {
    fc.assert(
      fc.property(reading, fc.nat(20), fc.nat(20), ({ source, statements }, which, cut) => {
        const one = statements[which % statements.length]
        const words = one?.text.split(' ') ?? []
        fc.pre(one !== undefined && words.length > 1)
        const at = 1 + (cut % (words.length - 1))
        const parts = [words.slice(0, at).join(' '), words.slice(at).join(' ')]
        const split = applied(statements, { does: 'split', statement: one?.id ?? '', parts, ids: ['half'] }, source)
        for (const part of split) expect(wordsOf(source, part.spans)).toBe(part.text)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a correction is refused', () => {
  const two = [
    statement('a', 'First of all'),
    statement('b', 'And second', { state: 'removed' }),
    statement('c', 'Third'),
  ]
  const problemOf = (correction: Correction) => {
    const outcome = correct(two, correction, '')
    return outcome.ok ? undefined : outcome.problem
  }

  test.each([
    ['of a statement that is not there', { does: 'confirm', statement: 'x' }, 'not-there'],
    ['of a removed statement', { does: 'confirm', statement: 'b' }, 'removed'],
    ['that puts back what was never removed', { does: 'restore', statement: 'a' }, 'not-removed'],
    [
      'that splits with other words',
      { does: 'split', statement: 'a', parts: ['First', 'of some'], ids: ['n'] },
      'not-its-words',
    ],
    [
      'that splits within a word',
      { does: 'split', statement: 'a', parts: ['Fir', 'st of all'], ids: ['n'] },
      'not-its-words',
    ],
    ['that splits into one', { does: 'split', statement: 'a', parts: ['First of all'], ids: [] }, 'one-part'],
    ['that joins with itself', { does: 'merge', statement: 'a', other: 'a' }, 'not-neighbours'],
    ['that joins with a removed one', { does: 'merge', statement: 'a', other: 'b' }, 'not-neighbours'],
    ['that moves a statement after itself', { does: 'move', statement: 'a', after: 'a' }, 'after-itself'],
    ['that moves it after nothing known', { does: 'move', statement: 'a', after: 'x' }, 'not-there'],
    ['that leaves no words', { does: 'reword', statement: 'a', text: ' \n ' }, 'empty'],
  ] as const)('%s', (_, correction, problem) => {
    expect(problemOf(correction)).toBe(problem)
  })

  test('but neighbours are joined over a removed one between them', () => {
    const outcome = correct(two, { does: 'merge', statement: 'c', other: 'a' }, '')
    expect(outcome.ok && outcome.statements.map(({ id, text }) => [id, text])).toEqual([
      ['a', 'First of all Third'],
      ['b', 'And second'],
    ])
  })
})

test('what is no commitment has neither polarity nor topics', () => {
  const labels = { kind: 'belief', polarity: 'never', topics: ['training'], level: 3 } as const
  const outcome = correct([statement('a', 'Music matters')], { does: 'relabel', statement: 'a', ...labels }, '')
  const changed = outcome.ok ? outcome.statements[0] : undefined
  expect(changed).toMatchObject({ kind: 'belief', polarity: null, topics: [], level: 0, checked: true, version: 2 })
})
