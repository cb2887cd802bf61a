/** Gathers the styles of an OpenDocument text as they are met, and says what each makes of a paragraph or of some words. */
import type { Attributes } from '../office/xml.ts'
import { countIn, lengthIn } from './odt-names.ts'

/** Only what is said; what is not said comes from its parent. */
export interface OdtLook {
  bold?: boolean
  underlined?: boolean
  capitals?: boolean
  hidden?: boolean
  /** In points. */
  size?: number
  /** Of the size of its parent. */
  share?: number
  indent?: number
}

interface StyleEntry {
  readonly name: string
  readonly parent: string | undefined
  readonly outline: number | undefined
  readonly list: string | undefined
  readonly look: OdtLook
}

export interface OdtStyle {
  /** 1 to 6, 0 where it makes no heading. */
  readonly heading: number
  readonly list: string | undefined
  readonly look: OdtLook
}

export interface OdtStyles {
  /** A style begins; what is said of it comes with `property`, until the next begins. */
  begin(attributes: Attributes, isDefault: boolean): void
  end(): void
  property(name: string, attributes: Attributes): void
  paragraph(name: string | undefined): OdtStyle
  words(name: string | undefined): OdtLook
}

const longestChain = 20
const plainEntry: StyleEntry = { name: '', parent: undefined, outline: undefined, list: undefined, look: {} }

/** Those of `common` are seen too, but a style of the same name here stands before them. */
export function gatherStyles(common?: {
  styles: Map<string, StyleEntry>
}): OdtStyles & { styles: Map<string, StyleEntry> } {
  const styles = new Map<string, StyleEntry>(common?.styles)
  const resolved = new Map<string, OdtStyle>()
  let current: StyleEntry | undefined
  const styleOf = (key: string): OdtStyle => {
    const known = resolved.get(key) ?? resolve(key, styles)
    resolved.set(key, known)
    return known
  }
  return {
    styles,
    begin(attributes, isDefault) {
      const family = attributes['style:family'] ?? ''
      const name = isDefault ? '' : (attributes['style:name'] ?? '')
      const parent = attributes['style:parent-style-name']
      current = {
        name,
        parent: isDefault ? undefined : `${family} ${parent ?? ''}`,
        outline: countIn(attributes['style:default-outline-level']),
        list: attributes['style:list-style-name'] || undefined,
        look: {},
      }
      styles.set(`${family} ${name}`, current)
    },
    end() {
      current = undefined
    },
    property(name, attributes) {
      if (current) addProperty(current.look, name, attributes)
    },
    paragraph: (name) => styleOf(`paragraph ${name ?? 'Standard'}`),
    words: (name) => (name === undefined ? {} : styleOf(`text ${name}`).look),
  }
}

function addProperty(look: OdtLook, name: string, attributes: Attributes): void {
  if (name === 'style:text-properties') addTextProperties(look, attributes)
  else if (name === 'style:paragraph-properties') {
    const left = lengthIn(attributes['fo:margin-left'])
    const first = lengthIn(attributes['fo:text-indent'])
    if (left !== undefined || first !== undefined) look.indent = (left ?? 0) + (first ?? 0)
  }
}

function addTextProperties(look: OdtLook, attributes: Attributes): void {
  const weight = attributes['fo:font-weight']
  if (weight !== undefined) look.bold = weight === 'bold' || Number(weight) >= 600
  const line = attributes['style:text-underline-style']
  if (line !== undefined) look.underlined = line !== 'none'
  const letters = attributes['fo:text-transform']
  if (letters !== undefined) look.capitals = letters === 'uppercase'
  if (attributes['text:display'] !== undefined) look.hidden = attributes['text:display'] === 'none'
  const size = attributes['fo:font-size'] ?? ''
  const points = lengthIn(size)
  if (points !== undefined) look.size = points
  else if (/^\d{1,4}(\.\d+)?%$/.test(size)) look.share = Number.parseFloat(size) / 100
}

function resolve(key: string, styles: ReadonlyMap<string, StyleEntry>): OdtStyle {
  const chain: StyleEntry[] = []
  // A style that is used and never told can still say what it is by its name.
  const untold: StyleEntry = { ...plainEntry, name: key.slice(key.indexOf(' ') + 1) }
  for (
    let entry: StyleEntry | undefined = styles.get(key) ?? untold;
    entry && chain.length < longestChain;
    entry = styles.get(entry.parent ?? '')
  )
    chain.unshift(entry)
  const look: OdtLook = {}
  for (const entry of chain) {
    const { share, ...said } = entry.look
    Object.assign(look, said)
    if (share !== undefined) look.size = (look.size ?? 12) * share
  }
  const nearest = chain.toReversed()
  return { look, heading: headingOf(nearest), list: nearest.find(({ list }) => list !== undefined)?.list }
}

/** LibreOffice keeps the names of its own styles in English whatever language it speaks. */
function headingOf(nearest: readonly StyleEntry[]): number {
  for (const { name, outline } of nearest) {
    if (outline !== undefined && outline > 0) return Math.min(outline, 6)
    const level = /^Heading(?:_20_| )?([1-9])$/i.exec(name)?.[1]
    if (level !== undefined) return Math.min(Number(level), 6)
    if (name === 'Title') return 1
  }
  return 0
}
