/** Writes the words of a web page down as lines of text, while its elements open and close. */
import type { Span } from '../source-document.ts'
import type { Line } from '../structure/lines.ts'
import type { Attributes, ElementState } from './element-state.ts'
import { listMarker } from './list-marker.ts'
import type { Region } from './page-regions.ts'
import { PageTables } from './page-tables.ts'

/** A line, and what only web pages know of it. */
export interface PageLine extends Line {
  readonly region: Region | undefined
  readonly inMain: boolean
  /** All of its letters are links. */
  readonly isLinks: boolean
}

export class PageLines {
  readonly tables = new PageTables()
  readonly #parts: string[] = []
  #length = 0
  /** What was said since the last line ended, and whether it ends in white space. */
  #said: string[] = []
  #endsWhite = true
  #letters = { bold: 0, linked: 0, all: 0 }
  #item: { level: number; marker: string } | undefined
  #gap = true
  #lastIsItem = false
  #isBroken = false

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
    const level = Math.max(state.listDepth, 1, state.list?.level ?? 0, Number(attributes['aria-level']) || 0)
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
    const { region, inMain, heading } = state
    const item = heading ? undefined : this.#item
    if (this.#length > 0 && this.#gap && !(item && this.#lastIsItem)) this.#put('\n')
    const span = this.#put(`${line}\n`)
    this.#lastIsItem = item !== undefined
    const indent = state.indent + (state.kept ? words.length - words.trimStart().length : 0)
    this.tables.keep({
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
}
