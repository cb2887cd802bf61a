/** A line as any reader finds it, from which `blocksOf` works out headings, paragraphs, lists and tables. */
import type { Span } from '../source-document.ts'

/**
 * Of a plain text or a page, one printed line; of a Word or OpenDocument file, one paragraph (`whole`).
 * `text` is exactly what the spans slice out of the extracted text, one after the other, trailing white space and line
 * end included, so that lines never run together: build it with `lineText`.
 */
export interface Line {
  readonly spans: readonly Span[]
  readonly text: string
  /** In characters: leading spaces of a text; of a page the distance from the left edge of the body in half ems. */
  readonly indent: number
  /** Every letter of it is bold. */
  readonly bold: boolean
  /** Relative to the body: 1 is the size of most letters of the document. */
  readonly size: number
  /** A blank line, or more space than between the lines of a paragraph. */
  readonly gapBefore: boolean
  /** An empty line stands before it as before every line of its text, within sentences too, and so says nothing. */
  readonly loose?: boolean | undefined
  /** It is a paragraph of its own and is never wrapped into the next. */
  readonly whole?: boolean | undefined
  /** It reaches the right edge, so that its sentence may go on; worked out from lengths where the reader does not know. */
  readonly full?: boolean | undefined
  readonly page?: number | undefined
  /** The level of a heading, where the file itself says that it is one. */
  readonly heading?: number | undefined
  /** The file itself says that it is an item of a list, and how deep; `marker` is what it prints there, and is not in `text`. */
  readonly item?: { readonly level: number; readonly marker: string } | undefined
  /** The file itself says that it is a row of a table. */
  readonly cells?: readonly (readonly Span[])[] | undefined
  /** Of a row: it names the columns. */
  readonly header?: boolean | undefined
  /** What it says of itself was worked out from how it looks: cells from columns of spaces. */
  readonly unsure?: boolean | undefined
  /** The file itself says that it stands around the words: a page header, a menu. */
  readonly furniture?: boolean | undefined
}

export function lineText(source: string, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => source.slice(start, end)).join('')
}

/** The spans of a part of what spans say, counted in what they say. */
export function cutSpans(spans: readonly Span[], from: number, to = Number.POSITIVE_INFINITY): Span[] {
  const cut: Span[] = []
  let before = 0
  for (const { start, end } of spans) {
    const first = Math.max(start, start + from - before)
    const last = Math.min(end, start + to - before)
    if (first < last) cut.push({ start: first, end: last })
    before += end - start
  }
  return cut
}

/** Spans that touch become one. */
export function joinSpans(parts: readonly (readonly Span[])[]): Span[] {
  const joined: Span[] = []
  for (const span of parts.flat()) {
    const last = joined.at(-1)
    if (last && last.end === span.start) joined[joined.length - 1] = { start: last.start, end: span.end }
    else if (span.start < span.end) joined.push({ start: span.start, end: span.end })
  }
  return joined
}
