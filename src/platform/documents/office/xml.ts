/** Reads an XML part from end to end without building a tree, so that neither its size nor its depth can fill the memory. */
import { SaxesParser } from 'saxes'
import { DocumentRefusedError } from './document-refused.ts'
import type { Archive } from './unzip.ts'

export type Attributes = Readonly<Record<string, string>>

/** Names carry the prefixes of the `Namespaces` the part is read with, whatever prefixes it uses itself. */
export interface XmlListener {
  open(name: string, attributes: Attributes): void
  close(name: string): void
  text(words: string): void
  /** Asked after each piece: whether the rest may be left unread. */
  enough?(): boolean
}

/** By the address of a namespace, the prefix we know it by. */
export type Namespaces = Readonly<Record<string, string>>

/** A part that names its own document type can define words that grow without end; no office program writes one. */
export function readXml(archive: Archive, part: string, namespaces: Namespaces, listener: XmlListener): void {
  if (!archive.has(part)) return
  const parser = parserFor(namespaces, listener)
  const decode = decoder()
  archive.unpack(part, (piece) => {
    parser.write(decode(piece))
    return listener.enough?.() ? 'enough' : 'more'
  })
  if (listener.enough?.()) return
  parser.write(decode())
  parser.close()
}

function parserFor(namespaces: Namespaces, listener: XmlListener): SaxesParser<{ xmlns: false }> {
  const parser = new SaxesParser({ position: false, xmlns: false })
  const known = prefixes(namespaces)
  // Names of open elements are kept, because a prefix means what it meant where the element began.
  const open: string[] = []
  parser.on('error', damaged)
  parser.on('doctype', damaged)
  parser.on('opentag', ({ name, attributes }) => {
    known.declare(attributes)
    const ours = known.nameOf(name)
    open.push(ours)
    listener.open(ours, known.renamed(attributes))
  })
  parser.on('closetag', () => listener.close(open.pop() ?? ''))
  parser.on('text', (words) => listener.text(words))
  parser.on('cdata', (words) => listener.text(words))
  return parser
}

function damaged(): never {
  throw new DocumentRefusedError('damaged')
}

/** Prefixes are declared at the root in every office file; one declared deeper holds from there on. */
function prefixes(namespaces: Namespaces) {
  const ours = new Map<string, string>()
  let allAlike = true
  const nameOf = (name: string): string => {
    const colon = name.indexOf(':')
    const prefix = colon < 0 ? '' : name.slice(0, colon)
    const known = ours.get(prefix)
    return known === undefined || known === prefix ? name : `${known}:${name.slice(colon + 1)}`
  }
  return {
    declare(attributes: Attributes) {
      for (const name in attributes) {
        if (!name.startsWith('xmlns')) continue
        const prefix = name === 'xmlns' ? '' : name.slice(6)
        const known = namespaces[attributes[name] ?? '']
        if (known === undefined) ours.delete(prefix)
        else ours.set(prefix, known)
        allAlike = [...ours].every(([theirs, our]) => theirs === our || theirs === '')
      }
    },
    nameOf,
    /** An attribute without a prefix belongs to its element, not to the namespace in force. */
    renamed(attributes: Attributes): Attributes {
      if (allAlike) return attributes
      return Object.fromEntries(
        Object.entries(attributes).map(([name, value]) => [name.includes(':') ? nameOf(name) : name, value]),
      )
    },
  }
}

/** UTF-8 unless the part begins with a mark that says UTF-16, the two encodings an office file may use. */
function decoder(): (piece?: Uint8Array) => string {
  let text: TextDecoder | undefined
  return (piece) => {
    text ??= new TextDecoder(encodingOf(piece), { fatal: true })
    try {
      return text.decode(piece, { stream: piece !== undefined })
    } catch (error) {
      if (error instanceof TypeError) damaged()
      throw error
    }
  }
}

function encodingOf(piece: Uint8Array | undefined): string {
  const [first, second] = piece ?? []
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return 'utf-8'
}
