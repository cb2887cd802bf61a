/** Leaves Markdown's own signs out of a line: emphasis, links, escapes. What is left is what a reader would see. */
import type { Span } from '../source-document.ts'

export interface InlineText {
  readonly spans: readonly Span[]
  /** Every letter stands in `**…**` or `__…__`. */
  readonly bold: boolean
  readonly picture: boolean
}

interface Cut extends Span {
  /** It turns bold on or off. */
  readonly bold?: boolean
}

const signs = /[\\*_[\]!<]/u
const escapable = /[!-/:-@[-`{-~]/u
const tag = /^<\/?(?:b|i|u|em|strong|p|div|span|center|sup|sub|font|small|mark|a)(?:\s[^<>]*)?\/?>|^<!--[^>]*-->/iu

/** One pass: every sign is looked at once, whatever stands around it. */
export function inlineText(source: string, start: number, end: number): InlineText {
  const line = source.slice(start, end)
  if (!signs.test(line)) return { spans: start < end ? [{ start, end }] : [], bold: false, picture: false }
  const { cuts, picture } = findCuts(line)
  const spans: Span[] = []
  let at = 0
  let isBold = false
  let bold = false
  let plain = false
  const take = (to: number) => {
    if (to > at) spans.push({ start: start + at, end: start + to })
    if (!/[\p{L}\p{N}]/u.test(line.slice(at, to))) return
    if (isBold) bold = true
    else plain = true
  }
  for (const cut of cuts) {
    if (cut.start < at) continue
    take(cut.start)
    if (cut.bold) isBold = !isBold
    at = cut.end
  }
  take(line.length)
  return { spans, bold: bold && !plain, picture }
}

function findCuts(line: string): { cuts: Cut[]; picture: boolean } {
  const scan = new Scan(line)
  for (let at = 0; at < line.length; ) at = scan.step(at)
  return { cuts: scan.cuts.sort((a, b) => a.start - b.start), picture: scan.picture }
}

class Scan {
  readonly cuts: Cut[] = []
  picture = false
  readonly #line: string
  readonly #brackets: { at: number; picture: boolean }[] = []
  readonly #openers = new Map<string, number>()
  #noTarget = false

  constructor(line: string) {
    this.#line = line
  }

  step(at: number): number {
    const sign = this.#line[at]
    if (sign === '\\' && escapable.test(this.#line[at + 1] ?? '')) return this.#cut(at, at + 1) + 1
    if (sign === '*' || sign === '_') return this.#emphasis(at, sign)
    if (sign === '[') this.#brackets.push({ at, picture: this.#line[at - 1] === '!' })
    if (sign === ']') return this.#link(at)
    if (sign === '<') return this.#tag(at)
    return at + 1
  }

  #cut(start: number, end: number, bold = false): number {
    this.cuts.push({ start, end, bold })
    return end
  }

  #emphasis(at: number, sign: string): number {
    let end = at
    while (this.#line[end] === sign) end += 1
    const before = this.#line[at - 1] ?? ' '
    const after = this.#line[end] ?? ' '
    const opens = /\S/u.test(after) && (sign === '*' || !/[\p{L}\p{N}]/u.test(before))
    const closes = /\S/u.test(before) && (sign === '*' || !/[\p{L}\p{N}]/u.test(after))
    const length = end - at
    // A row of underscores is a line to write on.
    if ((!opens && !closes) || length > 3 || (sign === '_' && length === 3)) return end
    // Two signs are markup even where the other two stand on another line; one is markup only with its partner.
    if (length > 1) return this.#cut(at, end, true)
    const opener = this.#openers.get(sign)
    if (closes && opener !== undefined) {
      this.#cut(opener, opener + 1)
      this.#openers.delete(sign)
      return this.#cut(at, end)
    }
    if (opens && !/[\p{L}\p{N}]/u.test(before)) this.#openers.set(sign, at)
    return end
  }

  #link(at: number): number {
    const open = this.#brackets.pop()
    if (!open || this.#line[at + 1] !== '(' || this.#noTarget) return at + 1
    const end = this.#targetEnd(at + 2)
    if (end === undefined) {
      this.#noTarget = true
      return at + 1
    }
    if (open.picture) {
      this.picture = true
      return this.#cut(open.at - 1, end)
    }
    this.#cut(open.at, open.at + 1)
    return this.#cut(at, end)
  }

  #targetEnd(from: number): number | undefined {
    let depth = 1
    for (let at = from; at < this.#line.length; at += 1) {
      if (this.#line[at] === '(') depth += 1
      if (this.#line[at] === ')') depth -= 1
      if (depth === 0) return at + 1
    }
    return undefined
  }

  #tag(at: number): number {
    const found = tag.exec(this.#line.slice(at, at + 200))
    return found ? this.#cut(at, at + found[0].length) : at + 1
  }
}
