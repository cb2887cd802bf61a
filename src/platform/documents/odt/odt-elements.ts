/** What each element of an OpenDocument text means for the reading of it, where it begins and where it ends. */
import type { DocumentNote } from '../source-document.ts'
import { outlineStyle } from './odt-lists.ts'
import {
  box,
  cell,
  changes,
  counted,
  edge,
  lineBreak,
  list,
  listItem,
  type Meaning,
  note,
  paragraph,
  row,
  spaces,
  span,
  table,
} from './odt-places.ts'
import * as text from './odt-state.ts'

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
