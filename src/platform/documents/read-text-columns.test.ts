/** Shows how tables and columns of a plain text are read, drawn with strokes or set with spaces. */
import { describe, expect, test } from 'vitest'
import { readText } from './read-text.ts'
import { told } from './told-for-tests.ts'

const seen = (text: string, format: 'txt' | 'md' = 'txt') => told(readText(text, format))

describe('a table', () => {
  test('drawn in Markdown has cells and a row of names', () => {
    const text = '| Who | What |\n|---|:--:|\n| **Amira** | looks at \\| phones |\n|Ben|writes|\n'
    expect(seen(text, 'md')).toEqual(['row of names Who | What', 'row Amira | looks at | phones', 'row Ben | writes'])
    expect(readText(text, 'md').blocks.every(({ certain }) => certain)).toBe(true)
  })

  test('with strokes but no lines drawn is one where several lines have as many', () => {
    expect(seen('Age | Before filming\nUnder 14 | Ask a parent\n\nHe said yes | no.\n')).toEqual([
      'row Age | Before filming',
      'row Under 14 | Ask a parent',
      'paragraph He said yes | no.',
    ])
  })

  test('set in columns with spaces or tabs', () => {
    const spaced =
      'Who              What they do            When\nAmira            looks at every group    each term\n                 and its members\nBen              writes to parents       in May\n'
    const rows = [
      'row of names Who | What they do | When',
      'row Amira | looks at every group and its members | each term',
      'row Ben | writes to parents | in May',
    ]
    expect(seen(spaced)).toEqual(rows)
    expect(readText(spaced, 'txt').blocks.some(({ certain }) => certain)).toBe(false)
    const tabbed =
      'Who\tWhat they do\tWhen\nAmira\tlooks at every group and its members\teach term\nBen\twrites to parents\tin May\n'
    expect(seen(tabbed)).toEqual(rows)
  })

  test('is not what a form or a sentence with a gap is', () => {
    expect(seen('Name:      Amira\nPhone:     01632 960123\n')).toEqual([
      'paragraph Name: Amira',
      'paragraph Phone: 01632 960123',
    ])
    expect(seen('We keep    accounts private and we tell parents of it.\n')).toHaveLength(1)
  })
})

test('two columns of prose are read one after the other, and it is said', () => {
  const left = [
    'We keep every account',
    'that the club has opened',
    'private and look at who',
    'can see it at the start',
    'of each and every term',
    'and when we are asked.',
    'That is our promise to',
    'those who come to us.',
  ]
  const right = [
    'Phones are put away at',
    'the door and are given',
    'back at the end of the',
    'evening by the leader',
    'who was on duty at the',
    'door. No pictures are',
    'taken by anybody under',
    'any circumstances here.',
  ]
  const text = left.map((line, at) => `${line.padEnd(34)}${right[at]}\n`).join('')
  const read = readText(text, 'txt')
  expect(read.notes).toEqual(['two-columns'])
  expect(told(read).join(' ')).toBe(`paragraph ${left.join(' ')} paragraph ${right.join(' ')}`)
})
