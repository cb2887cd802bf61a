/** Shows what is read of PDFs: tagged and untagged, in columns, with broken words, and those that hold nothing to read. */
import { describe, expect, test } from 'vitest'
import { readDocx } from './read-docx.ts'
import { readPdf } from './read-pdf.ts'
import { policyFile, readOrThrow, told, unaccounted } from './told-for-tests.ts'

const read = async (name: string) => readOrThrow(await readPdf(policyFile(name)))
/** Levels of headings and the looks of bullets differ from program to program. */
const alike = (lines: readonly string[]) =>
  lines.map((line) => line.replace(/^heading \d/, 'heading').replace(/^(item \d) [●○•◦]/, '$1 •'))

const word = alike(told(readOrThrow(readDocx(policyFile('styled.docx')))))

describe('a PDF of a styled file', () => {
  test('with the tags that LibreOffice writes is read as the file itself', async () => {
    const document = await read('tagged-libreoffice.pdf')
    expect(alike(told(document))).toEqual(word)
    expect(document.blocks.filter(({ kind }) => kind === 'item').every(({ certain }) => certain)).toBe(true)
    expect(document.pages).toBe(1)
    expect(unaccounted(document)).toEqual([])
  })

  test('with the tags that Chromium writes has its bullets, which were drawn and not written', async () => {
    const document = await read('tagged-chromium.pdf')
    const lines = alike(told(document))
    expect(lines).toContain('item 1 • copy a parent or a second tutor into each message;')
    expect(lines).toContain('item 2 • also when a lesson is moved')
    expect(lines).toContain('row of names Role | Name | How to reach them')
    expect(lines).toContain('item 1 3. Tell Marigold Penhallow on the same day.')
    expect(document.blocks.filter(({ kind }) => kind === 'heading').every(({ certain }) => certain)).toBe(true)
    expect(unaccounted(document)).toEqual([])
  })

  test('without tags is read by where its words stand, its table by its lines', async () => {
    const document = await read('untagged.pdf')
    const lines = alike(told(document))
    expect(lines).toEqual(word.map((line) => line.replace('row of names', 'row')))
    expect(document.blocks.every(({ page }) => page === 1)).toBe(true)
    expect(unaccounted(document)).toEqual([])
  })

  test('has a clean text: paragraphs apart, one point a line', async () => {
    const { text } = await read('untagged.pdf')
    expect(text).toContain(
      '\n\nTutors must not:\n\n● accept friend requests from players;\n● send messages that disappear;\n',
    )
  })
})

describe('what goes on overleaf', () => {
  test.each([
    'overleaf-tagged.pdf',
    'overleaf-untagged.pdf',
  ])('is one in %s: a row cut in two, column names printed again, running headers between', async (name) => {
    const document = await read(name)
    const inWords = (lines: readonly string[]) => alike(lines).filter((line) => !line.startsWith('furniture'))
    expect(inWords(told(document))).toEqual(inWords(told(readOrThrow(readDocx(policyFile('overleaf.docx'))))))
    expect(told(document)).toContain('furniture Hollowbrook Reading Room: online hours')
    expect(document.notes).toContain('page-headers-left-out')
    expect(document.pages).toBe(3)
    expect(unaccounted(document)).toEqual([])
  })
})

test('two columns are read one after the other', async () => {
  const document = await read('two-columns.pdf')
  expect(document.notes).toContain('two-columns')
  expect(told(document).map((line) => line.slice(0, 48))).toEqual([
    'heading 1 Pebblewick Chess Juniors and the inter',
    'heading 2 Playing online',
    'paragraph Our juniors meet their opponents on a ',
    'paragraph Helpers never play a private game agai',
    'heading 2 Talking to juniors',
    'paragraph We write to parents and not to juniors',
    'paragraph Nobody adds a junior to a group on a t',
    'heading 2 Pictures',
    'paragraph A picture of a junior is put on our pa',
    'heading 2 When something goes wrong',
    'paragraph Tell Barnaby Quillfeather, our welfare',
    'paragraph This paper was last read through on 2 ',
  ])
  expect(unaccounted(document)).toEqual([])
})

test('a table without lines is known by where its words begin, and a line to fill in is no table', async () => {
  const document = await read('plain-table.pdf')
  expect(told(document).slice(2)).toEqual([
    'row of names Role | Name | When',
    'row Lead | Quentin Applegarth | every weekday until six in the evening, and at weekends when the singers are on a journey together',
    'row Deputy lead | Rosalind Featherby | when the lead is away',
    'row Chair of the trustees | Ambrose Tidy | when the worry is about one of the others',
    'paragraph Name: Quentin Date: ________',
  ])
  expect(unaccounted(document)).toEqual([])
})

test('words broken at line ends are whole again, ligatures are letters, and hyphens of words stay', async () => {
  const { text } = await read('hyphenated.pdf')
  expect(text).toContain('complete an online safeguarding course before their first rehearsal, and refresh it')
  expect(text).toContain('The safeguarding officer confirms in writing')
  expect(text).toContain('We think of self-esteem and of well-being when we choose what is published')
  expect(text).not.toMatch(/\w- |\w-\n/)
})

/** A page with a line of text, and a field in which somebody typed. */
function form(): Uint8Array {
  const words = 'BT /F 12 Tf 72 700 Td (Online safety lead:) Tj ET'
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [6 0 R] >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> /Annots [6 0 R] >>',
    `<< /Length ${words.length} >>\nstream\n${words}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Type /Annot /Subtype /Widget /FT /Tx /T (lead) /V (Hortensia Blackwood) /Rect [190 696 400 712] /P 3 0 R >>',
  ]
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('')
  return new TextEncoder().encode(`%PDF-1.7\n${body}trailer << /Root 1 0 R /Size 7 >>\n%%EOF`)
}

describe('a PDF', () => {
  test('that is a form is read with what was typed into it', async () => {
    const document = readOrThrow(await readPdf(form()))
    expect(told(document)).toEqual(['paragraph Online safety lead: Hortensia Blackwood'])
    expect(document.notes).toEqual(['form-fields-taken'])
  })

  test('that is a picture of words is refused as scanned, and one of whose pages is, says so', async () => {
    expect(await readPdf(policyFile('scanned.pdf'))).toEqual({ refused: 'scanned' })
    const half = await read('half-scanned.pdf')
    expect(half.notes).toContain('pages-without-text')
    expect(half.pages).toBe(2)
  })

  test('whose font does not say which letters it draws is read where they can be told, and refused otherwise', async () => {
    const byNumber = await read('letters-by-number.pdf')
    expect(told(byNumber)).toContain(
      'paragraph Marigold Penhallow is our online safety lead. Write to her at lead@larkrise.example or ring 01632 960411.',
    )
    expect(await readPdf(policyFile('letters-unknown.pdf'))).toEqual({ refused: 'scanned' })
  })

  test('with a password is refused, and one that is only locked against changes is read', async () => {
    expect(await readPdf(policyFile('password.pdf'))).toEqual({ refused: 'password' })
    expect(told(await read('locked-against-changes.pdf'))).toEqual(told(await read('untagged.pdf')))
  })

  test('that is damaged is refused, and one cut short is read as far as it goes or refused', async () => {
    expect(await readPdf(new TextEncoder().encode('%PDF-1.7\nand no more'))).toEqual({ refused: 'damaged' })
    const whole = policyFile('untagged.pdf')
    for (const share of [0.2, 0.5, 0.9]) {
      const cut = await readPdf(whole.subarray(0, whole.length * share))
      if ('refused' in cut) expect(['damaged', 'empty', 'scanned']).toContain(cut.refused)
      else expect(unaccounted(cut)).toEqual([])
    }
  })
})
