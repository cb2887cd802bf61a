/** Takes the words out of a tagged PDF in the order of its tags, as a screen reader does: labels of lists and decoration left out. */
import type { PdfFile } from './pdf-file.ts'
import { openPdf } from './pdf-file.ts'
import type { Drawn, Mark } from './pdf-marks.ts'
import { walkPage } from './pdf-marks.ts'
import type { PdfValue } from './pdf-syntax.ts'
import type { Content, Tag } from './pdf-tags.ts'
import { isTag, readTags } from './pdf-tags.ts'

/** The words of each innermost part, in order. */
export function pdfText(bytes: Uint8Array): string[] {
  const file = openPdf(bytes)
  const words = new Map<string, string>()
  for (const { number, page } of file.pages) readPage(file, number, page, words)
  return (readTags(file) ?? []).flatMap((tag) => partsOf(tag, words))
}

const blocks = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'P', 'LBody', 'TH', 'TD', 'Caption'])

function partsOf(tag: Tag, words: ReadonlyMap<string, string>): string[] {
  const inside = tag.children.filter(isTag)
  const isBlock = blocks.has(tag.role) && !inside.some((one) => blocks.has(one.role))
  // The label of a fact is its term; of a list it is a sign or a number.
  if (tag.role === 'Lbl') return /^(?:•|\d+\.)$/.test(wordsIn(tag, words)) ? [] : [wordsIn(tag, words)]
  return isBlock ? [wordsIn(tag, words)] : inside.flatMap((one) => partsOf(one, words))
}

function wordsIn(one: Tag | Content, words: ReadonlyMap<string, string>): string {
  if (isTag(one)) return one.actualText ?? one.children.map((child) => wordsIn(child, words)).join('')
  return words.get(`${one.page} ${one.mark}`) ?? ''
}

function readPage(
  file: PdfFile,
  page: number | undefined,
  from: Parameters<typeof walkPage>[1],
  words: Map<string, string>,
) {
  const maps = new Map<PdfValue, ReadonlyMap<string, string>>()
  const said = new Set<Mark>()
  const add = (id: number | undefined, text: string) => {
    if (id !== undefined) words.set(`${page} ${id}`, (words.get(`${page} ${id}`) ?? '') + text)
  }
  walkPage(file, from, ({ marks, text }: Drawn) => {
    const id = marks.find((mark) => mark.id !== undefined)?.id
    if (!text || marks.some(({ tag }) => tag === 'Artifact')) return
    const instead = marks.find((mark) => mark.actualText !== undefined)
    if (instead) {
      if (!said.has(instead)) add(id, instead.actualText ?? '')
      said.add(instead)
      return
    }
    const map = maps.get(text.font) ?? lettersOf(file.content(file.entry(text.font, 'ToUnicode')))
    maps.set(text.font, map)
    const glyphs = text.bytes.match(/[\s\S]{2}/g) ?? []
    const letters = glyphs.map((glyph) => map.get(glyph) ?? '\u2047')
    add(id, (marks.some(({ tag }) => tag === 'ReversedChars') ? letters.reverse() : letters).join(''))
  })
}

/** Each glyph's two bytes, and the letters that it stands for. */
function lettersOf(map: string): Map<string, string> {
  const letters = new Map<string, string>()
  const glyph = (hex: string) => Buffer.from(hex.padStart(4, '0'), 'hex').toString('latin1')
  const text = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  for (const [, list = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, from = '', to = ''] of list.matchAll(/<([\da-f]+)>\s*<([\da-f]+)>/gi))
      letters.set(glyph(from), text(to))
  for (const [, list = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', at = ''] of list.matchAll(/<([\da-f]+)>\s*<([\da-f]+)>\s*<([\da-f]+)>/gi))
      for (let code = Number.parseInt(from, 16); code <= Number.parseInt(to, 16); code++) {
        const first = Number.parseInt(at, 16) + code - Number.parseInt(from, 16)
        letters.set(glyph(code.toString(16)), text(first.toString(16).padStart(4, '0')))
      }
  return letters
}
