/** Reads a page by its tags: what its maker says is a heading, a list, a table, and in which order it is read. */
import { bulletSign } from '../office/list-markers.ts'
import { openTables } from '../office/open-tables.ts'
import { addAll, isEmpty, type ListPlace, type Paragraph, type Passage, type TypedLine } from '../office/passages.ts'
import { markerOf } from '../structure/markers.ts'
import type { PdfPage } from './open-pdf.ts'
import type { PageItem } from './page-items.ts'

export type TagTree = NonNullable<Awaited<ReturnType<PdfPage['getStructTree']>>>
type TagNode = TagTree | TagTree['children'][number]

export interface TagReading {
  readonly page: number
  readonly itemsOf: (tag: string) => readonly PageItem[]
  /** The lines that a person would see in these words. */
  readonly linesOf: (items: readonly PageItem[]) => TypedLine[]
}

/** What stands around the words that come next. */
interface Around {
  readonly heading: number
  readonly furniture: boolean
  readonly depth: number
  /** Taken by the first paragraph of a point. */
  readonly point: { place: ListPlace | undefined }
}

/** Roles that only mark some of the words of a paragraph, or hold other roles without being anything themselves. */
const within = new Set(
  'Root Span NonStruct Private Lbl Quote Reference Code Link Annot Em Strong Sub Ruby RB RP RT Warichu WT WP THead TBody TFoot'.split(
    ' ',
  ),
)

export function taggedPassages(tree: TagTree, reading: TagReading): Passage[] {
  const walker = new TagWalker(reading)
  walker.walk(tree, { heading: 0, furniture: false, depth: 0, point: { place: undefined } })
  return walker.root
}

class TagWalker {
  readonly root: Passage[] = []
  readonly #reading: TagReading
  readonly #holders: Passage[][] = [this.root]
  readonly #tables = openTables()
  #items: PageItem[] = []

  constructor(reading: TagReading) {
    this.#reading = reading
  }

  walk(node: TagNode, around: Around): void {
    if (!('role' in node)) {
      if (node.type === 'content') addAll(this.#items, this.#reading.itemsOf(node.id))
      return
    }
    const { role } = node
    if (within.has(role)) {
      this.#inside(node, around)
      return
    }
    // What was said so far belongs to what is around.
    this.#flush(around)
    const level = headingLevel(role)
    if (level > 0) this.#block(node, { ...around, heading: level })
    else if (role === 'L') this.#block(node, { ...around, depth: around.depth + 1, point: { place: undefined } })
    else if (role === 'LI') this.#point(node, around)
    else if (role === 'Table') this.#table(node, around)
    else if (role === 'TR') this.#row(node, around)
    else if (role === 'TD' || role === 'TH') this.#cell(node, around)
    else if (role === 'TOC' || role === 'TOCI' || role === 'Artifact') this.#block(node, { ...around, furniture: true })
    else this.#block(node, around)
  }

  #inside(node: TagTree, around: Around): void {
    for (const child of node.children) this.walk(child, around)
  }

  #block(node: TagTree, around: Around): void {
    this.#inside(node, around)
    this.#flush(around)
  }

  #point(node: TagTree, around: Around): void {
    const label = node.children.find((child) => 'role' in child && child.role === 'Lbl')
    const marker = label ? this.#textOf(label) : undefined
    const numbered = marker !== undefined && /[\p{L}\p{N}]/u.test(marker) && marker !== 'o'
    const level = Math.max(1, around.depth)
    const shown = marker === undefined ? '' : numbered ? marker : bulletSign(marker)
    const inner = { ...around, point: { place: { level, marker: shown, numbered } } }
    for (const child of node.children) if (child !== label) this.walk(child, inner)
    this.#flush(inner)
  }

  #textOf(node: TagNode): string {
    if (!('role' in node))
      return this.#reading
        .itemsOf(node.id)
        .map(({ text }) => text)
        .join('')
        .trim()
    return node.children.map((child) => this.#textOf(child)).join('')
  }

  #table(node: TagTree, around: Around): void {
    this.#tables.begin()
    this.#inside(node, { ...around, depth: 0, point: { place: undefined }, heading: 0 })
    this.#flush(around)
    const table = this.#tables.end()
    if (table && table.rows.length > 0) this.#holders.at(-1)?.push(table)
  }

  #row(node: TagTree, around: Around): void {
    const isRow = this.#tables.beginRow(this.#reading.page)
    const cells = node.children.filter((child): child is TagTree => 'role' in child)
    if (isRow) this.#tables.headRow(cells.length > 0 && cells.every(({ role }) => role === 'TH'))
    this.#inside(node, around)
    this.#flush(around)
    if (isRow) this.#tables.endRow()
  }

  #cell(node: TagTree, around: Around): void {
    const cell = this.#tables.beginCell()
    if (cell) this.#holders.push(cell.passages)
    this.#inside(node, around)
    this.#flush(around)
    if (!cell) return
    this.#holders.pop()
    this.#tables.endCell()
  }

  #flush(around: Around): void {
    if (this.#items.length === 0) return
    const lines = this.#reading.linesOf(this.#items)
    this.#items = []
    const paragraph: Paragraph = {
      is: 'paragraph',
      lines,
      heading: around.heading,
      indent: 0,
      furniture: around.furniture,
      page: this.#reading.page,
    }
    if (isEmpty(paragraph)) return
    if (around.point.place) paragraph.list = withTypedMarker(around.point.place, lines)
    around.point.place = undefined
    this.#holders.at(-1)?.push(paragraph)
  }
}

function headingLevel(role: string): number {
  if (role === 'Title' || role === 'H') return role === 'H' ? 2 : 1
  const level = /^H([1-9])$/.exec(role)?.[1]
  return level === undefined ? 0 : Math.min(Number(level), 6)
}

/** Where no label is tagged, the bullet stands among the words. */
function withTypedMarker(point: ListPlace, lines: TypedLine[]): ListPlace {
  const [first] = lines
  const typed = point.marker === '' && first ? markerOf(first.text) : undefined
  if (!first || !typed) return point.marker === '' ? { ...point, marker: '•' } : point
  first.text = first.text.slice(typed.length)
  const numbered = typed.kind !== 'bullet'
  return { ...point, numbered, marker: numbered ? typed.shown : bulletSign(typed.shown) }
}
