/** Shows when a table is read row by row, and when it only lays out a page and is read as the text it holds. */
import { expect, test } from 'vitest'
import { type Paragraph, type Passage, type Table, wordsIn } from './passages.ts'
import { piecesOf } from './table-reading.ts'

const words = (text: string, standsOut = false): Paragraph => ({
  is: 'paragraph',
  lines: [{ text, standsOut, size: 11 }],
  heading: 0,
  indent: 0,
  furniture: false,
})
const points = (...texts: string[]) => texts.map((text) => words(`• ${text}`))
const table = (...rows: (Passage | Passage[])[][]): Table => ({
  is: 'table',
  rows: rows.map((cells) => ({ header: false, cells: cells.map((cell) => (Array.isArray(cell) ? cell : [cell])) })),
})

const told = (...passages: Passage[]) =>
  piecesOf(passages).map((piece) => {
    if (piece.is === 'paragraph') return piece.lines[0]?.standsOut ? `${wordsIn(piece)}!` : wordsIn(piece)
    const cells = piece.cells.map((cell) => cell.map(wordsIn).join(' / ')).join(' | ')
    return piece.header ? `names ${cells}` : `row ${cells}`
  })

test('a table of short cells is read row by row, under the names of its columns', () => {
  const contacts = table([words('Role', true), words('Name', true)], [words('Lead'), words('Ada Fell')])
  expect(told(contacts)).toEqual(['names Role | Name', 'row Lead | Ada Fell'])
  expect(told(table([words('Lead'), words('Ada Fell')], [words('Deputy'), words('Bo Gill')]))).toEqual([
    'row Lead | Ada Fell',
    'row Deputy | Bo Gill',
  ])
})

test('a table of one column is a frame around its text', () => {
  expect(told(table([words('We listen.')], [[words('We write it down.'), words('We act.')]]))).toEqual([
    'We listen.',
    'We write it down.',
    'We act.',
  ])
  const frame = told(table([words('We listen.'), words('')], [words('We act.'), words(' ')]))
  expect(frame.filter((line) => line.trim() !== '')).toEqual(['We listen.', 'We act.'])
})

test('lists beside one another are read column by column, each under its own heading', () => {
  const rules = table([words('Do'), words('Don’t')], [points('tell us', 'block them'), points('reply', 'meet them')])
  expect(told(rules)).toEqual(['Do!', '• tell us', '• block them', 'Don’t!', '• reply', '• meet them'])
})

test('lists beside labels are read row by row, each under its label', () => {
  const rules = table(
    [words('Area', true), words('What we do', true)],
    [words('Pictures'), points('ask first', 'name nobody')],
    [words('Groups'), points('two adults', 'no secrets')],
  )
  expect(told(rules)).toEqual([
    'names Area | What we do',
    'Pictures!',
    '• ask first',
    '• name nobody',
    'Groups!',
    '• two adults',
    '• no secrets',
  ])
})

test('a table within a table is read where it stands', () => {
  const inner = table([words('999'), words('emergency')], [words('101'), words('police')])
  expect(told(table([[words('Numbers'), inner]]))).toEqual(['Numbers', 'row 999 | emergency', 'row 101 | police'])
})
