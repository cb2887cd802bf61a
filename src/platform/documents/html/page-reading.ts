/** Follows the elements of a web page as they open and close, and hands their words on. There is no tree, so nothing is too deep. */
import type { DocumentNote } from '../source-document.ts'
import { CappedParser } from './capped-parser.ts'
import { type Attributes, type ElementState, rootState, stateIn, weightIn } from './element-state.ts'
import { PageLines } from './page-lines.ts'

export function pageLines(html: string, notes: Set<DocumentNote>): PageLines {
  const reading = new PageReading(notes)
  const parser: CappedParser = new CappedParser({
    onopentag: (name, attributes) => {
      reading.open(name, attributes)
      parser.depthIs(reading.depth)
    },
    onclosetag: () => {
      reading.close()
      parser.depthIs(reading.depth)
    },
    ontext: (words) => reading.say(words),
  })
  parser.write(html)
  parser.end()
  reading.finish()
  return reading.page
}

class PageReading {
  readonly page = new PageLines()
  readonly #notes: Set<DocumentNote>
  readonly #open: ElementState[] = []
  /** What the page's own style sheet says of the boldness of a class. */
  readonly #weights = new Map<string, string>()

  constructor(notes: Set<DocumentNote>) {
    this.#notes = notes
  }

  get depth(): number {
    return this.#open.length
  }

  get #state(): ElementState {
    return this.#open.at(-1) ?? rootState
  }

  open(name: string, attributes: Attributes): void {
    const outer = this.#state
    const state = stateIn(outer, name, attributes, this.#weights)
    this.#note(name, attributes, state)
    this.#open.push(state)
    if (outer.hidden !== 'no') return
    if (name === 'br') this.page.break(outer)
    // What is hidden parts the words around it only where it is a block.
    else if (state.isBlock) this.page.end(outer)
    if (state.hidden !== 'no') return
    if (name === 'table') this.page.tables.begin(attributes)
    else if (name === 'td' || name === 'th') this.page.tables.beginCell(name === 'th')
    else if (name === 'li') this.page.beginItem(state, attributes)
    else if (name === 'p') this.#typedItem(attributes)
  }

  /** As Word saves a list: `mso-list: l0 level2 lfo1`. */
  #typedItem(attributes: Attributes): void {
    const level = /mso-list\s*:\s*\S{1,20}\s+level([1-9])/iu.exec(attributes['style'] ?? '')?.[1]
    if (level) this.page.beginTypedItem(Number(level))
  }

  close(): void {
    const state = this.#state
    if (state.isBlock && state.hidden === 'no') this.page.end(state)
    this.#open.pop()
    if (state.hidden !== 'no') return
    if (state.name === 'tr') this.page.tables.endRow()
    else if (state.name === 'table') this.page.tables.end()
    else if (state.name === 'li' || state.name === 'p') this.page.endItem()
  }

  say(words: string): void {
    const state = this.#state
    if (state.name === 'style') this.#learn(words)
    else if (state.hidden === 'no' && !state.deleted) this.page.add(words, state)
    else if (words.trim() !== '') {
      if (state.hidden === 'said') this.#notes.add('hidden-text-left-out')
      else if (state.hidden === 'no') this.#notes.add('tracked-deletions-left-out')
    }
  }

  /** Documents that are saved as pages say there, and nowhere else, which words are bold. */
  #learn(sheet: string): void {
    for (const [, name = '', style = ''] of sheet.matchAll(/(?:^|[\s,}])\.([\w-]{1,60})\s{0,4}\{([^{}]{0,2000})\}/gu)) {
      const weight = weightIn(style)
      if (weight) this.#weights.set(name, weight)
    }
  }

  finish(): void {
    this.page.end(rootState)
  }

  #note(name: string, attributes: Attributes, { hidden, region }: ElementState): void {
    if (name === 'script') this.#notes.add('scripts-left-out')
    if (name === 'iframe' || name === 'object' || name === 'embed') this.#notes.add('linked-files-left-out')
    if (name === 'ins') this.#notes.add('tracked-changes-taken')
    if (name === 'img' && hidden === 'no' && !region && attributes['src']) this.#notes.add('pictures-left-out')
  }
}
