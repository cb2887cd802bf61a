/** What each element of an OpenDocument text means for the reading of it, where it begins and where it ends. */
import type { Holder } from '../office/open-tables.ts'
import { addAll, isEmpty, type Passage } from '../office/passages.ts'
import type { Attributes } from '../office/xml.ts'
import type { DocumentNote } from '../source-document.ts'
import { outlineStyle } from './odt-lists.ts'
import { countIn } from './odt-names.ts'
import * as text from './odt-state.ts'

type State = text.OdtState

/** Gives back what is to be done where the element ends, or that nothing in it is to be read. */
export type Meaning = (state: State, attributes: Attributes) => (() => void) | 'skip' | undefined

/** Tables within tables, or boxes within boxes, beyond this are read as if they were one. */
const deepest = 8

const skipped: Meaning = () => 'skip'

const skippedWith =
  (note: DocumentNote): Meaning =>
  (state) => {
    state.reading.notes.add(note)
    return 'skip'
  }

const noted =
  (note: DocumentNote): Meaning =>
  (state) => {
    state.reading.notes.add(note)
    return undefined
  }

const paragraph =
  (isHeading: boolean): Meaning =>
  (state, attributes) => {
    text.beginParagraph(state, attributes, isHeading)
    const isListHeader = attributes['text:is-list-header'] === 'true'
    return () => text.endParagraph(state, isListHeader)
  }

const span: Meaning = (state, attributes) => {
  const open = state.paragraphs.at(-1)
  const around = open?.looks.at(-1)
  if (!open || !around) return undefined
  open.looks.push({ ...around, ...state.styles.words(attributes['text:style-name']) })
  return () => {
    open.looks.pop()
  }
}

const spaces: Meaning = (state, attributes) => {
  text.say(state, ' '.repeat(Math.min(countIn(attributes['text:c']) ?? 1, 80)))
  return undefined
}

const lineBreak: Meaning = (state) => {
  state.paragraphs.at(-1)?.lines.break()
  return undefined
}

const list: Meaning = (state, attributes) => {
  state.lists.beginList(attributes)
  return () => state.lists.endList()
}

const listItem =
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

const note: Meaning = (state) =>
  aside(state, (passages) => {
    addAll(state.waiting, passages)
    state.reading.notes.add('footnotes-taken')
  })

/** Frames and drawn shapes, wherever they hang. */
const box: Meaning = (state) => {
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
const changes: Meaning = (state) => aside(state, () => {})

const table: Meaning = (state) => {
  if (state.tables.deep() >= deepest) return counted(state, 'flatTables')
  state.tables.begin()
  return () => {
    const read = state.tables.end()
    if (read && read.rows.length > 0) text.topHolder(state).passages.push(read)
    text.settleNotes(state)
  }
}

const row: Meaning = (state) => {
  if (state.open.flatTables > 0) return undefined
  state.tables.beginRow()
  state.tables.headRow(state.open.headerRows > 0)
  return () => state.tables.endRow()
}

const cell: Meaning = (state) => {
  state.reading.budget.takePlace()
  const holder = state.open.flatTables > 0 ? undefined : state.tables.beginCell()
  if (!holder) return undefined
  state.holders.push(holder)
  return () => {
    state.holders.pop()
    state.tables.endCell()
  }
}

const section: Meaning = (state, attributes) => {
  if (attributes['text:display'] !== 'none') return undefined
  state.reading.notes.add('hidden-text-left-out')
  return 'skip'
}

const hiddenParagraph: Meaning = (state, attributes) => {
  const open = state.paragraphs.at(-1)
  if (open && attributes['text:is-hidden'] === 'true') open.hidden = true
  return undefined
}

const picture: Meaning = (state, attributes) => {
  const place = attributes['xlink:href'] ?? ''
  state.reading.notes.add('pictures-left-out')
  if (/^([a-z][a-z0-9+.-]*:|\.\.\/|\/)/i.test(place)) state.reading.notes.add('linked-files-left-out')
  return undefined
}

const edge =
  (side: 'above' | 'below'): Meaning =>
  (state) =>
    aside(state, (passages) => addAll(state[side].passages, passages))

function counted(state: State, what: keyof State['open']): () => void {
  state.open[what] += 1
  return () => {
    state.open[what] -= 1
  }
}

const style =
  (isDefault: boolean): Meaning =>
  (state, attributes) => {
    state.styles.begin(attributes, isDefault)
    return () => state.styles.end()
  }

const styleProperty =
  (name: string): Meaning =>
  (state, attributes) => {
    state.styles.property(name, attributes)
    return undefined
  }

const listStyle: Meaning = (state, attributes) => {
  state.lists.beginStyle(attributes['style:name'] ?? '')
  return undefined
}

const listLevel =
  (name: string): Meaning =>
  (state, attributes) => {
    state.lists.level(name, attributes)
    return undefined
  }

const contents: Meaning = (state) => counted(state, 'contents')

export const meanings: Readonly<Record<string, Meaning>> = {
  'text:p': paragraph(false),
  'text:h': paragraph(true),
  'text:span': span,
  'text:a': (state) => counted(state, 'links'),
  'text:s': spaces,
  'text:tab': (state) => {
    text.say(state, '\t')
    return undefined
  },
  'text:line-break': lineBreak,
  'text:list': list,
  'text:list-item': listItem(false),
  'text:list-header': listItem(true),
  'text:note-citation': skipped,
  'text:note-body': note,
  'draw:text-box': box,
  'draw:custom-shape': box,
  'draw:rect': box,
  'draw:ellipse': box,
  'draw:caption': box,
  'draw:path': box,
  'draw:polygon': box,
  'draw:image': picture,
  'svg:title': skipped,
  'svg:desc': skipped,
  'text:tracked-changes': changes,
  'text:insertion': noted('tracked-changes-taken'),
  'text:deletion': noted('tracked-deletions-left-out'),
  'office:annotation': skippedWith('comments-left-out'),
  'text:ruby-text': skipped,
  'text:hidden-text': skippedWith('hidden-text-left-out'),
  'text:hidden-paragraph': hiddenParagraph,
  'text:section': section,
  'text:section-source': noted('linked-files-left-out'),
  'text:text-input': noted('form-fields-taken'),
  'text:drop-down': noted('form-fields-taken'),
  'text:label': skipped,
  'text:table-of-content': contents,
  'text:alphabetical-index': contents,
  'text:illustration-index': contents,
  'text:table-index': contents,
  'text:user-index': contents,
  'text:index-entry-tab-stop': skipped,
  'table:table': table,
  'table:table-header-rows': (state) => counted(state, 'headerRows'),
  'table:table-row': row,
  'table:table-cell': cell,
  'table:covered-table-cell': cell,
  'style:header': edge('above'),
  'style:header-left': edge('above'),
  'style:header-first': edge('above'),
  'style:footer': edge('below'),
  'style:footer-left': edge('below'),
  'style:footer-first': edge('below'),
  'style:style': style(false),
  'style:default-style': style(true),
  'style:text-properties': styleProperty('style:text-properties'),
  'style:paragraph-properties': styleProperty('style:paragraph-properties'),
  'text:list-style': listStyle,
  'text:outline-style': (state) => {
    state.lists.beginStyle(outlineStyle)
    return undefined
  },
  'text:list-level-style-number': listLevel('text:list-level-style-number'),
  'text:list-level-style-bullet': listLevel('text:list-level-style-bullet'),
  'text:list-level-style-image': listLevel('text:list-level-style-image'),
  'text:outline-level-style': listLevel('text:outline-level-style'),
}
