/** Turns a plain text or Markdown into lines: what each says without its markup, and how it stands on the page. */
import type { DocumentNote, Span } from '../source-document.ts'
import { columnLines } from './column-lines.ts'
import { type ColumnRun, columnRuns } from './column-runs.ts'
import { frontMatterEnd } from './front-matter.ts'
import { inlineText } from './inline-markup.ts'
import { type Line, lineText } from './lines.ts'
import { pipeRows } from './pipe-rows.ts'
import { type RawLine, rawLines } from './raw-lines.ts'

export function textLines(text: string, notes: Set<DocumentNote>): Line[] {
  const raw = rawLines(text)
  const runs = columnRuns(text, raw)
  const matterEnd = frontMatterEnd(text)
  if (matterEnd > 0) notes.add('front-matter-left-out')
  const lines: Line[] = []
  for (let at = 0; at < raw.length; ) {
    const line = raw[at]
    if (!line) break
    const many = line.start < matterEnd ? undefined : severalLines(text, raw, at, runs.get(at), notes)
    if (many) for (const one of many.lines) lines.push(one)
    else if (line.start < matterEnd) lines.push({ ...wholeLine(text, line), furniture: true })
    else if (!underline(text, line, lines)) lines.push(...proseLine(text, line, notes))
    at += many?.taken ?? 1
  }
  return lines
}

interface Several {
  readonly lines: readonly Line[]
  readonly taken: number
}

function severalLines(
  text: string,
  raw: readonly RawLine[],
  at: number,
  run: ColumnRun | undefined,
  notes: Set<DocumentNote>,
): Several | undefined {
  const table = pipeRows(text, raw, at)
  if (table) return { lines: table.rows, taken: table.taken }
  if (!run) return undefined
  if (run.kind === 'two-columns') notes.add('two-columns')
  return { lines: columnLines(text, run), taken: run.lines.length }
}

function underlineLevel(text: string, { start, end, blanks }: RawLine): number | undefined {
  if (blanks > 0 || end - start < 3) return undefined
  const sign = text[start]
  if (sign !== '=' && sign !== '-') return undefined
  for (let at = start; at < end; at += 1) if (text[at] !== sign) return undefined
  return sign === '=' ? 1 : 2
}

/** A line drawn under one short line makes it a heading; under more it is a rule, and says nothing. */
function underline(text: string, raw: RawLine, lines: Line[]): boolean {
  const level = underlineLevel(text, raw)
  const last = lines.at(-1)
  if (level === undefined || !last || last.furniture || last.cells || last.heading) return false
  if (last.indent !== raw.indent || last.text.length > 120 || (!last.gapBefore && lines.length > 1)) return false
  lines[lines.length - 1] = { ...last, heading: level }
  return true
}

function proseLine(text: string, raw: RawLine, notes: Set<DocumentNote>): Line[] {
  if (isDrawn(text, raw)) return []
  const start = text[raw.start] === '>' ? afterQuote(text, raw) : raw.start
  const hashes = hashesOf(text, start, raw.end)
  const { spans, bold, picture } = inlineText(text, hashes?.start ?? start, hashes?.end ?? raw.end)
  if (picture) notes.add('pictures-left-out')
  return spans.length === 0 ? [] : [{ ...lineFrom(text, raw, withEnd(spans, raw)), bold, heading: hashes?.level }]
}

/** A rule, or the fence of a block of code. */
function isDrawn(text: string, { start, end }: RawLine): boolean {
  return (
    end - start < 400 &&
    /^(?:`{3,}.{0,20}|~{3,}.{0,20}|[-*_=–—#.+\s]+)$/u.test(text.slice(start, end)) &&
    end - start > 2
  )
}

function lineFrom(text: string, { indent, gapBefore, loose }: RawLine, spans: readonly Span[]): Line {
  return { spans, text: lineText(text, spans), indent, bold: false, size: 1, gapBefore, loose }
}

function wholeLine(text: string, raw: RawLine): Line {
  return lineFrom(text, raw, [{ start: raw.start, end: raw.next }])
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
  const isClosed = last < end && /\s/u.test(text.charAt(last - 1))
  if (isClosed) while (/\s/u.test(text.charAt(last - 1))) last -= 1
  return { level: hashes[1]?.length ?? 1, start: start + hashes[0].length, end: isClosed ? last : end }
}
