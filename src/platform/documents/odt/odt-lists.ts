/** Counts along with the lists of an OpenDocument text, to give each point the number that would be drawn before it. */
import { bulletSign, type NumberFormat, numberAs } from '../office/list-markers.ts'
import type { ListPlace } from '../office/passages.ts'
import type { Attributes } from '../office/xml.ts'
import { countIn } from './odt-names.ts'

interface ListLevel {
  readonly format: NumberFormat
  readonly before: string
  readonly after: string
  /** How many levels' numbers are drawn, its own last. */
  readonly shown: number
  readonly start: number
  readonly bullet: string
}

/** By level, from 1. */
export type ListStyle = Map<number, ListLevel>

interface OpenList {
  readonly style: string | undefined
  readonly counts: number[]
  /** The open point has its number already. */
  numbered: boolean
  begin: number | undefined
}

export interface OdtLists {
  readonly styles: Map<string, ListStyle>
  beginStyle(name: string): void
  level(name: string, attributes: Attributes): void
  beginList(attributes: Attributes): void
  endList(): void
  beginItem(attributes: Attributes, isHeader: boolean): void
  /** Of the first paragraph of a point; undefined for the others, and outside of lists. */
  place(paragraphList: string | undefined): ListPlace | undefined
  /** Of a heading: its number by the outline of the whole text. */
  outline(level: number): string
}

const formats: Readonly<Record<string, NumberFormat>> = {
  '1': 'decimal',
  a: 'lower-letter',
  A: 'upper-letter',
  i: 'lower-roman',
  I: 'upper-roman',
}

export const outlineStyle = 'the outline of the text'
const deepestLevel = 10

export function followLists(common?: ReadonlyMap<string, ListStyle>): OdtLists {
  const styles = new Map<string, ListStyle>(common)
  const open: OpenList[] = []
  const last = new Map<string, number[]>()
  const outlineCounts: number[] = []
  let defined: ListStyle = new Map()

  return {
    styles,
    beginStyle(name) {
      defined = new Map()
      styles.set(name, defined)
    },
    level: (name, attributes) => addLevel(defined, name, attributes),
    beginList(attributes) {
      const above = open.at(-1)
      const style = attributes['text:style-name'] ?? above?.style
      const goesOn = attributes['text:continue-numbering'] === 'true' || attributes['text:continue-list'] !== undefined
      const from = attributes['text:continue-list'] ?? style ?? ''
      const counts = above?.counts ?? (goesOn ? (last.get(from) ?? last.get(style ?? '') ?? []) : [])
      open.push({ style, counts, numbered: false, begin: undefined })
      for (const key of [style, attributes['xml:id']]) if (key !== undefined) last.set(key, counts)
    },
    endList() {
      open.pop()
    },
    beginItem(attributes, isHeader) {
      const list = open.at(-1)
      if (!list) return
      list.numbered = isHeader
      list.begin = countIn(attributes['text:start-value'])
    },
    place(paragraphList) {
      const list = open.at(-1)
      const depth = Math.min(open.length, deepestLevel)
      if (!list || list.numbered) return undefined
      list.numbered = true
      const style = styles.get(list.style ?? paragraphList ?? '')
      const shape = style?.get(depth)
      countOn(list.counts, depth, shape, list.begin)
      list.begin = undefined
      const numbered = shape !== undefined && shape.format !== 'bullet' && shape.format !== 'none'
      return { level: depth, numbered, marker: shape && style ? drawn(style, shape, list.counts, depth) : '•' }
    },
    outline(level) {
      const style = styles.get(outlineStyle)
      const shape = style?.get(level)
      if (!style || !shape || shape.format === 'none') return ''
      countOn(outlineCounts, level, shape, undefined)
      return drawn(style, shape, outlineCounts, level)
    },
  }
}

function countOn(counts: number[], depth: number, shape: ListLevel | undefined, begin: number | undefined): void {
  const before = counts[depth - 1]
  counts[depth - 1] = begin ?? (before === undefined ? (shape?.start ?? 1) : before + 1)
  counts.length = depth
}

function drawn(style: ListStyle, shape: ListLevel, counts: readonly (number | undefined)[], depth: number): string {
  if (shape.format === 'bullet') return bulletSign(shape.bullet)
  if (shape.format === 'none') return ''
  const numbers: string[] = []
  for (let level = Math.max(1, depth - shape.shown + 1); level <= depth; level += 1)
    numbers.push(numberAs(style.get(level)?.format ?? 'decimal', counts[level - 1] ?? 1))
  return `${shape.before}${numbers.filter((number) => number !== '').join('.')}${shape.after}`.trim()
}

function addLevel(style: ListStyle, name: string, attributes: Attributes): void {
  const level = countIn(attributes['text:level'])
  if (level === undefined || level > deepestLevel) return
  const isNumber = name === 'text:list-level-style-number' || name === 'text:outline-level-style'
  style.set(level, {
    format: isNumber ? (formats[attributes['style:num-format'] ?? ''] ?? 'none') : 'bullet',
    before: attributes['style:num-prefix'] ?? '',
    after: attributes['style:num-suffix'] ?? '',
    shown: countIn(attributes['text:display-levels']) ?? 1,
    start: countIn(attributes['text:start-value']) ?? 1,
    bullet: attributes['text:bullet-char'] ?? '',
  })
}
