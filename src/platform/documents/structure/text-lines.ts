/** Turns a plain text into lines: what each says without its markup, how far it is set in, and whether a gap stands before it. */
import type { DocumentNote, Span } from '../source-document.ts'
import { frontMatterEnd } from './front-matter.ts'
import { inlineText } from './inline-markup.ts'
import { type Line, lineText } from './lines.ts'

/** A line of the text, before anything is said about it: offsets of its first and past its last sign that is not white. */
interface RawLine {
  readonly start: number
  readonly end: number
  /** Past its line end. */
  readonly next: number
  readonly indent: number
  readonly blanks: number
}

export function textLines(text: string, notes: Set<DocumentNote>): Line[] {
  const raw = rawLines(text)
  const isGap = isDoubleSpaced(text, raw) ? gapInDoubleSpacing(text, raw) : ({ blanks }: RawLine) => blanks > 0
  const matterEnd = frontMatterEnd(text)
  if (matterEnd > 0) notes.add('front-matter-left-out')
  const lines: Line[] = []
  for (const one of raw) {
    const level = underlineLevel(text, one)
    if (one.start < matterEnd) lines.push({ ...plainLine(text, one, isGap(one)), furniture: true })
    else if (level !== undefined) underline(lines, one, level)
    else {
      const line = lineOf(text, one, isGap(one), notes)
      if (line) lines.push(line)
    }
  }
  return lines
}

function rawLines(text: string): RawLine[] {
  const lines: RawLine[] = []
  let blanks = 0
  for (let at = 0; at < text.length; ) {
    const lineEnd = text.indexOf('\n', at)
    const next = lineEnd === -1 ? text.length : lineEnd + 1
    const whole = text.slice(at, next)
    const start = at + whole.length - whole.trimStart().length
    if (start >= next) blanks += 1
    else {
      lines.push({ start, end: at + whole.trimEnd().length, next, indent: indentOf(text.slice(at, start)), blanks })
      blanks = 0
    }
    at = next
  }
  return lines
}

function indentOf(white: string): number {
  let indent = 0
  for (const sign of white) indent = sign === '\t' ? indent - (indent % 4) + 4 : indent + 1
  return indent
}

/**
 * As many a text comes out of a PDF: an empty line between every two lines, of one sentence too. Then only two empty
 * lines are a gap.
 */
function isDoubleSpaced(text: string, lines: readonly RawLine[]): boolean {
  const later = lines.slice(1)
  const apart = later.filter(({ blanks }) => blanks > 0).length
  if (later.length < 4 || apart < later.length * 0.85) return false
  const brokenOff = later.filter((line, at) => {
    const before = lines[at]
    if (!before || before.end - before.start < 50 || line.blanks !== 1) return false
    return (
      /[\p{L},]$/u.test(text.slice(before.end - 1, before.end)) &&
      /^\p{Ll}/u.test(text.slice(line.start, line.start + 2))
    )
  }).length
  return brokenOff >= 2 && brokenOff >= later.length * 0.1
}

/** There, a line that stops early and one that begins anew are apart even with one empty line between. */
function gapInDoubleSpacing(text: string, lines: readonly RawLine[]): (line: RawLine) => boolean {
  const longest = lines.reduce((most, { start, end }) => Math.max(most, Math.min(end - start, 160)), 0)
  const before = new Map(lines.slice(1).map((line, at) => [line, lines[at]]))
  return (line) => {
    const last = before.get(line)
    const stopsEarly = last !== undefined && last.end - last.start < longest * 0.6
    return (
      line.blanks > 1 || (line.blanks > 0 && stopsEarly && !/^\p{Ll}/u.test(text.slice(line.start, line.start + 2)))
    )
  }
}

function underlineLevel(text: string, { start, end, blanks }: RawLine): number | undefined {
  if (blanks > 0 || end - start < 3) return undefined
  const sign = text[start]
  if (sign !== '=' && sign !== '-') return undefined
  for (let at = start; at < end; at += 1) if (text[at] !== sign) return undefined
  return sign === '=' ? 1 : 2
}

/** A line drawn under one short line makes it a heading; under more it is a rule, and says nothing. */
function underline(lines: Line[], { indent }: RawLine, level: number): void {
  const last = lines.at(-1)
  if (!last || last.furniture || last.heading || last.indent !== indent || last.text.length > 120) return
  if (last.gapBefore || lines.length === 1) lines[lines.length - 1] = { ...last, heading: level }
}

function lineOf(text: string, raw: RawLine, gapBefore: boolean, notes: Set<DocumentNote>): Line | undefined {
  if (/^(?:```|~~~|(?:[-*_=–—]\s*){3,}$)/u.test(text.slice(raw.start, Math.min(raw.end, raw.start + 80)))) {
    if (!/[\p{L}\p{N}]/u.test(text.slice(raw.start, raw.end))) return undefined
  }
  const start = text[raw.start] === '>' ? afterQuote(text, raw) : raw.start
  const hashes = hashesOf(text, start, raw.end)
  const body = hashes ? { start: hashes.start, end: hashes.end } : { start, end: raw.end }
  const { spans, bold, picture } = inlineText(text, body.start, body.end)
  if (picture) notes.add('pictures-left-out')
  if (spans.length === 0) return undefined
  const ended = withEnd(spans, raw)
  return {
    spans: ended,
    text: lineText(text, ended),
    indent: raw.indent,
    bold,
    size: 1,
    gapBefore,
    heading: hashes?.level,
  }
}

function plainLine(text: string, { start, next, indent }: RawLine, gapBefore: boolean): Line {
  const spans = [{ start, end: next }]
  return { spans, text: lineText(text, spans), indent, bold: false, size: 1, gapBefore }
}

/** The white space and the line end behind the last word belong to it, so that lines do not run together. */
function withEnd(spans: readonly Span[], { end, next }: RawLine): Span[] {
  const last = spans.at(-1)
  if (!last) return []
  if (last.end === end) return [...spans.slice(0, -1), { start: last.start, end: next }]
  return end < next ? [...spans, { start: end, end: next }] : [...spans]
}

function afterQuote(text: string, { start, end }: RawLine): number {
  let at = start
  while (at < end && /[>\s]/u.test(text.charAt(at))) at += 1
  return at
}

function hashesOf(text: string, start: number, end: number): { level: number; start: number; end: number } | undefined {
  const hashes = /^(#{1,6})[ \t]+(?=\S)/u.exec(text.slice(start, start + 80))
  if (!hashes) return undefined
  let last = end
  while (text[last - 1] === '#') last -= 1
  if (last < end && /\s/u.test(text.charAt(last - 1))) while (/\s/u.test(text.charAt(last - 1))) last -= 1
  else last = end
  return { level: hashes[1]?.length ?? 1, start: start + hashes[0].length, end: last }
}
