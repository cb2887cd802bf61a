/** Adds to a printed PDF which letters each stretch of Arabic, Bengali and the like stands for, in the order of reading. */
import { openPdf } from './pdf-file.ts'
import type { PdfDictionary, PdfValue } from './pdf-syntax.ts'
import { isDictionary, isName, isOperator, isReference, isText } from './pdf-syntax.ts'
import { allTags, readTags } from './pdf-tags.ts'

/** As the compiler names the tags that the template gives to such stretches. */
const stretchRole = 'Em'

/**
 * Typst draws such writing in the order of the page and some signs in parts, each with the letters of the whole: read
 * aloud, syllables came twice and Arabic words last to first. The tags say what is meant, as an addition to the file's end,
 * which is how the format itself has a file changed.
 */
export function tellLetters(pdf: Uint8Array, stretches: readonly string[]): Uint8Array {
  if (stretches.length === 0) return pdf
  const file = openPdf(pdf)
  const tags = allTags(readTags(file) ?? []).filter(({ ownRole }) => ownRole === stretchRole)
  if (tags.length !== stretches.length)
    throw new Error(`A PDF has ${tags.length} tagged stretches where ${stretches.length} were printed.`)
  const changed = new Map<number, PdfDictionary>()
  for (const [at, { number }] of tags.entries()) {
    const tag = file.resolve({ reference: number ?? 0 })
    if (number === undefined || !isDictionary(tag)) throw new Error('A tagged stretch is no object of its own.')
    const told: PdfValue = { bytes: utf16(stretches[at] ?? '') }
    changed.set(number, { entries: new Map([...tag.entries, ['ActualText', told]]) })
  }
  return withObjects(pdf, file.trailer, changed)
}

function withObjects(pdf: Uint8Array, trailer: PdfDictionary, changed: ReadonlyMap<number, PdfDictionary>): Uint8Array {
  const size = trailer.entries.get('Size')
  const before = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(Buffer.from(pdf.subarray(-64)).toString('latin1'))?.[1]
  if (typeof size !== 'number' || before === undefined) throw new Error('A PDF does not say where its list lies.')
  const places: (readonly [number, number])[] = []
  let [text, at] = ['\n', pdf.length + 1]
  for (const [number, value] of [...changed].sort(([one], [other]) => one - other)) {
    const object = `${number} 0 obj\n${written(value)}\nendobj\n`
    places.push([number, at])
    text += object
    at += object.length
  }
  places.push([size, at])
  text += `${size} 0 obj\n${listOf(places, trailer, Number(before))}\nendobj\nstartxref\n${at}\n%%EOF\n`
  return new Uint8Array(Buffer.concat([pdf, Buffer.from(text, 'latin1')]))
}

/** Where each changed object lies, this list itself the last of them. */
function listOf(places: readonly (readonly [number, number])[], trailer: PdfDictionary, before: number): string {
  const lines = places.map(([, at]) => {
    const line = Buffer.alloc(7)
    line.writeUInt8(1)
    line.writeUInt32BE(at, 1)
    return line
  })
  const stream = Buffer.concat(lines).toString('latin1')
  const kept = ['Root', 'Info', 'ID'].flatMap((name): [string, PdfValue][] => {
    const value = trailer.entries.get(name)
    return value === undefined ? [] : [[name, value]]
  })
  const entries = new Map<string, PdfValue>([
    ['Type', { name: 'XRef' }],
    ['Size', (places.at(-1)?.[0] ?? 0) + 1],
    ['W', [1, 4, 2]],
    ['Index', places.flatMap(([number]) => [number, 1])],
    ['Prev', before],
    ['Length', stream.length],
    ...kept,
  ])
  return `${written({ entries })}\nstream\n${stream}\nendstream`
}

function written(value: PdfValue): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return String(value)
  if (isText(value)) return `<${Buffer.from(value.bytes, 'latin1').toString('hex')}>`
  if (isName(value)) return `/${value.name.replace(/[^\w.+-]/g, hexEscape)}`
  if (isReference(value)) return `${value.reference} 0 R`
  if (isDictionary(value))
    return `<<${Array.from(value.entries, ([name, of]) => `${written({ name })} ${written(of)}`).join(' ')}>>`
  if (isOperator(value)) throw new Error('An operator is no value.')
  return `[${value.map(written).join(' ')}]`
}

const hexEscape = (sign: string) => `#${sign.charCodeAt(0).toString(16).padStart(2, '0')}`

const utf16 = (text: string) => `\xfe\xff${Buffer.from(text, 'utf16le').swap16().toString('latin1')}`
