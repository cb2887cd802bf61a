/** Shows that PDFs can be followed by ear, are the same each time, print every name, and stay within limits. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, describe, expect, test } from 'vitest'
import { checkPdf } from './check-pdf.ts'
import { columnsOf } from './column-widths.ts'
import { aPaper, everything, names } from './papers-for-tests.ts'
import { openPdf, readText } from './pdf-file.ts'
import { walkPage } from './pdf-marks.ts'
import { NoPressError, readPressParts } from './press-parts.ts'
import { qrSvg } from './qr.ts'
import { tidyPaper } from './tidy-paper.ts'
import { wordsOfPdf } from './words-for-tests.ts'
import { writePdf } from './write-pdf.ts'

const home = join(import.meta.dirname, '../../..')
const closed = mkdtempSync(join(tmpdir(), 'kept-press-'))
afterAll(() => rmSync(closed, { recursive: true }))
const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const here = (path: string) => join(import.meta.dirname, path)
const faultsOf = (bytes: Uint8Array) => checkPdf(bytes).flatMap(({ faults }) => faults)

describe('a PDF', () => {
  test('passes every check that a program can make for readers who listen', async () => {
    const { bytes } = await writePdf(everything)
    expect(faultsOf(bytes)).toEqual([])
  })

  test('is the same, byte for byte, when it is made again, also by another process', async () => {
    const [first, again] = [await writePdf(everything), await writePdf(everything)]
    expect(sum(again.bytes)).toBe(sum(first.bytes))
    const told = execFileSync(process.execPath, [here('print-as-another-user-for-tests.ts'), home], {
      encoding: 'utf8',
    })
    expect(JSON.parse(told)).toBe(sum(first.bytes))
  })

  test('says which language it is in', async () => {
    const languages = ['en', 'cy'] as const
    const told = await Promise.all(
      languages.map(async (language) => {
        const file = openPdf((await writePdf(aPaper([], { language }))).bytes)
        return readText(file.entry(file.catalogue, 'Lang'))
      }),
    )
    expect(told).toEqual(['en-GB', 'cy-GB'])
  })

  test('carries the words in letters that can be copied', async () => {
    const { text } = await extractText((await writePdf(everything)).bytes, { mergePages: true })
    expect(text).toContain('Marigold Penhallow')
    expect(text).toContain('Page 1 of 2')
  })

  test('takes what was typed for words, never for instructions', async () => {
    const typed = '#read("/etc/passwd") *b* $x$ \\ @a <b> ```c``` https://larkrise.example'
    const { bytes } = await writePdf(aPaper([{ kind: 'paragraph', text: typed }]))
    expect(wordsOfPdf(bytes)).toContain(typed)
  })
})

describe('names', () => {
  test.each(
    Object.entries(names),
  )('in %s are printed, and told in the order in which they are read', async (_, name) => {
    const { bytes, replaced } = await writePdf(aPaper([{ kind: 'paragraph', text: `${name} looks after us.` }]))
    expect(replaced).toEqual([])
    expect(wordsOfPdf(bytes)).toContain(`${name.normalize('NFC')} looks after us.`)
    expect(faultsOf(bytes)).toEqual([])
  })

  test('that carry accents lose no letter in drawing', async () => {
    const drawnIn = async (text: string) => {
      const file = openPdf((await writePdf(aPaper([{ kind: 'paragraph', text }]))).bytes)
      let glyphs = 0
      for (const { page } of file.pages) walkPage(file, page, (one) => (glyphs += (one.text?.bytes.length ?? 0) / 2))
      return glyphs
    }
    const without = await drawnIn('')
    const graphemes = [...new Intl.Segmenter().segment(names.Yoruba)].length
    expect((await drawnIn(names.Yoruba)) - without).toBeGreaterThanOrEqual(graphemes)
  })

  test('that no font can print do not stop the paper, and are told', async () => {
    const paper = aPaper([{ kind: 'paragraph', text: 'With 王小明 and Nia 😀, and 王 again' }], {
      title: 'A circle 👨‍👩‍👧',
    })
    const { bytes, replaced } = await writePdf(paper)
    expect(replaced).toEqual(['👨‍👩‍👧', '王', '小', '明', '😀'])
    const words = wordsOfPdf(bytes)
    expect(words).toContain('With ��� and Nia �, and � again')
    expect(words).toMatch(/Some signs could not be printed in this copy, and � .*\(2 emoji and 3 Chinese\)/)
    expect(faultsOf(bytes)).toEqual([])
  })

  test('that no font can print are told in Welsh in a Welsh paper', async () => {
    const { bytes } = await writePdf(aPaper([{ kind: 'paragraph', text: '王' }], { language: 'cy' }))
    expect(wordsOfPdf(bytes)).toContain('Ni ellid argraffu rhai arwyddion')
  })
})

/** Where the drawn letters end, as a share of the page's width; measured by a reader of PDFs that is not ours. */
async function farthestRight(bytes: Uint8Array): Promise<number> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  let farthest = 0
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const [, , width = 1] = page.view
    for (const item of (await page.getTextContent()).items)
      if ('str' in item) farthest = Math.max(farthest, (Number(item.transform[4]) + item.width) / width)
  }
  return farthest
}

describe('a word longer than a line', () => {
  const word = 'Incommunicadoverantwortlichkeit'.repeat(9)
  const address = `https://larkrise.example/${'a/rather/long/way/to/go/'.repeat(8)}?${'x'.repeat(120)}`

  test.each([word, address])('goes on in the next line, and is still one word: %s', async (long) => {
    const paper = aPaper(
      [
        { kind: 'heading', level: 1, text: long },
        { kind: 'paragraph', text: [{ text: long, bold: true, link: 'https://larkrise.example' }] },
        { kind: 'list', items: [long] },
        { kind: 'facts', pairs: [{ term: long, answer: long }] },
        { kind: 'table', caption: long, head: ['One', 'Two', long], rows: [['one', long, 'three']] },
      ],
      { title: long },
    )
    const { bytes } = await writePdf(paper)
    expect(await farthestRight(bytes)).toBeLessThan(1 - 0.09)
    expect(faultsOf(bytes)).toEqual([])
    expect(wordsOfPdf(bytes).split(long)).toHaveLength(10)
  })

  test('of a name fits the column that it stands in, however much stands beside it', () => {
    const much = 'The door was locked and the lamp put out. '.repeat(5)
    const row = [much, much, much, 'Ann Featherstonehaugh']
    const tidy = tidyPaper(aPaper([{ kind: 'table', caption: '', head: ['A', 'B', 'C', 'Owner'], rows: [row] }]))
    const [table] = tidy.blocks
    const shares = table?.kind === 'table' ? columnsOf(table) : []
    const letters = (78 * (shares[3] ?? 0)) / shares.reduce((sum, share) => sum + share, 0)
    expect(letters).toBeGreaterThanOrEqual(18)
  })
})

describe('a poster', () => {
  const poster = (lines: number) =>
    aPaper(
      [
        {
          kind: 'facts',
          pairs: Array.from({ length: lines }, () => ({ term: 'Whom to ring '.repeat(6), answer: '999' })),
        },
        { kind: 'figure', svg: qrSvg('https://larkrise.example/help'), alt: 'A code', caption: 'Help' },
      ],
      { isPoster: true },
    )
  const largest = ({ bytes }: { bytes: Uint8Array }) => {
    const file = openPdf(bytes)
    const sizes: number[] = []
    for (const { page } of file.pages)
      for (const [, size] of file.content(file.entry(page, 'Contents')).matchAll(/\/\S+ ([\d.]+) Tf/g))
        sizes.push(Number(size))
    return { pages: file.pages.length, size: Math.max(...sizes) }
  }

  test('is one page, and as large as that can hold', async () => {
    const [few, more] = [largest(await writePdf(poster(2))), largest(await writePdf(poster(9)))]
    expect([few.pages, more.pages]).toEqual([1, 1])
    expect(few.size).toBeGreaterThan(35)
    expect(more.size).toBeLessThan(few.size)
    expect(faultsOf((await writePdf(poster(2))).bytes)).toEqual([])
  })
})

describe('a long paper', () => {
  const rows = (count: number) =>
    aPaper([
      {
        ...{ kind: 'table', caption: 'Everything', head: ['Number', 'What', 'On'] },
        rows: Array.from({ length: count }, (_, at) => [
          String(at),
          'The door was locked and the lamp put out',
          '4 May',
        ]),
      },
    ])

  test('of 2,000 rows is printed, with the head of its table told once', async () => {
    const { bytes } = await writePdf(rows(2_000))
    expect(faultsOf(bytes)).toEqual([])
    expect(wordsOfPdf(bytes).match(/Number What On/g)).toHaveLength(1)
  })

  test('of more than one file should be is refused in a sentence', async () => {
    await expect(writePdf(rows(3_001))).rejects.toThrow(/too long for one PDF. .* take the Word document/)
  })

  test('that takes more memory than the press may hold is refused in the same sentence', async () => {
    const text = 'The door was locked and the lamp put out. '.repeat(40_000)
    await expect(writePdf(aPaper(Array.from({ length: 20 }, () => ({ kind: 'note', text }))))).rejects.toThrow(
      /^This (?:is too long for one PDF|took too long to print)\./,
    )
  })
})

describe('the press', () => {
  test('says in a sentence where PDFs cannot be made', () => {
    const folder = join(closed, 'without')
    cpSync(join(home, 'dist/print-fonts'), join(folder, 'dist/print-fonts'), { recursive: true })
    cpSync(here('paper.typ'), join(folder, 'src/platform/papers/paper.typ'))
    expect(() => readPressParts(folder)).toThrow(NoPressError)
    expect(() => readPressParts(folder)).toThrow('only on Linux on an x64 processor for now')
  })

  test.runIf(process.getuid?.() === 0)(
    'prints after privileges are dropped, from a folder that is closed to it',
    async () => {
      const folder = join(closed, 'with')
      const compiler = 'node_modules/@myriaddreamin'
      cpSync(join(home, 'dist/print-fonts'), join(folder, 'dist/print-fonts'), { recursive: true })
      cpSync(here('paper.typ'), join(folder, 'src/platform/papers/paper.typ'))
      cpSync(join(home, compiler), join(folder, compiler), { recursive: true })
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, 'package.json'), '{}')
      chmodSync(folder, 0o700)
      const program = here('print-as-another-user-for-tests.ts')
      const told = execFileSync(process.execPath, [program, folder, '47110'], { encoding: 'utf8', cwd: '/' })
      expect(JSON.parse(told)).toBe(sum((await writePdf(everything)).bytes))
    },
  )
})
