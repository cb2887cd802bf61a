/** What each element of a Word file's text means for the reading of it, where it begins and where it ends. */
import { symbolSign } from '../office/symbols.ts'
import type { Attributes } from '../office/xml.ts'
import type { DocumentNote } from '../source-document.ts'
import { cell, counted, type Meaning, paragraph, reference, row, separateText, table, textBox } from './story-places.ts'
import * as story from './story-state.ts'

type State = story.StoryState

const run: Meaning = (state) => {
  const open = state.paragraphs.at(-1)
  if (!open) return undefined
  open.run = { look: {}, style: undefined }
  return () => {
    open.run = undefined
  }
}

const words: Meaning = (state) => counted(state, 'words')

/** Tab stops have the name of tabs, too, but stand in no run. */
const sign =
  (drawn: (attributes: Attributes) => string): Meaning =>
  (state, attributes) => {
    if (state.paragraphs.at(-1)?.run) story.say(state, drawn(attributes))
    return undefined
  }

const lineBreak: Meaning = (state) => {
  const open = state.paragraphs.at(-1)
  if (open?.run && !state.fields.inInstruction()) open.lines.break()
  return undefined
}

const field: Meaning = (state, attributes) => {
  const kind = attributes['w:fldCharType']
  if (kind === 'begin') state.fields.begin()
  else if (kind === 'separate') state.fields.separate()
  else if (kind === 'end') state.fields.end()
  return undefined
}

const simpleField: Meaning = (state, attributes) => {
  state.fields.begin()
  state.fields.instruct(attributes['w:instr'] ?? '')
  state.fields.separate()
  return () => state.fields.end()
}

const edge: Meaning = (state, attributes) => {
  state.edges.add(attributes['r:id'] ?? '')
  return undefined
}

const picture: Meaning = (state, attributes) => {
  state.reading.notes.add('pictures-left-out')
  for (const name of ['r:link', 'r:href']) if (attributes[name]) state.links.add(attributes[name])
  if (attributes['r:id']) state.links.add(attributes['r:id'])
  return undefined
}

const noted =
  (note: DocumentNote): Meaning =>
  (state) => {
    state.reading.notes.add(note)
    return undefined
  }

function inserted(state: State): undefined {
  state.reading.notes.add('tracked-changes-taken')
  return undefined
}

/** Of a paragraph's own properties: its end was deleted, so that it and the next are one. */
function deleted(state: State): 'skip' {
  state.reading.notes.add('tracked-deletions-left-out')
  const open = state.paragraphs.at(-1)
  if (open && state.properties.at(-1) === 'w:rPr' && state.properties.at(-2) === 'w:pPr') open.goesOn = true
  return 'skip'
}

const alternative: Meaning = (state) => {
  state.choices.push(false)
  return () => {
    state.choices.pop()
  }
}

/** A drawing stands there twice, for new programs and for old ones. */
const choice: Meaning = (state) => {
  if (state.choices.at(-1)) return 'skip'
  if (state.choices.length > 0) state.choices[state.choices.length - 1] = true
  return undefined
}

const control: Meaning = (state) => {
  const open = { contents: false }
  state.controls.push(open)
  return () => {
    state.controls.pop()
    if (open.contents) state.open.contents -= 1
  }
}

const gallery: Meaning = (state, attributes) => {
  const open = state.controls.at(-1)
  if (!open || open.contents || attributes['w:val'] !== 'Table of Contents') return undefined
  open.contents = true
  state.open.contents += 1
  return undefined
}

const letterFrame: Meaning = (state, attributes) => {
  const open = state.paragraphs.at(-1)
  if (open && ['drop', 'margin'].includes(attributes['w:dropCap'] ?? '')) open.goesOn = true
  return undefined
}

const skipped: Meaning = () => 'skip'

/** A control that a person fills in, unlike one that only marks a place. */
const filledIn: Meaning = (state) => {
  if (state.properties.at(-1) === 'w:sdtPr') state.reading.notes.add('form-fields-taken')
  return undefined
}

export const meanings: Readonly<Record<string, Meaning>> = {
  'w:p': paragraph,
  'w:r': run,
  'w:t': words,
  'm:t': words,
  'w:instrText': (state) => counted(state, 'instruction'),
  'w:hyperlink': (state) => counted(state, 'links'),
  'w:tab': sign(() => '\t'),
  'w:ptab': sign(() => '\t'),
  'w:noBreakHyphen': sign(() => '-'),
  'w:sym': sign((attributes) => symbolSign(attributes['w:char'])),
  'w:br': lineBreak,
  'w:cr': lineBreak,
  'w:fldChar': field,
  'w:fldSimple': simpleField,
  'w:footnoteReference': reference('footnote'),
  'w:endnoteReference': reference('endnote'),
  'w:footnote': separateText('footnote'),
  'w:endnote': separateText('endnote'),
  'w:txbxContent': textBox,
  'w:tbl': table,
  'w:tr': row,
  'w:tc': cell,
  'w:headerReference': edge,
  'w:footerReference': edge,
  'a:blip': picture,
  'v:imagedata': picture,
  'w:subDoc': noted('linked-files-left-out'),
  'w:altChunk': noted('linked-files-left-out'),
  'w:commentReference': noted('comments-left-out'),
  'w:ffData': noted('form-fields-taken'),
  'w:ins': inserted,
  'w:moveTo': inserted,
  'w:del': deleted,
  'w:moveFrom': deleted,
  'mc:AlternateContent': alternative,
  'mc:Choice': choice,
  'mc:Fallback': choice,
  'w:sdt': control,
  'w:docPartGallery': gallery,
  'w:text': filledIn,
  'w:date': filledIn,
  'w:comboBox': filledIn,
  'w:dropDownList': filledIn,
  'w:framePr': letterFrame,
  'w:pPrChange': skipped,
  'w:rPrChange': skipped,
  'w:sectPrChange': skipped,
  'w:tblPrChange': skipped,
  'w:tcPrChange': skipped,
  'w:trPrChange': skipped,
  'w:rt': skipped,
}
