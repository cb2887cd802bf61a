/** Where the reading of a Word file's text stands: which paragraphs, cells, boxes and fields are open. */
import type { LetterBudget } from '../office/letter-budget.ts'
import { type Holder, type OpenTables, openTables } from '../office/open-tables.ts'
import { addAll, type Passage } from '../office/passages.ts'
import type { DocumentNote } from '../source-document.ts'
import { type Fields, followFields } from './fields.ts'
import { addWords, closed, type OpenParagraph, openParagraph, type WordSense } from './open-paragraph.ts'

export interface StoryReading extends WordSense {
  readonly notes: Set<DocumentNote>
  /** By kind and number, what a mark in the text refers to: `footnote 2`. */
  readonly footnotes: ReadonlyMap<string, readonly Passage[]>
  readonly budget: LetterBudget
}

export interface StoryState {
  readonly reading: StoryReading
  readonly root: Holder
  /** The text itself, then what is open within it: cells, text boxes, notes. */
  readonly holders: Holder[]
  readonly paragraphs: OpenParagraph[]
  /** Where a paragraph goes on in the next of its holder, what it holds so far. */
  readonly carried: Map<Holder, OpenParagraph>
  readonly tables: OpenTables
  readonly fields: Fields
  /** Notes whose marks were met, until the paragraph or the table is done. */
  readonly waiting: Passage[]
  /** Of a part that holds several texts, each by its kind and number. */
  readonly texts: Map<string, readonly Passage[]>
  /** The relations by which it names its page headers and footers. */
  readonly edges: Set<string>
  /** The relations by which it names pictures and other files. */
  readonly links: Set<string>
  /** Open content controls, and whether each holds a table of contents. */
  readonly controls: { contents: boolean }[]
  /** Of each drawing that stands there twice, whether one of the two was read. */
  readonly choices: boolean[]
  /** Whose properties are being read, outermost first. */
  readonly properties: string[]
  readonly open: {
    links: number
    contents: number
    boxes: number
    flatTables: number
    instruction: number
    words: number
  }
}

export function freshState(reading: StoryReading): StoryState {
  const root: Holder = { passages: [] }
  return {
    reading,
    root,
    holders: [root],
    paragraphs: [],
    carried: new Map(),
    tables: openTables(),
    fields: followFields(),
    waiting: [],
    texts: new Map(),
    edges: new Set(),
    links: new Set(),
    controls: [],
    choices: [],
    properties: [],
    open: { links: 0, contents: 0, boxes: 0, flatTables: 0, instruction: 0, words: 0 },
  }
}

export function topHolder({ holders, root }: StoryState): Holder {
  return holders.at(-1) ?? root
}

export function beginParagraph(state: StoryState): void {
  const holder = topHolder(state)
  state.reading.budget.takePlace()
  state.paragraphs.push(openParagraph(state.carried.get(holder)))
  state.carried.delete(holder)
}

export function endParagraph(state: StoryState): void {
  const paragraph = state.paragraphs.pop()
  state.fields.closeInstructions()
  if (!paragraph) return
  if (paragraph.goesOn) state.carried.set(topHolder(state), paragraph)
  else put(state, paragraph)
}

function put(state: StoryState, paragraph: OpenParagraph): void {
  const { passages } = topHolder(state)
  const done = closed(paragraph, state.reading)
  if (paragraph.contentsField) state.fields.markContents(done)
  passages.push(done)
  addAll(passages, paragraph.after)
  settleNotes(state)
}

/** A note is read after the paragraph or the whole table that refers to it. */
export function settleNotes(state: StoryState): void {
  if (state.holders.length === 1) addAll(state.root.passages, state.waiting.splice(0))
}

/** What it holds when nothing more can come. */
export function endHolder(state: StoryState, holder: Holder): readonly Passage[] {
  const last = state.carried.get(holder)
  if (last) {
    state.carried.delete(holder)
    state.holders.push(holder)
    put(state, last)
    state.holders.pop()
  }
  return holder.passages
}

export function say(state: StoryState, words: string): void {
  const paragraph = state.paragraphs.at(-1)
  if (!paragraph || words === '' || state.fields.inInstruction()) return
  const taken = state.reading.budget.take(words)
  if (addWords(paragraph, taken, state.reading, state.open.links > 0) === 'hidden') {
    if (words.trim() !== '') state.reading.notes.add('hidden-text-left-out')
    return
  }
  if (state.open.contents > 0) paragraph.contents = true
  if (state.fields.inContents()) paragraph.contentsField = true
}

export function referTo(state: StoryState, key: string): void {
  const note = state.reading.footnotes.get(key)
  if (!note) return
  state.reading.notes.add('footnotes-taken')
  addAll(state.waiting, note)
}
