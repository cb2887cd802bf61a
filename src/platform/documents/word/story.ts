/** Reads one part of a Word file that holds written text: the body, a page header, the notes. */
import type { Passage } from '../office/passages.ts'
import type { Archive } from '../office/unzip.ts'
import { type Attributes, readXml, type XmlListener } from '../office/xml.ts'
import { addStanding } from './looks.ts'
import { addRunProperty } from './open-paragraph.ts'
import { meanings } from './story-elements.ts'
import { endHolder, freshState, type StoryReading, type StoryState, say } from './story-state.ts'
import { addTableProperty } from './table-properties.ts'
import { wordNamespaces } from './word-names.ts'

export interface Story {
  readonly passages: readonly Passage[]
  /** Of a part that holds several texts, each by its kind and number. */
  readonly texts: ReadonlyMap<string, readonly Passage[]>
  readonly edges: ReadonlySet<string>
  readonly links: ReadonlySet<string>
}

export function readStory(archive: Archive, part: string, reading: StoryReading): Story {
  const state = freshState(reading)
  const listener = listenTo(state)
  readXml(archive, part, wordNamespaces, listener)
  listener.closeAll()
  state.fields.finish()
  return { passages: endHolder(state, state.root), texts: state.texts, edges: state.edges, links: state.links }
}

function listenTo(state: StoryState): XmlListener & { closeAll(): void } {
  const endings: ((() => void) | undefined)[] = []
  let skipped = 0
  let keepsSpace = false
  return {
    open(name, attributes) {
      if (skipped > 0) {
        skipped += 1
        return
      }
      if (name === 'w:t') keepsSpace = attributes['xml:space'] === 'preserve'
      const ending = begin(state, name, attributes)
      if (ending === 'skip') skipped = 1
      else endings.push(ending)
    },
    close() {
      if (skipped > 0) skipped -= 1
      else endings.pop()?.()
    },
    text(words) {
      if (skipped > 0) return
      if (state.open.instruction > 0) state.fields.instruct(words)
      else if (state.open.words > 0) say(state, spaced(words, keepsSpace))
    },
    enough: () => state.reading.budget.isSpent(),
    /** Where the rest was left unread, what was open is kept. */
    closeAll() {
      while (endings.length > 0) endings.pop()?.()
    },
  }
}

/** What is said within properties is said of the paragraph, the run, the table or the control that they belong to. */
function begin(state: StoryState, name: string, attributes: Attributes): (() => void) | 'skip' | undefined {
  const paragraph = state.paragraphs.at(-1)
  const inside = state.properties.at(-1)
  if (inside === 'w:rPr' && paragraph) addRunProperty(paragraph, name, attributes)
  else if ((inside === 'w:pPr' || inside === 'w:numPr') && paragraph) {
    if (name === 'w:pStyle') paragraph.style = attributes['w:val']
    else addStanding(paragraph.standing, name, attributes)
  } else if (inside !== undefined) addTableProperty(state.tables, name, attributes, state.reading.styles)
  const ending = meanings[name]?.(state, attributes)
  if (ending === 'skip' || !propertyNames.has(name)) return ending
  state.properties.push(name)
  return () => {
    state.properties.pop()
    ending?.()
  }
}

const propertyNames = new Set(['w:pPr', 'w:rPr', 'w:numPr', 'w:tblPr', 'w:trPr', 'w:tcPr', 'w:sdtPr'])

/** Line ends in the XML are the writer's layout, not the text's. */
function spaced(words: string, keepsSpace: boolean): string {
  const flat = keepsSpace ? words : words.replace(/^\s*\n\s*|\s*\n\s*$/gu, '')
  return flat.replace(/[\t\r\n]+/gu, ' ')
}
