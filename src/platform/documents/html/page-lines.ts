/** Writes the words of a web page down as lines of text, while its elements open and close. */
import type { Span } from '../source-document.ts'
import type { Line } from '../structure/lines.ts'
import type { Attributes, ElementState, Region } from './element-state.ts'
import { listMarker } from './list-marker.ts'

/** A line, and what only web pages know of it. */
export interface PageLine extends Line {
  readonly region: Region | undefined
  readonly inMain: boolean
  /** All of its letters are links. */
  readonly isLinks: boolean
}

interface Cell {
  readonly lines: PageLine[]
  readonly isHeader: boolean
}

interface OpenTable {
  cells: Cell[]
  /** It holds the page in place and is none to be read row by row. */
  isLayout: boolean
}

export class PageLines {
  readonly lines: PageLine[] = []
  readonly #parts: string[] = []
  #length = 0
  /** What was said since the last line ended, and whether it ends in white space. */
  #said: string[] = []
  #endsWhite = true
  #letters = { bold: 0, linked: 0, all: 0 }
  #item: { level: number; marker: string } | undefined
  #gap = true
  #isBroken = false
  readonly #tables: OpenTable[] = []

  get text(): string {
    return this.#parts.join('')
  }

  add(words: string, { bold, linked, kept }: ElementState): void {
    const clean = words
      .replace(/[\u200b\u2060\ufeff]/gu, '')
      .replaceAll('\0', '')
      .normalize('NFC')
    const letters = clean.match(/[\p{L}\p{N}]/gu)?.length ?? 0
    this.#letters.all += letters
    if (bold) this.#letters.bold += letters
    if (linked) this.#letters.linked += letters
    if (kept) this.#say(clean.replace(/\r\n?/gu, '\n'))
    else {
      const folded = clean.replace(/\s+/gu, ' ')
      this.#say(this.#endsWhite && folded.startsWith(' ') ? folded.slice(1) : folded)
    }
  }

  #say(words: string): void {
    if (words === '') return
    this.#said.push(words)
    this.#endsWhite = /\s$/u.test(words.slice(-1))
  }

  /** A line break inside a block: what follows may go on from it. */
  break(state: ElementState): void {
    if (state.heading || state.kept) {
      this.#say(state.kept ? '\n' : ' ')
      return
    }
    const isEmpty = this.#said.join('').trim() === ''
    if (isEmpty && this.#isBroken) this.#gap = true
    this.#isBroken = true
    this.#flush(state, false)
    this.#isBroken = true
  }

  /** A block begins or ends. */
  end(state: ElementState): void {
    this.#flush(state, !this.#isBroken)
    this.#isBroken = false
    this.#gap = true
  }

  beginItem(state: ElementState, attributes: Attributes): void {
    const level = Math.max(state.listDepth, 1, Number(attributes['aria-level']) || 0)
    this.#item = { level: Math.min(level, 9), marker: listMarker(state.list, attributes) }
  }

  /** Word writes a list as paragraphs that say their level, with the marker typed. */
  beginTypedItem(level: number): void {
    this.#item = { level, marker: '' }
  }

  endItem(): void {
    this.#item = undefined
  }

  #flush(state: ElementState, whole: boolean): void {
    const words = this.#said.join('')
    this.#said = []
    this.#endsWhite = true
    const letters = this.#letters
    this.#letters = { bold: 0, linked: 0, all: 0 }
    if (words.trim() === '') return
    const look = {
      bold: letters.all > 0 && letters.bold === letters.all,
      isLinks: letters.all > 0 && letters.linked === letters.all,
    }
    for (const line of state.kept ? words.split('\n') : [words]) this.#write(line, state, whole && !state.kept, look)
  }

  #write(words: string, state: ElementState, whole: boolean, look: { bold: boolean; isLinks: boolean }): void {
    const line = words.trim()
    if (line === '') {
      this.#gap = true
      return
    }
    if (this.#length > 0 && this.#gap && !this.#item) this.#put('\n')
    const span = this.#put(`${line}\n`)
    const { region, inMain, heading } = state
    const indent = state.indent + (state.kept ? words.length - words.trimStart().length : 0)
    const item = heading ? undefined : this.#item
    this.#keep({
      spans: [span],
      text: `${line}\n`,
      indent,
      size: 1,
      gapBefore: this.#gap && !item,
      whole,
      heading,
      item,
      region,
      inMain,
      ...look,
    })
    this.#gap = false
    if (item) this.#item = undefined
  }

  #put(words: string): Span {
    const start = this.#length
    this.#parts.push(words)
    this.#length += words.length
    return { start, end: this.#length }
  }

  #keep(line: PageLine): void {
    const table = this.#tables.at(-1)
    const cell = table?.isLayout ? undefined : table?.cells.at(-1)
    if (cell) cell.lines.push(line)
    else this.lines.push(line)
  }

  beginTable(attributes: Attributes): void {
    // A table within a table holds the page in place: so does every table around it.
    for (const outer of this.#tables.filter(({ isLayout }) => !isLayout)) {
      this.#giveUp(outer)
      outer.isLayout = true
    }
    const role = attributes['role']
    this.#tables.push({ cells: [], isLayout: role === 'presentation' || role === 'none' })
  }

  beginCell(isHeader: boolean): void {
    this.#tables.at(-1)?.cells.push({ lines: [], isHeader })
  }

  endRow(): void {
    const table = this.#tables.at(-1)
    if (!table) return
    const filled = table.cells.filter(({ lines }) => lines.length > 0)
    const hasLists = filled.some(({ lines }) => lines.filter(({ item }) => item).length > 1)
    if (
      table.isLayout ||
      filled.length < 2 ||
      hasLists ||
      filled.some(({ lines }) => lines.some(({ heading }) => heading))
    ) {
      this.#giveUp(table)
    } else {
      this.lines.push(rowOf(table.cells))
      table.cells = []
    }
  }

  endTable(): void {
    this.endRow()
    this.#tables.pop()
  }

  /** Its cells are read one after the other. */
  #giveUp(table: OpenTable): void {
    for (const { lines } of table.cells) for (const line of lines) this.lines.push(line)
    table.cells = []
  }
}

function rowOf(cells: readonly Cell[]): PageLine {
  const spans = cells.map(({ lines }) => lines.flatMap((line) => line.spans))
  const [first] = cells.flatMap(({ lines }) => lines)
  return {
    spans: spans.flat(),
    text: cells.map(({ lines }) => lines.map(({ text }) => text).join('')).join(''),
    indent: 0,
    size: 1,
    bold: false,
    gapBefore: true,
    whole: true,
    cells: spans,
    header: cells.every(({ isHeader }) => isHeader),
    region: first?.region,
    inMain: first?.inMain ?? false,
    isLinks: false,
  }
}
