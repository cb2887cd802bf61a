/** Reads the styles of a Word file: which of them make a heading, in whatever language they are named, and how each looks. */
import type { Archive } from '../office/unzip.ts'
import { readXml } from '../office/xml.ts'
import { addLook, addStanding, type Look, type Standing } from './looks.ts'
import { isOn, wordNamespaces } from './word-names.ts'

interface StyleEntry {
  name: string
  basedOn: string
  look: Look
  standing: Standing
  /** Of the first row of a table. */
  firstRowBold: boolean
}

export interface WordStyle {
  /** 1 to 6, 0 where it makes no heading. */
  readonly heading: number
  /** It makes a line of a table of contents. */
  readonly contents: boolean
  readonly look: Look
  readonly standing: Standing
  readonly firstRowBold: boolean
}

export interface WordStyles {
  /** Of a paragraph that names no style, the one that the file says is meant. */
  paragraph(id: string | undefined): WordStyle
  other(id: string | undefined): WordStyle
}

const plain: WordStyle = { heading: 0, contents: false, look: {}, standing: {}, firstRowBold: false }

/** Beyond this many styles based on one another the chain is taken to be a circle. */
const longestChain = 20

export function readStyles(archive: Archive, part: string): WordStyles {
  const found = collect(archive, part)
  const ofParagraphs = remembering((id) => resolve(id, found.entries, found.defaults))
  const ofOthers = remembering((id) => resolve(id, found.entries, {}))
  const unknown = { ...plain, look: found.defaults }
  const isKnown = (id: string | undefined): id is string => id !== undefined && found.entries.has(id)
  return {
    paragraph(asked) {
      const id = asked ?? found.usual
      return isKnown(id) ? ofParagraphs(id) : unknown
    },
    other: (id) => (isKnown(id) ? ofOthers(id) : plain),
  }
}

function remembering(resolved: (id: string) => WordStyle): (id: string) => WordStyle {
  const known = new Map<string, WordStyle>()
  return (id) => {
    const style = known.get(id) ?? resolved(id)
    known.set(id, style)
    return style
  }
}

interface Collected {
  entries: Map<string, StyleEntry>
  defaults: Look
  usual: string | undefined
}

function collect(archive: Archive, part: string): Collected {
  const found: Collected = { entries: new Map(), defaults: {}, usual: undefined }
  let current: StyleEntry | undefined
  let inDefaults = false
  let tablePart: string | undefined
  readXml(archive, part, wordNamespaces, {
    open(name, attributes) {
      if (name === 'w:docDefaults') inDefaults = true
      else if (name === 'w:style') {
        current = { name: '', basedOn: '', look: {}, standing: {}, firstRowBold: false }
        const id = attributes['w:styleId'] ?? ''
        found.entries.set(id, current)
        const isUsual = attributes['w:type'] === 'paragraph' && attributes['w:default'] !== undefined
        if (isUsual && isOn({ 'w:val': attributes['w:default'] ?? '' })) found.usual = id
      } else if (name === 'w:tblStylePr') tablePart = attributes['w:type'] ?? ''
      else if (tablePart !== undefined) {
        if (tablePart === 'firstRow' && name === 'w:b' && current) current.firstRowBold = isOn(attributes)
      } else if (current) addToStyle(current, name, attributes)
      else if (inDefaults) addLook(found.defaults, name, attributes)
    },
    close(name) {
      if (name === 'w:style') current = undefined
      else if (name === 'w:docDefaults') inDefaults = false
      else if (name === 'w:tblStylePr') tablePart = undefined
    },
    text() {},
  })
  return found
}

function addToStyle(style: StyleEntry, name: string, attributes: Readonly<Record<string, string>>): void {
  if (name === 'w:name') style.name = attributes['w:val'] ?? ''
  else if (name === 'w:basedOn') style.basedOn = attributes['w:val'] ?? ''
  else {
    addLook(style.look, name, attributes)
    addStanding(style.standing, name, attributes)
  }
}

function resolve(id: string, entries: ReadonlyMap<string, StyleEntry>, defaults: Look): WordStyle {
  const chain: StyleEntry[] = []
  for (let entry = entries.get(id); entry && chain.length < longestChain; entry = entries.get(entry.basedOn))
    chain.push(entry)
  const standing: Standing = Object.assign({}, ...chain.toReversed().map((entry) => entry.standing))
  return {
    heading: headingOf(chain, standing),
    contents: chain.some(({ name }) => /^(toc( heading|\s*\d)|contents (heading|\d))$/i.test(name.trim())),
    look: Object.assign({}, defaults, ...chain.toReversed().map((entry) => entry.look)),
    standing,
    firstRowBold: chain.some(({ firstRowBold }) => firstRowBold),
  }
}

/** Word writes the names of its own styles in English whatever language it speaks; outline levels are for all others. */
function headingOf(chain: readonly StyleEntry[], standing: Standing): number {
  if (standing.outline !== undefined) return standing.outline < 9 ? Math.min(standing.outline + 1, 6) : 0
  for (const { name } of chain) {
    const level = /^heading (\d)$/i.exec(name.trim())?.[1]
    if (level !== undefined && level !== '0') return Math.min(Number(level), 6)
    if (/^title$/i.test(name.trim())) return 1
  }
  return 0
}
