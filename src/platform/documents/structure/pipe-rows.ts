/** Reads rows whose cells are parted by upright strokes, as Markdown draws its tables. */
import type { Span } from '../source-document.ts'
import { inlineText } from './inline-markup.ts'
import { joinSpans, type Line, lineText } from './lines.ts'
import type { RawLine } from './raw-lines.ts'

/** The rows that begin at a line, and how many lines they take; undefined where no table begins there. */
export function pipeRows(
  text: string,
  lines: readonly RawLine[],
  from: number,
): { rows: Line[]; taken: number } | undefined {
  const first = lines[from]
  if (!first || !isRow(text, first)) return undefined
  const ruled = isDrawn(text, lines[from + 1])
  const strokes = strokesIn(text, first).length
  const opened = text[first.start] === '|'
  const rows: Line[] = []
  let at = from
  for (let line: RawLine | undefined = first; line; line = lines[at]) {
    if (at > from && line.blanks > (line.loose ? 1 : 0)) break
    if (!isDrawn(text, line)) {
      if (!isRow(text, line) || (!ruled && !opened && strokesIn(text, line).length !== strokes)) break
      rows.push(rowOf(text, line, ruled && at === from))
    }
    at += 1
  }
  // A lone line with a stroke in it is a sentence, unless it is drawn as a row.
  return ruled || opened || rows.length > 1 ? { rows, taken: at - from } : undefined
}

function isRow(text: string, line: RawLine): boolean {
  if (text[line.start] === '|') return line.end - line.start > 1
  return strokesIn(text, line).some((at) => /\s/u.test(text.charAt(at - 1)) && /\s/u.test(text.charAt(at + 1)))
}

/** `|---|:--:|` and `+-----+`: the lines of a table, without a word. */
function isDrawn(text: string, line: RawLine | undefined): boolean {
  if (!line) return false
  const drawn = text.slice(line.start, line.end)
  return /[|+]/u.test(drawn) && /^[\s|:+=–—-]+$/u.test(drawn) && /[-=–—]{2}/u.test(drawn)
}

function strokesIn(text: string, { start, end }: RawLine): number[] {
  const line = text.slice(start, end)
  const strokes: number[] = []
  for (let at = line.indexOf('|'); at !== -1; at = line.indexOf('|', at + 1)) {
    if (line[at - 1] !== '\\') strokes.push(start + at)
  }
  return strokes
}

function rowOf(text: string, line: RawLine, header: boolean): Line {
  const edges = strokesIn(text, line)
  if (edges[0] !== line.start) edges.unshift(line.start - 1)
  if (edges.at(-1) !== line.end - 1) edges.push(line.end)
  const cells = edges.slice(1).map((end, index) => cellOf(text, (edges[index] ?? 0) + 1, end))
  const spans = joinSpans([...cells.map((cell, index) => withStroke(text, cell, edges[index + 1] ?? 0)), lineEnd(line)])
  return {
    spans,
    text: lineText(text, spans),
    indent: line.indent,
    bold: false,
    size: 1,
    gapBefore: line.gapBefore,
    cells,
    ...(header ? { header } : {}),
  }
}

function cellOf(text: string, from: number, end: number): Span[] {
  let start = from
  while (start < end && /\s/u.test(text.charAt(start))) start += 1
  return [...inlineText(text, start, end).spans]
}

/** Where nothing white parts two cells, the stroke does, so that their words do not run together. */
function withStroke(text: string, cell: readonly Span[], stroke: number): readonly Span[] {
  const last = cell.at(-1)
  if (!last || /\s$/u.test(text.slice(last.start, last.end)) || last.end !== stroke || text[stroke] !== '|') return cell
  return [...cell.slice(0, -1), { start: last.start, end: stroke + 1 }]
}

function lineEnd({ end, next }: RawLine): readonly Span[] {
  return end < next ? [{ start: end, end: next }] : []
}
