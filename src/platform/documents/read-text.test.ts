/** Shows how plain text is read: what is a heading, an item, a paragraph, a row, and what stands around the words. */
import { describe, expect, test } from 'vitest'
import { readText } from './read-text.ts'
import { told, unaccounted } from './told-for-tests.ts'

function seen(text: string, format: 'txt' | 'md' = 'txt'): string[] {
  const read = readText(text, format)
  expect(read.text).toBe(text)
  return told(read)
}

const body = 'Every adult who works with children here follows these rules at all times.'

describe('a heading', () => {
  test.each([
    ['in capitals', 'KEEPING IN TOUCH', 'KEEPING IN TOUCH', ''],
    ['in capitals, with a colon', 'CLUB NIGHTS: WHAT WE EXPECT', 'CLUB NIGHTS: WHAT WE EXPECT', ''],
    ['with a number', '3. Photography', 'Photography', '3.'],
    ['with a number of two parts', '3.2 Use of phones', 'Use of phones', '3.2'],
    ['with a bare number', '4 Artists and leaders', 'Artists and leaders', '4'],
    ['with a Roman number', 'IV. Of publication', 'Of publication', 'IV.'],
    ['of a numbered section', 'Section 4 – Phones', 'Phones', 'Section 4 –'],
    ['between stars', '**Photography**', 'Photography', ''],
    ['that is a short line', 'Keeping in touch', 'Keeping in touch', ''],
    ['that asks', 'Who do I tell?', 'Who do I tell?', ''],
    ['with a colon and capitals', 'Our Promises To Parents:', 'Our Promises To Parents:', ''],
  ])('%s is one', (_, line, words, marker) => {
    const text = `The title of it\n\n${body}\n\n${line}\n\n${body}\n`
    const [, , heading] = readText(text, 'txt').blocks
    expect(heading).toMatchObject({ kind: 'heading', marker, certain: false })
    expect(seen(text)[2]).toMatch(new RegExp(`^heading \\d .*${words.replaceAll('?', '\\?')}$`))
  })

  test.each([
    ['with hash marks', '## Photography'],
    ['with hash marks on both sides', '## Photography ##'],
    ['underlined', 'Photography\n-----------'],
  ])('%s is certain, and its level is the one given', (_, line) => {
    const [, heading] = readText(`${body}\n\n${line}\n\n${body}\n`, 'md').blocks
    expect(heading).toMatchObject({ kind: 'heading', level: 2, certain: true, marker: '' })
    expect(seen(`${body}\n\n${line}\n\n${body}\n`, 'md')[1]).toBe('heading 2 Photography')
  })

  test('directly above its paragraph is told from it', () => {
    expect(seen(`Keeping in touch\n${body}\n\nPhones\n${body}\n`)).toEqual([
      'heading 1 Keeping in touch',
      `paragraph ${body}`,
      'heading 2 Phones',
      `paragraph ${body}`,
    ])
  })

  test('over two lines is one', () => {
    const text = `RULES FOR COACHES, PLAYERS, PARENTS AND EVERYBODY ELSE WHO\nSETS FOOT IN THE POOL\n\n${body} ${body}\n\n`
    expect(seen(`${text}${text}`)[0]).toBe(
      'heading 1 RULES FOR COACHES, PLAYERS, PARENTS AND EVERYBODY ELSE WHO SETS FOOT IN THE POOL',
    )
  })

  test.each([
    'September 2023',
    '12 May 2024',
    'Reviewed: 22.3.21',
    'Helpline 0808 800 5000',
    'Signed:',
    'Date:',
    'Name: Perpetua Stoneycroft',
    'Chair: P. Stoneycroft',
    'perpetua@example.org',
    'www.example.org/policies',
    'We will keep children safe by:',
    'Leaders are expected to',
    'Perpetua Stoneycroft is our deputy lead for safeguarding',
    'Staff must sign it.',
  ])('is not what "%s" is', (line) => {
    expect(seen(`The title\n\n${body}\n\n${line}\n\n- ${body}\n`)[2]).toBe(`paragraph ${line}`)
  })

  test('is not the role above a name, nor the last line of a text', () => {
    const text = `The title\n\n${body}\n\nOnline safety lead\n\nName: Perpetua Stoneycroft\n\nThe trustees\n`
    expect(seen(text).slice(2)).toEqual([
      'paragraph Online safety lead',
      'paragraph Name: Perpetua Stoneycroft',
      'paragraph The trustees',
    ])
  })

  test('has a level by how it looks, below the title', () => {
    const text = `Online rules\n\n${body}\n\nPART ONE\n\n${body}\n\nPhones\n\n${body}\n\nPART TWO\n\n${body}\n`
    const levels = readText(text, 'txt').blocks.flatMap(({ kind, level }) => (kind === 'heading' ? level : []))
    expect(levels).toEqual([1, 2, 3, 2])
  })
})

describe('a paragraph', () => {
  test('wrapped by hand is one, its last short line too', () => {
    const text = `${'Adults who help at the club write to parents only and never to\na child alone, and they keep a copy of whatever they have sent\nto them.\n\n'.repeat(3)}`
    expect(seen(text)).toEqual(
      Array(3).fill(
        'paragraph Adults who help at the club write to parents only and never to a child alone, and they keep a copy of whatever they have sent to them.',
      ),
    )
  })

  test('ends where a line stops early, with or without a gap', () => {
    const text =
      'We write to parents only and never to a child alone, by e-mail,\nso that there is a copy.\nPhones are left in the box at the door, and are handed back to\ntheir owners at the end.\nNobody takes a picture.\n'
    expect(seen(text)).toHaveLength(3)
  })

  test('with a year or a dash at the beginning of a line goes on', () => {
    const text =
      'This has been in force since the first Monday of September in\n2019. All adults who help at the club have signed it, every one\n– without a single exception – and they sign it again when they\nhave been away for a year. It is kept in the office and can be\nread there by everybody, and those who have signed it are to be\nseen on the list that stands beside it. Nobody is left under\n18. Whoever asks for it is given a copy of it on the same day.\n'
    expect(seen(text)).toHaveLength(1)
  })

  test('keeps the letters of its words when a line ends in a hyphen', () => {
    const text =
      'Our e-\nsafety lead looks at inter-\nnet use, at photo-\ngraphs and at self-\nharm, pre-\nvents one-\nto-one chats and in-\nforms in-\napp friends. The of\ufb01ce keeps it.\n'
    expect(seen(text)).toEqual([
      'paragraph Our e-safety lead looks at internet use, at photographs and at self-harm, prevents one-to-one chats and informs in-app friends. The office keeps it.',
    ])
  })

  test('of a contact stands together, and its details with it', () => {
    const text = `${body}\n\nOfsted helpline\n0300 123 1231\n\nPerpetua Stoneycroft, Head of Music,\nperpetua@example.org\n`
    expect(seen(text).slice(1)).toEqual([
      'paragraph Ofsted helpline 0300 123 1231',
      'paragraph Perpetua Stoneycroft, Head of Music, perpetua@example.org',
    ])
  })
})

describe('what stands around the words', () => {
  test('page numbers and repeated headers are set aside, and the sentence they broke is whole', () => {
    const pages = [1, 2, 3].map(
      (page) =>
        `Harbour Club – rules for the net\n\n${page > 1 ? 'term and whenever somebody asks us to.\n\n' : ''}We keep every account that the club has opened on page ${page} private, and\nwe look at who can see it at the beginning of each and every\n\nPage ${page} of 3\n\n`,
    )
    const read = readText(`${pages.join('')}term.\n`, 'txt')
    expect(read.notes).toEqual(['page-headers-left-out'])
    expect(told(read).filter((one) => one.startsWith('furniture Page'))).toHaveLength(3)
    expect(told(read).filter((one) => one.startsWith('paragraph We keep'))).toHaveLength(3)
    expect(told(read).join('\n')).toContain('each and every term')
  })

  test('a contents list is set aside, with dots or without', () => {
    const list = 'Contents\n\nPurpose ........ 1\nPhones ......... 2\nPictures ....... 3\n\n'
    const bare = 'Contents\n\nPurpose\nPhones\nPictures\n\n'
    const rest = ['Purpose', 'Phones', 'Pictures'].map((title) => `${title}\n\n${body}\n\n`).join('')
    for (const opening of [list, bare]) {
      const read = readText(`${opening}${rest}`, 'txt')
      expect(read.notes).toEqual(['contents-list-left-out'])
      expect(read.blocks.slice(0, 4).map(({ kind }) => kind)).toEqual(Array(4).fill('furniture'))
      expect(read.blocks.filter(({ kind }) => kind === 'heading')).toHaveLength(3)
    }
  })

  test('front matter is set aside, and a line drawn at the top is none', () => {
    const read = readText(`---\ntitle: Online rules\ntags: [web]\n---\n# Rules\n\n${body}\n`, 'md')
    expect(told(read).slice(-2)).toEqual(['heading 1 Rules', `paragraph ${body}`])
    expect(read.blocks.filter(({ kind }) => kind === 'furniture')).toHaveLength(4)
    expect(read.notes).toEqual(['front-matter-left-out'])
    expect(seen(`---\n\n${body}\n\n---\n\n${body}\n`)).toHaveLength(2)
  })

  test('an empty text has no blocks', () => {
    expect(seen('')).toEqual([])
    expect(seen(' \n\n\t\n')).toEqual([])
  })
})

test('no word is lost in a text with something of everything', () => {
  const text = `# Rules\n\n**Note** that [our policy](https://example.org/a) is *short*.\n\n| Who | What |\n|---|---|\n| Amira | phones |\n\n- one\n  - two\n1) three\n\nPage 1 of 1\n`
  expect(
    unaccounted(readText(text, 'md')).filter((word) => /[\p{L}\p{N}]/u.test(word.replace(/\(https.*\)/u, ''))),
  ).toEqual(['**Note**', '[our', 'policy](https://example.org/a)', '*short*.'])
})

test('what was copied from around a web page is set aside', () => {
  const read = readText(
    `Skip to content\nHome > Policies > Rules\n\n${body}\n\nShare this page\n© 2024 The club\n`,
    'txt',
  )
  expect(told(read).filter((one) => !one.startsWith('furniture'))).toEqual([`paragraph ${body}`])
  expect(read.notes).toEqual(['menus-left-out'])
})

test('a form at the top has no headings in it', () => {
  expect(seen(`Policy title: Rules\nReview cycle: yearly\nPhones: the chair\n\n${body}\n`)).toEqual([
    'paragraph Policy title: Rules',
    'paragraph Review cycle: yearly',
    'paragraph Phones: the chair',
    `paragraph ${body}`,
  ])
})
