/** What changed between two texts: found for any two, the same from either side, and nothing named twice. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { StatementKind, Topic } from '#modules/reader/index.ts'
import type { VersionStatement } from '../policy.rules.ts'
import type { Change } from './compare-versions.rules.ts'
import { countChanges, difference, isUnchanged } from './compare-versions.rules.ts'
import { changedWords } from './compare-versions.wording.rules.ts'

const said = (id: string, text: string, other: Partial<VersionStatement> = {}): VersionStatement => {
  const kind: StatementKind = other.kind ?? 'commitment'
  const topics: readonly Topic[] = kind === 'commitment' ? ['training'] : []
  return {
    id,
    text,
    level: kind === 'heading' ? 1 : 0,
    kind,
    polarity: kind === 'commitment' ? 'do' : null,
    topics,
    carried: false,
    measure: '',
    ...other,
  }
}
const heading = (id: string, text: string) => said(id, text, { kind: 'heading' })

/** Few words and few ids, so that any two texts have much in common by chance. */
const word = fc.constantFrom(
  'all',
  'staff',
  'must',
  'never',
  'share',
  'photographs',
  'of',
  'children',
  'ask',
  'parents',
)
const aStatement = fc
  .record({
    text: fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')),
    kind: fc.constantFrom<StatementKind>('commitment', 'commitment', 'heading', 'belief'),
    measure: fc.constantFrom('', '', 'once a term'),
  })
  .map(({ text, kind, measure }) => said('', text, { kind, measure }))

const aText = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 30 }), aStatement), { maxLength: 25 })
  .map((drawn) => [...new Map(drawn)].map(([id, one]) => ({ ...one, id: `s${id}` })))

/** A text and what somebody made of it: some left out, some reworded, some new, in an order of their own. */
const twoTexts = fc.oneof(
  fc.tuple(aText, aText),
  fc.tuple(aText, aText, fc.integer()).map(([one, more, seed]): [VersionStatement[], VersionStatement[]] => {
    const kept = one.filter((_, at) => (seed >> (at % 20)) % 2 === 0)
    const added = more.slice(0, 4).map((other, at) => ({ ...other, id: `n${at}` }))
    const turned = seed % 3 === 0 ? kept.toReversed() : kept
    return [one, [...added.slice(0, 2), ...turned, ...added.slice(2)]]
  }),
)

const ids = (statements: readonly (VersionStatement | undefined)[]) =>
  statements.flatMap((one) => (one ? [one.id] : [])).sort()

const turnedRound: Readonly<Record<Change['kind'], Change['kind']>> = {
  same: 'same',
  reworded: 'reworded',
  moved: 'moved',
  new: 'gone',
  gone: 'new',
}
const named = (changes: readonly Change[]) =>
  changes.map(({ kind, isMoved, before, after }) => `${kind} ${isMoved} ${before?.id} ${after?.id}`).sort()
const namedFromTheOtherSide = (changes: readonly Change[]) =>
  changes.map(({ kind, isMoved, before, after }) => `${turnedRound[kind]} ${isMoved} ${after?.id} ${before?.id}`).sort()

describe('the difference of any two texts', () => {
  test('is nothing where they are the same text', () => {
    fc.assert(
      fc.property(aText, (text) => {
        expect(difference(text, text).map(({ kind }) => kind)).toEqual(text.map(() => 'same'))
        expect(isUnchanged(difference(text, structuredClone(text)))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('names the same pairs from either side, what is new in one being gone in the other', () => {
    fc.assert(
      fc.property(twoTexts, ([one, other]) => {
        expect(namedFromTheOtherSide(difference(other, one))).toEqual(named(difference(one, other)))
      }),
      { numRuns: 2_000 },
    )
  })

  test('names every statement of both exactly once', () => {
    fc.assert(
      fc.property(twoTexts, ([one, other]) => {
        const changes = difference(one, other)
        expect(ids(changes.map(({ before }) => before))).toEqual(ids(one))
        expect(ids(changes.map(({ after }) => after))).toEqual(ids(other))
        for (const { kind, before, after } of changes)
          expect([kind, before !== undefined, after !== undefined]).toEqual([kind, kind !== 'new', kind !== 'gone'])
      }),
      { numRuns: 2_000 },
    )
  })

  test('stands in the order of the later text', () => {
    fc.assert(
      fc.property(twoTexts, ([one, other]) => {
        const after = difference(one, other).flatMap((change) => change.after ?? [])
        expect(after.map(({ id }) => id)).toEqual(other.map(({ id }) => id))
      }),
    )
  })

  test('counts every kind, and all of them together are all that is named', () => {
    fc.assert(
      fc.property(twoTexts, ([one, other]) => {
        const changes = difference(one, other)
        const counts = Object.values(countChanges(changes))
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(changes.length)
      }),
    )
  })
})

describe('what changed', () => {
  const kinds = (before: VersionStatement[], after: VersionStatement[]) =>
    difference(before, after).map(({ kind, before: was, after: one }) => `${kind} ${(one ?? was)?.id}`)
  const photos = said('a', 'Photographs are used for the agreed purpose only.')
  const phones = said('b', 'Staff keep their own telephones switched off in sessions.')
  const groups = said('c', 'Every group has two adults in it.')

  test('is told by identity, however differently it is worded', () => {
    const reworded = { ...photos, text: 'We show a picture where its family said yes to that.' }
    expect(kinds([photos, phones], [reworded, phones])).toEqual(['reworded a', 'same b'])
  })

  test('is found by likeness where a policy was brought anew and every identity is new', () => {
    const again = said('x', 'Photographs are used for the agreed purpose only, never another.')
    expect(kinds([photos, phones], [again, { ...phones, id: 'y' }])).toEqual(['reworded x', 'same y'])
  })

  test('is reworded where the same words are taken to be something else, or measured otherwise', () => {
    expect(kinds([photos], [{ ...photos, polarity: 'never' }])).toEqual(['reworded a'])
    expect(kinds([photos], [{ ...photos, measure: 'looked at each term' }])).toEqual(['reworded a'])
    expect(kinds([photos], [said('x', photos.text, { kind: 'belief' })])).toEqual(['reworded x'])
  })

  test('is moved where it stands under another heading, and only then', () => {
    const [one, other] = [heading('h1', 'Pictures'), heading('h2', 'Equipment')]
    expect(kinds([one, photos, other, phones], [one, other, photos, phones])).toEqual([
      'same h1',
      'same h2',
      'moved a',
      'same b',
    ])
    const renamed = { ...other, text: 'What we use' }
    expect(kinds([one, photos, other, phones], [one, photos, renamed, phones])).toEqual([
      'same h1',
      'same a',
      'reworded h2',
      'same b',
    ])
  })

  test('does not move what follows a section that is new', () => {
    const [one, other] = [heading('h1', 'Pictures'), heading('h2', 'Equipment')]
    const between = [heading('h3', 'Groups'), groups]
    expect(kinds([one, photos, other, phones], [one, photos, ...between, other, phones])).toEqual([
      'same h1',
      'same a',
      'new h3',
      'new c',
      'same h2',
      'same b',
    ])
  })

  test('keeps apart sections of one name, of which one is renamed', () => {
    const first = [heading('h1', 'General'), photos]
    const second = [heading('h2', 'General'), phones]
    const renamed = [heading('h2', 'Telephones'), phones]
    expect(kinds([...first, ...second], [...first, ...renamed])).toEqual(['same h1', 'same a', 'reworded h2', 'same b'])
  })

  test('says of what is reworded whether it stands elsewhere too', () => {
    const reworded = { ...phones, text: 'Telephones stay switched off in sessions.' }
    const [first] = difference([photos, groups, phones], [reworded, photos, groups])
    expect(first).toMatchObject({ kind: 'reworded', isMoved: true })
  })

  test('shows what is gone where it stood', () => {
    expect(kinds([photos, phones, groups], [photos, groups])).toEqual(['same a', 'gone b', 'same c'])
    expect(kinds([photos, phones], [phones])).toEqual(['gone a', 'same b'])
    expect(kinds([photos], [])).toEqual(['gone a'])
  })
})

describe('two long texts', () => {
  const vocabulary = Array.from({ length: 600 }, (_, at) => `word${at}`)
  const text = (at: number) =>
    ['rule', `${at}`, ...Array.from({ length: 16 }, (_, place) => vocabulary[(at * 7 + place * (at % 29)) % 600])].join(
      ' ',
    )
  const long = Array.from({ length: 2_000 }, (_, at) =>
    at % 20 === 0 ? heading(`h${at}`, text(at)) : said(`s${at}`, text(at)),
  )

  /** How long it took is told, and no part of the test: that depends on the machine. */
  test.each<[string, VersionStatement[], Change['kind'], number]>([
    ['one and the same', long, 'same', 2_000],
    [
      'every twentieth reworded',
      long.map((one, at) => (at % 20 === 1 ? { ...one, text: `${one.text} twice` } : one)),
      'reworded',
      100,
    ],
    [
      'brought anew with every statement reworded',
      long.map((one, at) => ({ ...one, id: `n${at}`, text: `${one.text} now` })),
      'reworded',
      2_000,
    ],
    ['turned upside down', long.toReversed(), 'moved', 2_000],
    [
      'nothing in common',
      long.map((one, at) => ({ ...one, id: `n${at}`, text: one.text.replaceAll(/\w+/g, 'not$&') })),
      'gone',
      2_000,
    ],
  ])('of 2,000 statements, %s', (name, other, kind, many) => {
    const began = performance.now()
    const changes = difference(long, other)
    process.stdout.write(`2,000 statements, ${name}: ${(performance.now() - began).toFixed(0)} ms\n`)
    expect(countChanges(changes)[kind]).toBe(many)
  })
})

describe('the words of a statement that was reworded', () => {
  const marked = (pieces: readonly { text: string; changed: boolean }[]) =>
    pieces.map(({ text, changed }) => (changed ? `[${text}]` : text)).join(' ')

  test('are told apart: what was taken out, what was put in', () => {
    const { before, after } = changedWords(
      'Staff should not share personal contact details with young people.',
      'Staff and volunteers must not share contact details with young people.',
    )
    expect(marked(before)).toBe('Staff [should] not share [personal] contact details with young people.')
    expect(marked(after)).toBe('Staff [and volunteers must] not share contact details with young people.')
  })

  test('are all there, whatever the two wordings', () => {
    const words = fc.array(word, { maxLength: 30 }).map((some) => some.join(' '))
    fc.assert(
      fc.property(words, words, (one, other) => {
        const { before, after } = changedWords(one, other)
        const whole = (pieces: readonly { text: string }[]) => pieces.map(({ text }) => text).join(' ')
        expect([whole(before), whole(after)]).toEqual([one, other])
        const kept = (pieces: readonly { text: string; changed: boolean }[]) =>
          whole(pieces.filter(({ changed }) => !changed))
        expect(kept(before)).toBe(kept(after))
      }),
      { numRuns: 1_000 },
    )
  })

  test('are shown as wholly changed where they are too many to compare', () => {
    const [one, other] = [Array(3_000).fill('yes').join(' '), Array(3_000).fill('no').join(' ')]
    expect(changedWords(one, other)).toEqual({
      before: [{ text: one, changed: true }],
      after: [{ text: other, changed: true }],
    })
  })
})
