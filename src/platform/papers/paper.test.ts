/** Shows how a paper is tidied before any format is made of it. */
import { describe, expect, test } from 'vitest'
import type { Block } from './paper.ts'
import { textOf } from './paper.ts'
import { aPaper } from './papers-for-tests.ts'
import { tidyPaper } from './tidy-paper.ts'
import { tidyLines } from './tidy-text.ts'

const saidIn = (...blocks: Block[]) => textOf(aPaper(blocks)).slice(2)

describe('the words of a paper', () => {
  test('begin with its title, who made it and when', () => {
    expect(textOf(aPaper([])).slice(0, 2)).toEqual([
      'Who looks after us online',
      'Larkrise Ukulele Circle, 20 November 2026',
    ])
    expect(textOf(aPaper([], { language: 'cy' }))[1]).toBe('Larkrise Ukulele Circle, 20 Tachwedd 2026')
  })

  test('are lines, with one space between words and none at an end', () => {
    expect(saidIn({ kind: 'paragraph', text: ' We \t keep\u00a0a\n\n register. \r\n Always. ' })).toEqual([
      'We keep a',
      'register.',
      'Always.',
    ])
  })

  test('leave out what says nothing', () => {
    const blank = ' \n\u200b '
    expect(
      saidIn(
        { kind: 'heading', level: 1, text: blank },
        { kind: 'paragraph', text: blank },
        { kind: 'note', text: [] },
        { kind: 'list', items: [blank] },
        { kind: 'facts', pairs: [{ term: blank, answer: 'x' }] },
      ),
    ).toEqual([])
  })

  test('are joined over runs as they are typed, and lead only where an address leads', () => {
    const runs = [
      { text: 'See ' },
      { text: ' our  policy ', bold: true, link: 'https://a.example/x' },
      { text: ' ' },
      { text: 'here', link: 'javascript:alert(1)' },
      { text: ' ' },
    ] as const
    expect(tidyLines(runs)).toEqual([
      [{ text: 'See ' }, { text: 'our policy ', bold: true, link: 'https://a.example/x' }, { text: 'here' }],
    ])
  })

  test('hold no sign that turns a line round, and no letter that a file cannot hold', () => {
    expect(saidIn({ kind: 'paragraph', text: 'a\u202eb\u0000c\u2066d\ufffee\ud800f' })).toEqual(['abcde\ufffdf'])
  })
})

describe('a paper', () => {
  test('skips no level of headings', () => {
    const levels = [3, 4, 1, 3] as const
    const blocks = levels.map((level): Block => ({ kind: 'heading', level, text: 'Again' }))
    const { blocks: tidied } = tidyPaper(aPaper(blocks))
    expect(tidied.map((block) => block.kind === 'heading' && block.level)).toEqual([1, 2, 1, 2])
  })

  test('fills up rows that are short', () => {
    const { blocks } = tidyPaper(aPaper([{ kind: 'table', caption: '', head: ['A', 'B'], rows: [['x']] }]))
    expect(blocks[0]).toMatchObject({ rows: [[[[{ text: 'x' }]], []]] })
  })

  test.each([
    ['no title', aPaper([], { title: ' ' }), 'needs a title'],
    ['no day', aPaper([], { madeOn: '2026-02-30' }), 'made on a day'],
    ['a table without a head', aPaper([{ kind: 'table', caption: '', head: [], rows: [] }]), 'needs a head'],
    ['a column without a name', aPaper([{ kind: 'table', caption: '', head: [' '], rows: [] }]), 'needs a name'],
    [
      'a row too long',
      aPaper([{ kind: 'table', caption: '', head: ['A'], rows: [['x', 'y']] }]),
      'longer than its head',
    ],
    ['a picture without words', aPaper([{ kind: 'figure', svg: '<svg/>', alt: '', caption: 'x' }]), 'needs words'],
  ])('with %s is a fault of whoever wrote it', (_, paper, says) => {
    expect(() => textOf(paper)).toThrow(says)
  })
})
