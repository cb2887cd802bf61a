/** Makes of the words of one tagged paragraph the lines that were typed: what only ran over to the next line is joined again. */
import type { TypedLine } from '../office/passages.ts'
import { markerOf } from '../structure/markers.ts'
import { type HyphenSense, joinedLines } from './hyphens.ts'
import type { PageItem } from './page-items.ts'
import { type Segment, segmentOf } from './segments.ts'

type IsBold = (font: string) => boolean

/** In the order of the file, which for tagged words is the order of reading: columns stay apart. */
export function linesInOrder(items: readonly PageItem[], isBold: IsBold): Segment[] {
  const lines: PageItem[][] = []
  for (const item of items) {
    const line = lines.at(-1)
    const before = line?.at(-1)
    if (line && before && isOnLine(before, item)) line.push(item)
    else lines.push([item])
  }
  return lines.map((line) => segmentOf(line, isBold)).filter(({ text }) => text !== '')
}

function isOnLine(before: PageItem, item: PageItem): boolean {
  const size = Math.max(before.size, item.size)
  return Math.abs(item.y - before.y) <= size * 0.45 && item.x > before.x - size
}

/** How far lines reach that begin at the same distance from the left: what stops well before that was ended by hand. */
export function reaches(lines: readonly Segment[]): (left: number) => number {
  const rights = new Map<number, number[]>()
  for (const { left, right } of lines) {
    const place = Math.round(left / 4)
    rights.set(place, [...(rights.get(place)?.slice(-400) ?? []), right])
  }
  const reach = new Map(
    [...rights].map(([place, all]) => {
      const sorted = all.sort((one, other) => one - other)
      return [place, sorted.length < 6 ? 0 : (sorted[Math.floor(sorted.length * 0.9)] ?? 0)]
    }),
  )
  return (left) => reach.get(Math.round(left / 4)) ?? 0
}

export function typedFrom(lines: readonly Segment[], reach: (left: number) => number, sense: HyphenSense): TypedLine[] {
  const longest = lines.reduce((most, { right }) => Math.max(most, right), 0)
  const groups: Segment[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    const before = group?.at(-1)
    if (group && before && !endedByHand(before, line, Math.max(longest, reach(before.left)))) group.push(line)
    else groups.push([line])
  }
  return groups.map((group) => ({
    text: joinedLines(
      group.map(({ text }) => text),
      sense,
    ),
    standsOut: group.every(({ bold, text }) => bold || !/\p{L}/u.test(text)),
    size: group.reduce((most, { size }) => Math.max(most, size), 0),
  }))
}

function endedByHand(line: Segment, next: Segment, edge: number): boolean {
  const beginsAnew = /^["'“‘(]?[\p{Lu}\d]/u.test(next.text) || markerOf(next.text) !== undefined
  if (!beginsAnew || /[,\-–]$/u.test(line.text)) return false
  const letter = (line.right - line.left) / Math.max(1, line.text.length)
  const word = /^[^ \t]{1,40}/u.exec(next.text)?.[0].length ?? 0
  return line.right + letter * (word + 1) < edge - line.size * 2
}
