/** What a person would see as one statement: headings, leads, points, broken sentences and rows, each tied to its place in the text. */
import { describe, expect, test } from 'vitest'
import type { Block } from '#platform/documents/source-document.ts'
import { wordsOf } from '#platform/documents/source-document.ts'
import { unitsOf } from './units.rules.ts'

type Line = readonly [kind: Block['kind'], level: number, text: string, marker?: string]

/** A document of one block a line; the cells of a row stand between bars. */
function read(...lines: readonly Line[]) {
  let text = ''
  const blocks: Block[] = lines.map(([kind, level, words, marker = '']) => {
    text += marker === '' ? '' : `${marker} `
    const start = text.length
    text += `${words}\n\n`
    const block: Block = { kind, level, certain: true, marker, spans: [{ start, end: start + words.length }] }
    return kind === 'row' ? { ...block, cells: cellsOf(words, start) } : block
  })
  const units = unitsOf({ text, blocks })
  for (const unit of units) expect(wordsOf(text, unit.spans)).toBe(unit.text)
  return units
}

function cellsOf(words: string, start: number) {
  let at = start
  return words.split('|').map((cell) => {
    const from = at + (cell.length - cell.trimStart().length)
    at += cell.length + 1
    return [{ start: from, end: from + cell.trim().length }]
  })
}

describe('headings and leads', () => {
  test('the first heading of all is the title and stands over nothing', () => {
    const units = read(
      ['heading', 1, 'Online Safety Policy'],
      ['heading', 2, 'Groups'],
      ['paragraph', 0, 'Groups are closed.'],
    )
    expect(units.map(({ place }) => place)).toEqual(['title', 'heading', 'paragraph'])
    expect(units[2]?.headings).toEqual(['Groups'])
  })

  test('a heading that names a section is no title', () => {
    const units = read(
      ['heading', 1, '1. Purpose', '1.'],
      ['paragraph', 0, 'To help.'],
      ['heading', 1, '2. Scope', '2.'],
    )
    expect(units[0]?.place).toBe('heading')
  })

  test('a line that leads into a list is known to each of its points', () => {
    const units = read(
      ['paragraph', 0, 'Be careful. Staff must not:'],
      ['item', 1, 'film children', '•'],
      ['item', 1, 'keep pictures. Not even for a day.', '•'],
      ['paragraph', 0, 'Thank you.'],
    )
    expect(units.map(({ place, goesOn }) => (goesOn ? `+${place}` : place))).toEqual([
      'paragraph',
      '+lead',
      'item',
      'item',
      '+item',
      'paragraph',
    ])
    expect(units.map(({ lead }) => lead)).toEqual([
      undefined,
      undefined,
      ...Array(3).fill('Staff must not:'),
      undefined,
    ])
  })

  test('a list in a list takes the nearer line, and the outer list then takes its own again', () => {
    const units = read(
      ['paragraph', 0, 'Tutors shall:'],
      ['item', 1, 'never:', '1.'],
      ['item', 2, 'record alone', '(a)'],
      ['item', 1, 'keep notes', '2.'],
    )
    expect(units.map(({ place, lead }) => [place, lead])).toEqual([
      ['lead', undefined],
      ['lead', 'Tutors shall:'],
      ['item', 'never:'],
      ['item', 'Tutors shall:'],
    ])
  })

  test('lines after “at:” are its list, also where their bullets were lost', () => {
    const units = read(
      ['paragraph', 0, 'Guidance is available at:'],
      ['paragraph', 0, 'bullying www.example.org/bullying'],
      ['paragraph', 0, 'online abuse www.example.org/abuse'],
      ['paragraph', 0, 'We read it each year.'],
    )
    expect(units.map(({ lead }) => lead !== undefined)).toEqual([false, true, true, false])
  })

  test('a label with nothing after it leads into nothing', () => {
    expect(read(['paragraph', 0, 'Signed:'], ['paragraph', 0, 'Date:']).map(({ place }) => place)).toEqual([
      'paragraph',
      'paragraph',
    ])
  })
})

describe('a sentence broken in two is one statement with two places', () => {
  test('over two bullets, whatever the capital', () => {
    const units = read(
      ['item', 1, 'Keeping photographs of members only with their', '•'],
      ['item', 1, 'Consent in writing', '•'],
      ['item', 1, 'Checking every app first', '•'],
      ['item', 1, 'Asking families what they think', '•'],
    )
    expect(units.map(({ text }) => text)).toEqual([
      'Keeping photographs of members only with their Consent in writing',
      'Checking every app first',
      'Asking families what they think',
    ])
    expect(units[0]?.spans).toHaveLength(2)
  })

  test('over a page footer', () => {
    const units = read(
      ['paragraph', 0, 'Staff contact young people only through the official page and'],
      ['furniture', 0, 'Page 3 of 9'],
      ['paragraph', 0, 'never in private.'],
    )
    expect(units.map(({ place, text }) => `${place}: ${text}`)).toEqual([
      'paragraph: Staff contact young people only through the official page and never in private.',
      'furniture: Page 3 of 9',
    ])
  })

  test('points of a list that end on “and”, or on “in”, are left apart', () => {
    const units = read(
      ['item', 1, 'keep the camera on;', '(a)'],
      ['item', 1, 'tell a parent; and', '(b)'],
      ['item', 1, 'leave the groups that others are in', '(c)'],
      ['item', 1, 'end the call', '(d)'],
    )
    expect(units).toHaveLength(4)
  })
})

describe('rows', () => {
  test('sentences in cells are one each, under the name of their column', () => {
    const units = read(['row', 0, 'Do|Don’t'], ['row', 0, 'Use the club page|Use your own account'])
    expect(units.map(({ text: words, column }) => [words, column])).toEqual([
      ['Do|Don’t', undefined],
      ['Use the club page', 'Do'],
      ['Use your own account', 'Don’t'],
    ])
  })

  test('a row of forty thousand cells is read in the time that its words take', () => {
    const began = performance.now()
    const [unit] = read(['row', 0, 'cell |'.repeat(40_000)])
    expect(unit?.spans.length).toBeGreaterThan(30_000)
    // Going through all the cells again for each took ten seconds.
    expect(performance.now() - began).toBeLessThan(3000)
  })

  test('a name with its role and number is one statement', () => {
    const units = read(['row', 0, 'Safeguarding lead | Orla Finch | 01632 960222'])
    expect(units.map(({ text }) => text)).toEqual(['Safeguarding lead Orla Finch 01632 960222'])
  })
})

test('nothing gives nothing, and no words get lost', () => {
  expect(read()).toEqual([])
  const units = read(['paragraph', 0, 'One. Two! Three?'], ['item', 1, 'and four', '-'])
  expect(units.map(({ text }) => text).join(' ')).toBe('One. Two! Three? and four')
})
