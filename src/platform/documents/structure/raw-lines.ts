/** Cuts a plain text into its lines and says how they stand: how far set in, and with how much space above. */

/** Offsets of the first sign of a line that is not white, and past the last. */
export interface RawLine {
  readonly start: number
  readonly end: number
  /** Past its line end. */
  readonly next: number
  readonly indent: number
  /** Empty lines above it. */
  readonly blanks: number
  readonly gapBefore: boolean
  /** Between all lines of the text stands an empty one. */
  readonly loose: boolean
}

type Measured = Omit<RawLine, 'gapBefore' | 'loose'>

export function rawLines(text: string): RawLine[] {
  const lines = measuredLines(text)
  const loose = isDoubleSpaced(text, lines)
  const isGap = loose ? gapInDoubleSpacing(text, lines) : ({ blanks }: Measured) => blanks > 0
  return lines.map((line) => ({ ...line, gapBefore: isGap(line), loose }))
}

function measuredLines(text: string): Measured[] {
  const lines: Measured[] = []
  let blanks = 0
  for (let at = 0; at < text.length; ) {
    const lineEnd = text.indexOf('\n', at)
    const next = lineEnd === -1 ? text.length : lineEnd + 1
    const whole = text.slice(at, next)
    const start = at + whole.length - whole.trimStart().length
    if (start >= next) blanks += 1
    else {
      lines.push({
        start,
        end: at + whole.trimEnd().length,
        next,
        indent: columnAfter(text.slice(at, start), 0),
        blanks,
      })
      blanks = 0
    }
    at = next
  }
  return lines
}

/** The column reached after some signs, where a tab goes to the next fourth. */
export function columnAfter(signs: string, from: number): number {
  if (!signs.includes('\t')) return from + signs.length
  let column = from
  for (const sign of signs) column = sign === '\t' ? column - (column % 4) + 4 : column + 1
  return column
}

/**
 * As many a text comes out of a PDF: an empty line between every two lines, of one sentence too. Then an empty line is no
 * gap.
 */
function isDoubleSpaced(text: string, lines: readonly Measured[]): boolean {
  const later = lines.slice(1)
  const apart = later.filter(({ blanks }) => blanks > 0).length
  if (later.length < 4 || apart < later.length * 0.85) return false
  const brokenOff = later.filter((line, at) => {
    const before = lines[at]
    if (!before || before.end - before.start < 50 || line.blanks !== 1) return false
    return /[\p{L},]$/u.test(text.slice(before.end - 1, before.end)) && beginsLowerAt(text, line)
  }).length
  return brokenOff >= 2 && brokenOff >= later.length * 0.1
}

/** There, a line that stops early and one that begins anew are apart even with one empty line between. */
function gapInDoubleSpacing(text: string, lines: readonly Measured[]): (line: Measured) => boolean {
  const lengths = lines.map(({ start, end }) => end - start).sort((a, b) => a - b)
  // Not the very longest: rows of a table reach further than its lines of prose.
  const usual = lengths[Math.floor(lengths.length * 0.85)] ?? 0
  const before = new Map(lines.slice(1).map((line, at) => [line, lines[at]]))
  return (line) => {
    const last = before.get(line)
    const stopsEarly = last !== undefined && last.end - last.start < usual * 0.6
    return line.blanks > 1 || (line.blanks > 0 && stopsEarly && !beginsLowerAt(text, line))
  }
}

function beginsLowerAt(text: string, { start }: Measured): boolean {
  return /^\p{Ll}/u.test(text.slice(start, start + 2))
}
