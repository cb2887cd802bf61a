/** What the elements of a Word file mean that hold words apart from those around them: paragraphs, boxes, notes, tables. */
import type { Holder } from '../office/open-tables.ts'
import { addAll, isEmpty, type Passage } from '../office/passages.ts'
import type { Attributes } from '../office/xml.ts'
import * as story from './story-state.ts'

/** Gives back what is to be done where the element ends, or that nothing in it is to be read. */
export type Meaning = (state: story.StoryState, attributes: Attributes) => (() => void) | 'skip' | undefined

/** Tables within tables, or boxes within boxes, beyond this are read as if they were one. */
const deepest = 8

export const paragraph: Meaning = (state) => {
  story.beginParagraph(state)
  return () => story.endParagraph(state)
}

export const reference =
  (kind: string): Meaning =>
  (state, attributes) => {
    story.referTo(state, `${kind} ${attributes['w:id'] ?? ''}`)
    return undefined
  }

/** Of the part that holds all notes: those with a type are the lines that Word draws above them. */
export const separateText =
  (kind: string): Meaning =>
  (state, attributes) => {
    if (attributes['w:type'] !== undefined && attributes['w:type'] !== 'normal') return 'skip'
    const holder: Holder = { passages: [] }
    state.holders.push(holder)
    return () => {
      state.holders.pop()
      state.texts.set(`${kind} ${attributes['w:id'] ?? ''}`, story.endHolder(state, holder))
    }
  }

export const textBox: Meaning = (state) => {
  if (state.open.boxes >= deepest) return undefined
  const holder: Holder = { passages: [] }
  const around = state.paragraphs.at(-1)
  state.holders.push(holder)
  state.open.boxes += 1
  return () => {
    state.open.boxes -= 1
    state.holders.pop()
    const read = story.endHolder(state, holder)
    if (read.some(hasWords)) state.reading.notes.add('text-boxes-taken')
    addAll(around?.after ?? story.topHolder(state).passages, read)
  }
}

function hasWords(passage: Passage): boolean {
  return passage.is === 'table' || !isEmpty(passage)
}

export const table: Meaning = (state) => {
  if (state.tables.deep() >= deepest) return counted(state, 'flatTables')
  state.tables.begin()
  return () => {
    const read = state.tables.end()
    if (read && read.rows.length > 0) story.topHolder(state).passages.push(read)
    story.settleNotes(state)
  }
}

export const row: Meaning = (state) => {
  if (state.open.flatTables > 0 || !state.tables.beginRow()) return undefined
  return () => state.tables.endRow()
}

export const cell: Meaning = (state) => {
  state.reading.budget.takePlace()
  const holder = state.open.flatTables > 0 ? undefined : state.tables.beginCell()
  if (!holder) return undefined
  state.holders.push(holder)
  return () => {
    state.holders.pop()
    story.endHolder(state, holder)
    state.tables.endCell()
  }
}

/** While it is open, what is read knows that it stands in one. */
export function counted(state: story.StoryState, what: keyof story.StoryState['open']): () => void {
  state.open[what] += 1
  return () => {
    state.open[what] -= 1
  }
}
