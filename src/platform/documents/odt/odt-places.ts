/** What the elements of an OpenDocument text mean that hold words: paragraphs, spans, lists, boxes, notes, tables. */
import type { Holder } from '../office/open-tables.ts'
import { addAll, isEmpty, type Passage } from '../office/passages.ts'
import type { Attributes } from '../office/xml.ts'
import { countIn } from './odt-names.ts'
import * as text from './odt-state.ts'

type State = text.OdtState

/** Gives back what is to be done where the element ends, or that nothing in it is to be read. */
export type Meaning = (state: State, attributes: Attributes) => (() => void) | 'skip' | undefined

/** Tables within tables, or boxes within boxes, beyond this are read as if they were one. */
const deepest = 8

export const paragraph =
  (isHeading: boolean): Meaning =>
  (state, attributes) => {
    text.beginParagraph(state, attributes, isHeading)
    const isListHeader = attributes['text:is-list-header'] === 'true'
    return () => text.endParagraph(state, isListHeader)
  }

export const span: Meaning = (state, attributes) => {
  const open = state.paragraphs.at(-1)
  const around = open?.looks.at(-1)
  if (!open || !around) return undefined
  open.looks.push({ ...around, ...state.styles.words(attributes['text:style-name']) })
  return () => {
    open.looks.pop()
  }
}

export const spaces: Meaning = (state, attributes) => {
  text.say(state, ' '.repeat(Math.min(countIn(attributes['text:c']) ?? 1, 80)))
  return undefined
}

export const lineBreak: Meaning = (state) => {
  state.paragraphs.at(-1)?.lines.break()
  return undefined
}

export const list: Meaning = (state, attributes) => {
  state.lists.beginList(attributes)
  return () => state.lists.endList()
}

export const listItem =
  (isHeader: boolean): Meaning =>
  (state, attributes) => {
    state.lists.beginItem(attributes, isHeader)
    return undefined
  }

/** Words that stand beside the text: `keep` says what becomes of them. */
function aside(state: State, keep: (passages: readonly Passage[]) => void): () => void {
  const holder: Holder = { passages: [] }
  state.holders.push(holder)
  return () => {
    state.holders.pop()
    keep(holder.passages)
  }
}

export const note: Meaning = (state) =>
  aside(state, (passages) => {
    addAll(state.waiting, passages)
    state.reading.notes.add('footnotes-taken')
  })

/** Frames and drawn shapes, wherever they hang. */
export const box: Meaning = (state) => {
  if (state.open.boxes >= deepest) return undefined
  const around = state.paragraphs.at(-1)
  state.open.boxes += 1
  const done = aside(state, (passages) => {
    if (passages.some((one) => one.is === 'table' || !isEmpty(one))) state.reading.notes.add('text-boxes-taken')
    addAll(around?.after ?? text.topHolder(state).passages, passages)
  })
  return () => {
    state.open.boxes -= 1
    done()
  }
}

/** LibreOffice keeps what was deleted at the beginning of the text. */
export const changes: Meaning = (state) => aside(state, () => {})

export const table: Meaning = (state) => {
  if (state.tables.deep() >= deepest) return counted(state, 'flatTables')
  state.tables.begin()
  return () => {
    const read = state.tables.end()
    if (read && read.rows.length > 0) text.topHolder(state).passages.push(read)
    text.settleNotes(state)
  }
}

export const row: Meaning = (state) => {
  if (state.open.flatTables > 0 || !state.tables.beginRow()) return undefined
  state.tables.headRow(state.open.headerRows > 0)
  return () => state.tables.endRow()
}

export const cell: Meaning = (state) => {
  state.reading.budget.takePlace()
  const holder = state.open.flatTables > 0 ? undefined : state.tables.beginCell()
  if (!holder) return undefined
  state.holders.push(holder)
  return () => {
    state.holders.pop()
    state.tables.endCell()
  }
}

export const edge =
  (side: 'above' | 'below'): Meaning =>
  (state) =>
    aside(state, (passages) => addAll(state[side].passages, passages))

/** While it is open, what is read knows that it stands in one. */
export function counted(state: State, what: keyof State['open']): () => void {
  state.open[what] += 1
  return () => {
    state.open[what] -= 1
  }
}
