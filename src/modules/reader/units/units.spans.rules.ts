/** Where a part of a block's words stands in the source, and how the parts of a broken sentence are put together. */
import type { Span } from '../reader.words.ts'

/** The source spans of the characters `from` to `to` of the joined words of `spans`. */
export function partOfSpans(spans: readonly Span[], from: number, to: number): Span[] {
  const parts: Span[] = []
  let passed = 0
  for (const { start, end } of spans) {
    const first = Math.max(from - passed, 0)
    const last = Math.min(to - passed, end - start)
    if (last > first) parts.push({ start: start + first, end: start + last })
    passed += end - start
  }
  return parts
}

/** Both, one after the other, with some of the white space that stood between them, so that no words run together. */
export function joinedSpans(text: string, before: readonly Span[], after: readonly Span[]): Span[] {
  const last = before.at(-1)
  const first = after[0]
  if (last === undefined || first === undefined) return [...before, ...after]
  if (/\s$/u.test(text.slice(last.start, last.end))) return [...before, ...after]
  if (/\s/u.test(text.charAt(last.end)) && last.end < text.length && last.end + 1 <= first.start) {
    return [...before.slice(0, -1), { start: last.start, end: last.end + 1 }, ...after]
  }
  if (first.start > 0 && /\s/u.test(text.charAt(first.start - 1)) && first.start - 1 >= last.end) {
    return [...before, { start: first.start - 1, end: first.end }, ...after.slice(1)]
  }
  return [...before, ...after]
}

/** Of many cells, each looked at once: a row may have a hundred thousand. */
export function allJoined(text: string, cells: readonly (readonly Span[])[]): Span[] {
  const all: Span[] = []
  for (const spans of cells) {
    const last = all.pop()
    all.push(...joinedSpans(text, last ? [last] : [], spans))
  }
  return all
}
