/** How a whole text is judged: what its headings, leads and neighbours say of each statement, and why. */
import { describe, expect, test } from 'vitest'
import type { Unit } from '../reader.words.ts'
import { judgeAlone, judgeUnits } from './kinds.rules.ts'

const unit = (text: string, around: Partial<Unit> = {}): Unit => ({
  text,
  spans: [{ start: 0, end: text.length }],
  place: 'paragraph',
  level: 0,
  headings: [],
  lead: undefined,
  column: undefined,
  block: 0,
  goesOn: false,
  ...around,
})

const list = (lead: string, items: readonly string[], headings: readonly string[] = []): Unit[] => [
  unit(lead, { place: 'lead', headings }),
  ...items.map((text) => unit(text, { place: 'item', level: 1, lead, headings })),
]

const kinds = (units: readonly Unit[]) => judgeUnits(units).map(({ kind, polarity }) => polarity ?? kind)

describe('a list takes its duty from the line above it', () => {
  test('bare points under “must not” are forbidden, and say that they were carried down', () => {
    const judged = judgeUnits(list('Staff must not:', ['use their own phones', 'film in the changing rooms']))
    expect(judged.map(({ kind }) => kind)).toEqual(['heading', 'commitment', 'commitment'])
    expect(judged[1]).toMatchObject({
      polarity: 'never',
      carried: true,
      because: 'The line above says “Staff must not:”.',
    })
  })

  test('a full sentence among forbidden points keeps its own meaning', () => {
    const items = ['message a player', 'A parent who coaches may message their own child.']
    expect(kinds(list('Coaches must never:', items))).toEqual(['heading', 'never', 'may'])
  })

  test('points under beliefs bind nobody, even where they speak of a duty', () => {
    const items = ['children should never be harmed', 'we have a duty to protect them', 'abuse can happen anywhere']
    expect(kinds(list('We believe that:', items))).toEqual(['heading', 'belief', 'belief', 'belief'])
  })

  test('a rule for staff among beliefs is still a rule', () => {
    expect(kinds(list('We recognise that:', ['staff must not be alone with a child online']))).toEqual([
      'heading',
      'never',
    ])
  })

  test('what follows “by” is promised, also where it promises that something is not done', () => {
    const items = ['naming a lead', 'not publishing names', 'removing people who no longer come']
    expect(kinds(list('We will keep children safe by:', items))).toEqual(['heading', 'do', 'never', 'do'])
  })

  test('a list inside a list takes the nearer line', () => {
    const units = [
      ...list('Leaders will:', ['run every group with a second adult']),
      unit('never:', { place: 'lead', level: 1, lead: 'Leaders will:' }),
      unit('share their own number', { place: 'item', level: 2, lead: 'never:' }),
    ]
    expect(kinds(units)).toEqual(['heading', 'do', 'heading', 'never'])
  })

  test('a line that itself names the law or whom to ring is no mere heading', () => {
    const units = [
      ...list('Summaries of the legislation are available at:', ['www.example.org/law']),
      ...list('If you have any worries about a child, contact:', ['Nell Hartwick, 01632 960111']),
    ]
    expect(kinds(units)).toEqual(['legal', 'legal', 'contact', 'contact'])
  })
})

describe('a heading speaks for what stands under it', () => {
  const under = (heading: string, text: string, around: Partial<Unit> = {}) =>
    kinds([unit(heading, { place: 'heading', level: 2 }), unit(text, { headings: [heading], ...around })])[1]

  test.each([
    ['never', 'Never', 'share a password', 'item'],
    ['never', 'Unacceptable use', 'Posting pictures of other children', 'item'],
    ['do', 'Always', 'ask before you take a picture', 'item'],
    ['legal', 'Legal framework', 'Children Act 1989', 'item'],
    ['reference', 'Related policies', 'Behaviour', 'item'],
    ['contact', 'Contact details', 'Our office', 'item'],
    ['purpose', 'Aims', 'keep our members safe', 'item'],
    ['do', 'Background', 'Every leader must be checked before they start.', 'paragraph'],
    ['belief', 'Background', 'We run a choir for sixty children.', 'paragraph'],
  ] as const)('%s: under “%s”, “%s”', (said, heading, text, place) => {
    expect(under(heading, text, { place })).toBe(said)
  })

  test('a plain answer under a question is allowed or forbidden', () => {
    expect(under('Can I film?', 'No, not ever.')).toBe('never')
    expect(under('Can I have my phone?', 'Yes, in the break.')).toBe('may')
  })

  test('a column rules its cells', () => {
    const cell = (column: string, text: string) => unit(text, { place: 'row', column })
    expect(kinds([cell('Do', 'Use the club account'), cell('Don’t', 'Use your own account')])).toEqual(['do', 'never'])
  })
})

describe('neighbours', () => {
  test('a date belongs to the line before it', () => {
    expect(kinds([unit('This policy was last reviewed on:'), unit('Date: 3 May 2023')])).toEqual(['review', 'review'])
    expect(kinds([unit('Signed:'), unit('Date: 3 May 2023')])).toEqual(['sign-off', 'sign-off'])
  })

  test('what stands at the edge of a page is nobody’s statement', () => {
    expect(kinds([unit('Staff must keep this page.', { place: 'furniture' })])).toEqual(['other'])
  })

  test('the title is a heading', () => {
    expect(kinds([unit('Staff must read this', { place: 'title' })])).toEqual(['heading'])
  })
})

describe('every answer says why, and how sure it is', () => {
  test('the words that decided are named', () => {
    expect(judgeAlone('Leaders may not use their own phones.').because).toBe('It says “may not”.')
    expect(judgeAlone('keep it private', 'Always:').because).toBe('The line above says “Always:”.')
  })

  test('a plain “must” is surer than a bare point', () => {
    const must = judgeAlone('All staff must sign the code.').confidence
    const bare = judgeAlone('A signed code of conduct for all').confidence
    expect(must).toBeGreaterThan(0.9)
    expect(bare).toBeLessThan(0.6)
  })

  test('ten thousand statements, however strange, are each judged', () => {
    const strange = ['', ' ', '????', 'if if if who who that', `${'who '.repeat(400)}must`, 'a'.repeat(5000), '( ( ( “']
    const units = Array.from({ length: 10_000 }, (_, at) => unit(strange[at % strange.length] ?? ''))
    expect(judgeUnits(units)).toHaveLength(10_000)
  })
})
