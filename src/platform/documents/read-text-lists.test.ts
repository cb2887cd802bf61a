/** Shows how lists of a plain text are read, however they were typed. */
import { describe, expect, test } from 'vitest'
import { readText } from './read-text.ts'
import { told } from './told-for-tests.ts'

const seen = (text: string, format: 'txt' | 'md' = 'txt') => told(readText(text, format))

describe('a list', () => {
  test.each([...'•◦▪●○■►✓✔➢→·*-–—'])('with the sign %s', (sign) => {
    const text = `We will:\n\n${sign} keep accounts private\n${sign} tell parents\n`
    expect(seen(text)).toEqual([
      'paragraph We will:',
      `item 1 ${sign} keep accounts private`,
      `item 1 ${sign} tell parents`,
    ])
  })

  test.each([
    ['1.', '2.'],
    ['1)', '2)'],
    ['(1)', '(2)'],
    ['a)', 'b)'],
    ['(a)', '(b)'],
    ['a.', 'b.'],
    ['i.', 'ii.'],
    ['(i)', '(ii)'],
    ['A)', 'B)'],
    ['2.1', '2.2'],
    ['2.1.1', '2.1.2'],
    ['1\t', '2\t'],
    ['o\t', 'o\t'],
    ['\uf0b7\t', '\uf0b7\t'],
    ['•', '•'],
  ])('counted with %s', (first, second) => {
    const text = `Staff must:\n${first} keep accounts private at all times of the year.\n${second} tell parents.\n`
    expect(seen(text).slice(1)).toEqual([
      `item 1 ${first.trim()} keep accounts private at all times of the year.`,
      `item 1 ${second.trim()} tell parents.`,
    ])
  })

  test('with bullets that touch their words, or stand on a line of their own', () => {
    const text = '•keep accounts private\n•tell parents\n\n•\n\nsay how to report\n•\nlisten\n'
    expect(seen(text)).toEqual([
      'item 1 • keep accounts private',
      'item 1 • tell parents',
      'item 1 • say how to report',
      'item 1 • listen',
    ])
  })

  test('wrapped with one space, with more, or with none', () => {
    const words =
      'keep every account that the club has opened private and look at who can see it at the start of each term'
    const [one, two] = [words.slice(0, words.indexOf(' look')), words.slice(words.indexOf('look'))]
    for (const indent of ['', ' ', '  ', '    ', '\t'])
      expect(seen(`- ${one}\n${indent}${two}\n- tell parents\n`)).toEqual([
        `item 1 - ${words}`,
        'item 1 - tell parents',
      ])
  })

  test('with an empty line within a bullet', () => {
    expect(seen('• keep every account of ours private and look\n\nat it again each term\n• tell parents\n')).toEqual([
      'item 1 • keep every account of ours private and look at it again each term',
      'item 1 • tell parents',
    ])
  })

  test('nested by how far it is set in', () => {
    const text = '- adults\n  - write to parents\n    - by e-mail\n  - keep copies\n- children\n'
    expect(readText(text, 'txt').blocks.map(({ level }) => level)).toEqual([1, 2, 3, 2, 1])
  })

  test('nested by its markers alone', () => {
    const text =
      '1. Adults shall:\n(a) write to parents;\n(b) keep copies:\n(i) on paper;\n(ii) in the archive;\n(c) ask first.\n2. Children shall not be written to.\n'
    expect(seen(text)).toEqual([
      'item 1 1. Adults shall:',
      'item 2 (a) write to parents;',
      'item 2 (b) keep copies:',
      'item 3 (i) on paper;',
      'item 3 (ii) in the archive;',
      'item 2 (c) ask first.',
      'item 1 2. Children shall not be written to.',
    ])
  })

  test('with (i) after (h) is counted on', () => {
    const text = [...'abcdefghij'].map((letter) => `(${letter}) rule ${letter}${letter}`).join('\n')
    expect(new Set(readText(text, 'txt').blocks.map(({ level }) => level))).toEqual(new Set([1]))
  })

  test('of clauses that are whole paragraphs, below numbered headings', () => {
    const text =
      '1. Conduct\n\n1.1 All lessons are given on the platform, and nowhere else.\n\n1.2 Tutors shall not record.\n\n2. Records\n\n2.1 Notes are kept for six years after the last lesson.\n'
    expect(seen(text)).toEqual([
      'heading 1 1. Conduct',
      'item 1 1.1 All lessons are given on the platform, and nowhere else.',
      'item 1 1.2 Tutors shall not record.',
      'heading 2 2. Records',
      'item 1 2.1 Notes are kept for six years after the last lesson.',
    ])
  })

  test('is no list where a sentence only begins with a number, a date or an initial', () => {
    for (const line of [
      '2 adults are present at all times.',
      '22.3.21 was its first day.',
      'A. Stoneycroft signed it.',
      '- - -',
    ])
      expect(seen(`We met.\n\n${line}\n`).filter((one) => one.startsWith('item'))).toEqual([])
  })
})

describe('a list that has lost its bullets is found', () => {
  test('in small letters below a line that leads to it', () => {
    const text =
      'Summaries are found on:\n\nonline abuse example.org/abuse\n\nbullying example.org/bullying\n\nWe believe that:\n\n- all is well\n'
    expect(seen(text)).toEqual([
      'paragraph Summaries are found on:',
      'item 1 online abuse example.org/abuse',
      'item 1 bullying example.org/bullying',
      'paragraph We believe that:',
      'item 1 - all is well',
    ])
  })

  test('in clauses that end with semicolons', () => {
    const text =
      'Tutors shall:\n\nKeep the camera on;\n\nDress for work; and\n\nEnd the lesson when asked.\n\nParents may watch any lesson.\n'
    expect(seen(text).map((one) => one.split(' ')[0])).toEqual(['paragraph', 'item', 'item', 'item', 'paragraph'])
  })

  test('in lines without a gap between, and its heading above is none of it', () => {
    const text =
      'Our rules\n\nThe desk\nProducers sign the agreement each season\nTexts from listeners go to a producer first\nSurnames are never read out\n\nThis is the end of it, and there are no more rules than these.\n'
    expect(seen(text).slice(1, 5)).toEqual([
      'heading 2 The desk',
      'item 1 Producers sign the agreement each season',
      'item 1 Texts from listeners go to a producer first',
      'item 1 Surnames are never read out',
    ])
  })

  test('and the heading after it is left alone', () => {
    const text =
      'Staff must:\n\nUse official accounts\n\nReport what worries them\n\nPhotography\n\nWe only take pictures of those who have said that we may.\n'
    expect(seen(text).slice(1, 4)).toEqual([
      'item 1 Use official accounts',
      'item 1 Report what worries them',
      'heading 1 Photography',
    ])
  })

  test('but paragraphs below a colon are none', () => {
    const text =
      'We recognise the following:\n\nChildren have rights, and we listen to them.\n\nAdults must act upon what they hear.\n'
    expect(seen(text).map((one) => one.split(' ')[0])).toEqual(['paragraph', 'paragraph', 'paragraph'])
  })
})
