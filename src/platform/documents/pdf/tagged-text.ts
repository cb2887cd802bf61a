/** Puts the pages of a tagged PDF together: a paragraph that goes on overleaf is one, and what has no tag is not lost. */
import {
  addAll,
  isEmpty,
  type Paragraph,
  type Passage,
  type Table,
  type TypedLine,
  wordsIn,
} from '../office/passages.ts'
import { type HyphenSense, hyphenSense, joinedLines } from './hyphens.ts'
import type { PageContent, PageItem } from './page-items.ts'
import { type TagTree, taggedPassages } from './tag-tree.ts'
import { linesInOrder, reaches, typedFrom } from './tagged-lines.ts'

export interface TaggedPage {
  readonly number: number
  readonly content: PageContent
  readonly tree: TagTree | undefined
}

export interface TaggedText {
  readonly passages: readonly Passage[]
  /** What stands around the words: once, however many pages show it. */
  readonly around: readonly Paragraph[]
}

export function taggedText(pages: readonly TaggedPage[], isBold: (font: string) => boolean): TaggedText {
  const all = pages.flatMap(({ content }) => linesInOrder(content.items, isBold))
  const sense = hyphenSense(all.map(({ text }) => text))
  const reach = reaches(all)
  const linesOf = (items: readonly PageItem[]) => typedFrom(linesInOrder(items, isBold), reach, sense)
  const passages: Passage[] = []
  const around = new Map<string, Paragraph>()
  for (const { number, content, tree } of pages) {
    const { byTag, loose, aside } = sortedItems(content, tree)
    if (tree) {
      const read = taggedPassages(tree, { page: number, itemsOf: (tag) => byTag.get(tag) ?? [], linesOf })
      addAll(passages, joinedOverleaf(passages, read, sense))
    }
    for (const line of linesOf(loose)) passages.push(paragraphOf(number, line, false))
    for (const { text, size } of linesInOrder(aside, isBold)) {
      const key = text.replace(/\d+/gu, '0')
      if (!around.has(key)) around.set(key, paragraphOf(number, { text, standsOut: false, size }, true))
    }
  }
  return { passages, around: [...around.values()] }
}

/** How much of a page's words its tags speak of: letters within, and all. */
export function taggedLetters({ content, tree }: TaggedPage): { within: number; all: number } {
  const { byTag, loose } = sortedItems(content, tree)
  const lettersIn = (items: Iterable<PageItem>) => [...items].reduce((sum, { text }) => sum + text.length, 0)
  const within = lettersIn([...byTag.values()].flat())
  return { within, all: within + lettersIn(loose) }
}

function sortedItems({ items, height }: PageContent, tree: TagTree | undefined) {
  const tags = new Set(tree ? tagsIn(tree) : [])
  const byTag = new Map<string, PageItem[]>()
  const loose: PageItem[] = []
  const aside: PageItem[] = []
  for (const item of items) {
    if (item.tag !== undefined && tags.has(item.tag)) {
      const same = byTag.get(item.tag)
      if (same) same.push(item)
      else byTag.set(item.tag, [item])
    } else if (item.artifact || item.turned || item.y < height * 0.08 || item.y > height * 0.93) aside.push(item)
    else loose.push(item)
  }
  return { byTag, loose, aside }
}

function tagsIn(node: TagTree): string[] {
  return node.children.flatMap((child) =>
    'role' in child ? tagsIn(child) : child.type === 'content' ? [child.id] : [],
  )
}

function paragraphOf(page: number, line: TypedLine, furniture: boolean): Paragraph {
  return { is: 'paragraph', lines: [line], heading: 0, indent: 0, furniture, page }
}

/** Puts the first words of a page behind the last of the page before, where a sentence goes on; gives back what is left. */
function joinedOverleaf(before: readonly Passage[], read: readonly Passage[], sense: HyphenSense): readonly Passage[] {
  const [first, ...rest] = read
  const last = before.findLast((one) => one.is === 'table' || (!one.furniture && !isEmpty(one)))
  if (first?.is === 'table' && last?.is === 'table') return areOneTable(last, first, sense) ? rest : read
  if (first?.is !== 'paragraph' || last?.is !== 'paragraph') return read
  if (first.heading > 0 || last.heading > 0 || first.furniture || first.list?.numbered) return read
  // Points that begin with a small letter each, and end without a stop, are points still.
  if (first.list && last.list && first.list.marker !== '') return read
  return goesOn(last, first) && put(last, first, sense) ? rest : read
}

function goesOn(last: Paragraph, first: Paragraph): boolean {
  return /^\p{Ll}/u.test(wordsIn(first)) && !/[.!?:;]["'”’)]*$/u.test(wordsIn(last).trim())
}

function put(last: Paragraph, first: Paragraph, sense: HyphenSense): boolean {
  const [line, ...more] = first.lines
  const end = last.lines.at(-1)
  if (!line || !end) return false
  end.text = joinedLines([end.text, line.text], sense)
  addAll(last.lines, more)
  return true
}

/** The tags of each page tell all rows of a table, and leave those of other pages empty. */
function areOneTable(last: Table, first: Table, sense: HyphenSense): boolean {
  if (last.places === undefined || last.places !== first.places) return false
  for (const row of first.rows) {
    const begun = last.rows.find(({ place }) => place === row.place)
    if (!begun) last.rows.push(row)
    else
      for (const [at, cell] of row.cells.entries()) {
        const [start, ...rest] = cell
        const end = begun.cells[at]?.at(-1)
        const isOne = start?.is === 'paragraph' && end?.is === 'paragraph' && put(end, start, sense)
        begun.cells[at] = [...(begun.cells[at] ?? []), ...(isOne ? rest : cell)]
      }
  }
  return true
}
