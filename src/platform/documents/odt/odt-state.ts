/** Where the reading of an OpenDocument text stands: which paragraphs, lists, cells, boxes and spans are open. */
import type { LetterBudget } from '../office/letter-budget.ts'
import { type Holder, type OpenTables, openTables } from '../office/open-tables.ts'
import { addAll, type Passage } from '../office/passages.ts'
import { type TypedLines, typedLines } from '../office/typed-lines.ts'
import type { Attributes } from '../office/xml.ts'
import type { DocumentNote } from '../source-document.ts'
import { followLists, type OdtLists } from './odt-lists.ts'
import { gatherStyles, type OdtLook, type OdtStyle } from './odt-styles.ts'

type Styles = ReturnType<typeof gatherStyles>

/** What both parts of an OpenDocument text share: the first, with the page headers, is read before the second. */
export interface OdtReading {
  readonly notes: Set<DocumentNote>
  readonly common: { readonly styles: Styles; readonly lists: OdtLists }
  readonly budget: LetterBudget
}

interface OpenParagraph {
  readonly style: OdtStyle
  /** Of a heading that says so itself. */
  readonly level: number
  readonly isHeading: boolean
  readonly inLink: number
  readonly lines: TypedLines
  /** The looks of the spans that are open, each added to the one around it. */
  readonly looks: OdtLook[]
  readonly after: Passage[]
  readonly place: ReturnType<OdtLists['place']>
  hidden: boolean
}

export interface OdtState {
  readonly reading: OdtReading
  readonly styles: Styles
  readonly lists: OdtLists
  readonly root: Holder
  readonly holders: Holder[]
  readonly above: Holder
  readonly below: Holder
  readonly paragraphs: OpenParagraph[]
  readonly tables: OpenTables
  readonly waiting: Passage[]
  readonly open: {
    contents: number
    links: number
    boxes: number
    flatTables: number
    tables: number
    headerRows: number
    definitions: number
  }
}

export function freshReading(notes: Set<DocumentNote>, budget: LetterBudget): OdtReading {
  return { notes, budget, common: { styles: gatherStyles(), lists: followLists() } }
}

export function freshState(reading: OdtReading): OdtState {
  const root: Holder = { passages: [] }
  return {
    reading,
    styles: gatherStyles(reading.common.styles),
    lists: followLists(reading.common.lists.styles),
    root,
    holders: [root],
    above: { passages: [] },
    below: { passages: [] },
    paragraphs: [],
    tables: openTables(),
    waiting: [],
    open: { contents: 0, links: 0, boxes: 0, flatTables: 0, tables: 0, headerRows: 0, definitions: 0 },
  }
}

export function topHolder({ holders, root }: OdtState): Holder {
  return holders.at(-1) ?? root
}

export function beginParagraph(state: OdtState, attributes: Attributes, isHeading: boolean): void {
  state.reading.budget.takePlace()
  const style = state.styles.paragraph(attributes['text:style-name'])
  const level = isHeading ? Math.min(Number(attributes['text:outline-level']) || 1, 10) : 0
  state.paragraphs.push({
    style,
    level,
    isHeading,
    inLink: state.open.links,
    lines: typedLines(),
    looks: [style.look],
    after: [],
    place: state.lists.place(style.list),
    hidden: style.look.hidden === true,
  })
}

export function endParagraph(state: OdtState, isListHeader: boolean): void {
  const paragraph = state.paragraphs.pop()
  if (!paragraph) return
  const { style, level, isHeading, lines, after, place, hidden } = paragraph
  if (hidden) state.reading.notes.add('hidden-text-left-out')
  const outline = isHeading && !place && !isListHeader ? state.lists.outline(level) : ''
  const list = place ?? (outline === '' ? undefined : { level: 1, marker: outline, numbered: true })
  const { passages } = topHolder(state)
  passages.push({
    is: 'paragraph',
    lines: hidden ? [] : lines.lines(),
    heading: isHeading ? Math.min(level, 6) : style.heading,
    indent: style.look.indent ?? 0,
    furniture: state.open.contents > 0,
    ...(list && { list }),
  })
  addAll(passages, after)
  settleNotes(state)
}

/** A note is read after the paragraph or the whole table that refers to it. */
export function settleNotes(state: OdtState): void {
  if (state.holders.length === 1) addAll(state.root.passages, state.waiting.splice(0))
}

export function say(state: OdtState, words: string): void {
  const paragraph = state.paragraphs.at(-1)
  const look = paragraph?.looks.at(-1)
  if (!paragraph || !look || words === '') return
  if (look.hidden === true) {
    if (words.trim() !== '') state.reading.notes.add('hidden-text-left-out')
    return
  }
  // A link is underlined wherever it stands: that makes no heading of it.
  const underlined = look.underlined === true && state.open.links === 0
  const standsOut = look.bold === true || look.capitals === true || underlined
  paragraph.lines.add(state.reading.budget.take(words), { standsOut, size: look.size ?? 12 })
}
