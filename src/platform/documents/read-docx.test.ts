/** Shows what is read of Word files: styled, typed by hand, marked up by several people, and damaged. */
import { describe, expect, test } from 'vitest'
import { type WrittenEntry, writeZip } from './hostile/write-zip.ts'
import { readDocx } from './read-docx.ts'
import { policyFile, readOrThrow, told, unaccounted } from './told-for-tests.ts'

const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** A Word file with this body, and with whatever other parts. */
function docx(body: string, ...others: WrittenEntry[]): Uint8Array {
  const document = `<?xml version="1.0"?><w:document ${names}><w:body>${body}</w:body></w:document>`
  const types = { name: '[Content_Types].xml', content: '<Types/>' }
  return writeZip([types, { name: 'word/document.xml', content: document }, ...others])
}

const related = (kind: string, target: string): WrittenEntry => ({
  name: 'word/_rels/document.xml.rels',
  content: `<Relationships><Relationship Id="r1" Type="http://x/${kind}" Target="${target}"/></Relationships>`,
})

const paragraph = (words: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`

const readBody = (body: string, ...others: WrittenEntry[]) => readOrThrow(readDocx(docx(body, ...others)))

describe('a Word file with styles', () => {
  const document = readOrThrow(readDocx(policyFile('styled.docx')))

  test('is read with its headings, nested and numbered points and its table', () => {
    expect(told(document)).toEqual([
      'heading 1 Larkrise Ukulele Circle: staying safe online',
      'paragraph This guide is for everybody who plays, teaches or helps at Larkrise Ukulele Circle, in the hall and on the screen. It was agreed by the committee on 14 March 2025.',
      'heading 1 Who looks after this',
      'paragraph Marigold Penhallow is our online safety lead. Write to her at lead@larkrise.example or ring 01632 960411.',
      'row of names Role | Name | How to reach them',
      'row Online safety lead | Marigold Penhallow | lead@larkrise.example',
      'row Second contact | Tarquin Osgodby | 01632 960412, on weekdays from nine until five',
      'heading 1 What tutors do',
      'paragraph Tutors must:',
      'item 1 ● use the circle’s own account for every message to a player under 18;',
      'item 1 ● copy a parent or a second tutor into each message;',
      'item 2 ○ also when a lesson is moved',
      'item 2 ○ also when an instrument is lent',
      'item 1 ● keep lesson recordings for no longer than six weeks.',
      'paragraph Tutors must not:',
      'item 1 ● accept friend requests from players;',
      'item 1 ● send messages that disappear;',
      'item 1 ● photograph players on a phone of their own.',
      'heading 1 What we do when somebody is worried',
      'item 1 1. Listen, and promise no secrets.',
      'item 1 2. Write down what was said',
      'item 2 (a) in the words that were used;',
      'item 2 (b) with the day and the hour.',
      'item 1 3. Tell Marigold Penhallow on the same day.',
      'paragraph If a child is in danger now, ring 999. Childline answers day and night on 0800 1111.',
      'heading 2 Looking at this guide again',
      'paragraph The committee reads this guide every year in March, and sooner when the law changes.',
    ])
  })

  test('keeps every word in one place, and says of headings and points that they are certain', () => {
    expect(unaccounted(document)).toEqual([])
    const sure = document.blocks.filter(({ kind }) => kind === 'heading' || kind === 'item' || kind === 'row')
    expect(sure.every(({ certain }) => certain)).toBe(true)
    expect(document.notes).toEqual([])
  })
})

test('a Word file typed without styles or lists is read by how it looks', () => {
  const document = readOrThrow(readDocx(policyFile('messy.docx')))
  expect(told(document)).toEqual([
    'heading 1 SALTMARSH SAMBA BAND',
    'heading 2 Online safety policy',
    'heading 3 1. Why we have this',
    'paragraph We drum with children and young people, and some of that happens on screens. This page says what we promise.',
    'heading 3 2. What leaders promise',
    'paragraph Leaders will:',
    'item 1 • Use the band’s page and never their own for messages.',
    'item 1 • Keep two grown-ups in every group chat.',
    'item 2 o One of them is always the welfare lead.',
    'item 1 • Ask parents before a photograph is put up.',
    'heading 3 What leaders never do',
    'item 1 - Leaders do not add children as friends.',
    'item 1 - Leaders do not keep children’s numbers.',
    'item 1 - Leaders do not film in changing rooms.',
    'heading 3 3. Who to talk to',
    'paragraph Welfare lead: Jessamy Thornbury',
    'paragraph Telephone: 07700 900618',
    'paragraph E-mail: welfare@saltmarsh.example',
    'heading 3 4. Do and don’t for drummers',
    'heading 3 Do',
    'item 1 • tell a grown-up when a message feels wrong',
    'item 1 • keep your password to yourself',
    'heading 3 Don’t',
    'item 1 • share somebody’s picture without asking',
    'item 1 • meet anybody you only know online',
    'paragraph We read this page every two years. We last read it in May 2024.',
    'paragraph Signed: Jessamy Thornbury, chair',
  ])
  expect(unaccounted(document)).toEqual([])
})

describe('a Word file that several people marked up', () => {
  test.each([
    'marked-up.docx',
    'marked-up-libreoffice.docx',
  ])('%s is read as it would be printed, and says what was taken and what not', (name) => {
    const document = readOrThrow(readDocx(policyFile(name)))
    const lines = told(document)
    expect(lines.slice(0, 12)).toEqual([
      'furniture Quillmere Puppet Theatre, version 4 of June 2025',
      'furniture Promises',
      'furniture People',
      'heading 1 Quillmere Puppet Theatre: online safety',
      'heading 1 Promises',
      'paragraph Puppeteers write to families from the theatre’s account.',
      'paragraph The account is looked after by two people at a time.',
      'paragraph Every message is kept for one year.',
      'paragraph Nobody films a rehearsal without asking the families first.',
      'paragraph Pictures are taken down within two days when a family asks.',
      'item 1 • Helpers never share a password.',
      'item 1 • Helpers lock the theatre’s tablet in the cupboard.',
    ])
    expect(lines.slice(-6, -1)).toEqual([
      expect.stringContaining('Agreed by the trustees on 6 June 2025.'),
      'paragraph What stands in the box matters too.',
      'paragraph In an emergency ring 999 before anybody else.',
      'paragraph The trustees read this page every spring, and whenever the law changes.',
      'paragraph Two paragraphs that were apart have become one.',
    ])
    expect(document.text).not.toMatch(/three months|Is this still true|printer only/)
    expect(document.notes.toSorted()).toEqual([
      'comments-left-out',
      'contents-list-left-out',
      'footnotes-taken',
      'hidden-text-left-out',
      'linked-files-left-out',
      'page-headers-left-out',
      'pictures-left-out',
      'text-boxes-taken',
      'tracked-changes-taken',
      'tracked-deletions-left-out',
    ])
    expect(unaccounted(document)).toEqual([])
  })
})

describe('headings of a Word file', () => {
  test('are known by their style in any language, by what it is based on, and by an outline level', () => {
    const styles = `<w:styles ${names}>
      <w:style w:type="paragraph" w:styleId="Pennawd1"><w:name w:val="heading 1"/></w:style>
      <w:style w:type="paragraph" w:styleId="Ours"><w:name w:val="Our heading"/><w:basedOn w:val="Pennawd1"/></w:style>
      <w:style w:type="paragraph" w:styleId="Deep"><w:name w:val="Deep"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="Round"><w:name w:val="Round"/><w:basedOn w:val="Round"/></w:style></w:styles>`
    const body = [
      paragraph('Diogelwch ar-lein', '<w:pStyle w:val="Pennawd1"/>'),
      paragraph('Who is who', '<w:pStyle w:val="Ours"/>'),
      paragraph('The lead', '<w:pStyle w:val="Deep"/>'),
      paragraph('By itself', '<w:outlineLvl w:val="1"/>'),
      paragraph('The lead answers every letter within two days.', '<w:pStyle w:val="Round"/>'),
    ]
    const files = [related('styles', 'styles.xml'), { name: 'word/styles.xml', content: styles }]
    expect(told(readBody(body.join(''), ...files))).toEqual([
      'heading 1 Diogelwch ar-lein',
      'heading 1 Who is who',
      'heading 3 The lead',
      'heading 2 By itself',
      'paragraph The lead answers every letter within two days.',
    ])
  })

  test('with numbers that Word draws keep them as markers', () => {
    const level = (at: number, text: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${text}"/></w:lvl>`
    const numbering = `<w:numbering ${names}><w:abstractNum w:abstractNumId="0">${level(0, '%1')}${level(1, '%1.%2')}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
    const at = (depth: number) => `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="5"/></w:numPr>`
    const body = [
      paragraph('Contact', `<w:outlineLvl w:val="0"/>${at(0)}`),
      paragraph('Leaders write to parents and not to children.', at(1)),
      paragraph('Leaders keep no telephone numbers of children.', at(1)),
      paragraph('Pictures', `<w:outlineLvl w:val="0"/>${at(0)}`),
      paragraph('Nobody is named beside a picture.', at(1)),
    ]
    const files = [related('numbering', 'numbering.xml'), { name: 'word/numbering.xml', content: numbering }]
    const document = readBody(body.join(''), ...files)
    expect(document.text).toContain('1.2 Leaders keep no telephone numbers')
    expect(told(document)).toEqual([
      'heading 1 1 Contact',
      'item 2 1.1 Leaders write to parents and not to children.',
      'item 2 1.2 Leaders keep no telephone numbers of children.',
      'heading 1 2 Pictures',
      'item 2 2.1 Nobody is named beside a picture.',
    ])
  })
})

describe('a damaged or hostile Word file', () => {
  test.each([
    ['with a document type of its own', `<!DOCTYPE a [<!ENTITY b "words">]><w:document ${names}/>`],
    ['cut off', `<w:document ${names}><w:body><w:p>`],
    ['with an unknown entity', `<w:document ${names}><w:body>&nonsense;</w:body></w:document>`],
    ['that is no XML', 'words'],
  ])('%s is refused as damaged', (_, content) => {
    expect(readDocx(writeZip([{ name: 'word/document.xml', content }]))).toEqual({ refused: 'damaged' })
  })

  test('is refused where it is no ZIP, or one that would burst', () => {
    expect(readDocx(new TextEncoder().encode('PK, but no more'))).toEqual({ refused: 'unsafe-zip' })
    const bomb = { name: 'word/document.xml', content: new Uint8Array(30 * 1024 * 1024) }
    expect(readDocx(writeZip([bomb]))).toEqual({ refused: 'unsafe-zip' })
  })

  test.each([
    ['paragraphs', '<w:p>', '</w:p>'],
    ['tables', '<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>'],
    ['text boxes', '<w:p><w:r><w:txbxContent>', '</w:txbxContent></w:r></w:p>'],
    ['insertions', '<w:p><w:ins>', '</w:ins></w:p>'],
  ])('with %s 100,000 deep is read without running out of anything', (_, open, close) => {
    const body = open.repeat(100_000) + paragraph('at the bottom') + close.repeat(100_000)
    const content = `<w:document ${names}><w:body>${body}</w:body></w:document>`
    const read = readOrThrow(readDocx(writeZip([{ name: 'word/document.xml', content, stored: true }])))
    expect(read.text).toContain('at the bottom')
  })

  test('that holds more than any policy is cut, and says so', () => {
    const content = `<w:document ${names}><w:body>${paragraph('Nobody reads this far. '.repeat(400_000))}</w:body></w:document>`
    const read = readOrThrow(readDocx(writeZip([{ name: 'word/document.xml', content, stored: true }])))
    expect(read.text.length).toBeLessThan(8_000_100)
    expect(read.notes).toContain('cut-short')
  })

  test('loses no words to a field or a contents list that never ends', () => {
    const open = '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC</w:instrText>'
    const contents = `${open}<w:fldChar w:fldCharType="separate"/></w:r></w:p>`
    expect(told(readBody(contents + paragraph('We lock the cupboard every night.')))).toEqual([
      'paragraph We lock the cupboard every night.',
    ])
    expect(told(readBody(`${open}</w:r></w:p>${paragraph('We lock the cupboard every night.')}`))).toEqual([
      'paragraph We lock the cupboard every night.',
    ])
  })
})
