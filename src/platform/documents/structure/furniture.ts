/** Finds what stands around the words of a text: page headers and footers, page numbers, tables of contents, buttons of web sites. */
import type { DocumentNote } from '../source-document.ts'
import type { Line } from './lines.ts'
import { markerOf } from './markers.ts'
import { beginsLower, isEnded, isKeyed } from './sentence-ends.ts'
import { isWebClutter } from './web-clutter.ts'

/** Says which lines are furniture; nothing is taken away. */
export function markFurniture(lines: readonly Line[], notes: Set<DocumentNote>): Line[] {
  const running = runningLines(lines)
  const contents = contentsLines(lines)
  if (running.size > 0) notes.add('page-headers-left-out')
  if (contents.size > 0) notes.add('contents-list-left-out')
  return lines.map((line, at) => {
    const isClutter = !line.furniture && !line.heading && isWebClutter(line.text)
    if (isClutter) notes.add('menus-left-out')
    return isClutter || running.has(at) || contents.has(at) ? { ...line, furniture: true } : line
  })
}

const pageNumber =
  /^(?:[-–—|·•]\s*)?(?:(?:page|p\.?|tudalen|tud\.?|pg\.?)\s*:?\s*\d{1,4}(?:\s*(?:of|o|\/|-)\s*\d{1,4})?|\d{1,4}\s*(?:of|\/)\s*\d{1,4}|[-–—]\s*\d{1,4}\s*[-–—]|\|\s*\d{1,4}|\d{1,4}\s*\|\s*(?:page|p a g e).{0,60}|p a g e\s*\|?\s*\d{1,4})(?:\s*[-–—|·•])?$/iu

function isPageNumber(text: string): boolean {
  return text.length < 80 && pageNumber.test(text.trim())
}

/** Page headers, footers and page numbers. */
function runningLines(lines: readonly Line[]): Set<number> {
  const found = new Set<number>()
  const repeats = new Map<string, number[]>()
  for (const [at, line] of lines.entries()) {
    const text = line.text.trim()
    if (line.furniture || line.cells || text.length > 120) continue
    if (isPageNumber(text) || (isEdge(lines, at) && /^\d{1,4}$/u.test(text))) found.add(at)
    else if (mayRun(line, text)) {
      const shape = `${line.size.toFixed(1)} ${text}`.replace(/\d+/gu, '0').replace(/\s+/gu, ' ').toLowerCase()
      const places = repeats.get(shape)
      if (places) places.push(at)
      else repeats.set(shape, [at])
    }
  }
  for (const places of repeats.values()) if (isRunning(lines, places, found)) for (const at of places) found.add(at)
  return found
}

function mayRun(line: Line, text: string): boolean {
  return (
    !line.item &&
    !isKeyed(text) &&
    !/[:;?]$/u.test(text) &&
    !markerOf(text) &&
    !beginsLower(text) &&
    /\p{L}/u.test(text)
  )
}

/** The first or last line or two of a page. */
function isEdge(lines: readonly Line[], at: number): boolean {
  const page = lines[at]?.page
  if (page === undefined) return false
  return lines[at - 2]?.page !== page || lines[at + 2]?.page !== page
}

/**
 * The same line, numbers apart, again and again. With pages known it stands at their edges; in a bare text it must break
 * into sentences, stand beside page numbers, or count the pages itself.
 */
function isRunning(lines: readonly Line[], places: readonly number[], numbers: ReadonlySet<number>): boolean {
  const [first = 0] = places
  const pages = new Set(places.map((at) => lines[at]?.page))
  if (lines[first]?.page !== undefined) {
    const atEdges = places.filter((at) => isEdge(lines, at)).length
    return pages.size > 1 && atEdges === places.length && pages.size * 3 >= pageCount(lines)
  }
  const atNumbers = places.filter((at) => numbers.has(at - 1) || numbers.has(at + 1)).length
  if (atNumbers >= 2 && atNumbers >= places.length * 0.5) return true
  if (places.length < 2 || places.some((at, index) => index > 0 && at - (places[index - 1] ?? 0) < 8)) return false
  const breaking = places.filter((at) => breaksSentence(lines, at)).length
  return (breaking >= 2 && breaking >= places.length * 0.5) || countsPages(lines, places)
}

function pageCount(lines: readonly Line[]): number {
  return lines.at(-1)?.page ?? 1
}

function breaksSentence(lines: readonly Line[], at: number): boolean {
  const [before, after] = [lines[at - 1], lines[at + 1]]
  if (!before || !after) return false
  return !isEnded(before.text) && before.text.length > 30 && /^\p{Ll}/u.test(after.text.slice(0, 2))
}

function countsPages(lines: readonly Line[], places: readonly number[]): boolean {
  if (places.length < 2) return false
  const counts = places.map((at) =>
    Number(/(\d{1,4})\D{0,20}$/u.exec(lines[at]?.text.trim().slice(-30) ?? '')?.[1] ?? 0),
  )
  const isEach = counts.every((count, index) => count > 0 && (index === 0 || count === (counts[index - 1] ?? 0) + 1))
  return isEach && places.length > 2 && (counts[0] ?? 9) < 4
}

const leader = /(?:\.{3,}|(?:\.\s){3,}|…{2,}|_{3,}|\t+|\s{3,})\s*\d{1,3}$/u
const contentsTitle = /^(?:table of )?contents(?: page)?:?$|^in this (?:policy|document):?$|^cynnwys:?$|^index:?$/iu

/**
 * Three lines in a row that end in dots and a page number; or below a title such as "Contents" two or more lines that all
 * come again later, as headings do.
 */
function contentsLines(lines: readonly Line[]): Set<number> {
  const found = new Set<number>()
  const titles = new Map<string, number>()
  for (const [at, line] of lines.entries()) if (line.text.length < 160) titles.set(titleOf(line), at)
  let first = 0
  for (let at = 0; at <= lines.length; at += 1) {
    const line = lines[at]
    if (line && isContentsLine(line, at > first)) continue
    const above = isContentsTitle(lines[first - 1])
    if (at - first >= 3) addRange(found, above ? first - 1 : first, at)
    first = at + 1
    const listed = isContentsTitle(line) ? listedFrom(lines, first, titles) : 0
    if (listed < 2) continue
    addRange(found, at, first + listed)
    at += listed
    first = at + 1
  }
  return found
}

function addRange(found: Set<number>, from: number, past: number): void {
  for (let at = from; at < past; at += 1) found.add(at)
}

function isContentsTitle(line: Line | undefined): boolean {
  return line !== undefined && line.text.length < 60 && contentsTitle.test(line.text.trim())
}

/** A heading as a contents list repeats it: without its number and without its page. */
function titleOf({ text }: Line): string {
  const words = text.trim().slice(markerOf(text)?.length ?? 0)
  return words
    .replace(/[\s.…]*\d{0,3}$/u, '')
    .replace(/^\d{1,2}(?:\.\d{1,2})*\s+/u, '')
    .toLowerCase()
}

function listedFrom(lines: readonly Line[], first: number, titles: ReadonlyMap<string, number>): number {
  let at = first
  for (let line = lines[at]; line && line.text.length < 160; line = lines[at]) {
    // Once the list is over, its first line comes a second time and no more.
    if ((titles.get(titleOf(line)) ?? -1) <= at) break
    at += 1
  }
  return at - first
}

function isContentsLine(line: Line, inside: boolean): boolean {
  const text = line.text.trim()
  if (line.furniture || text.length > 160) return false
  return leader.test(text.slice(-60)) || (inside && !line.cells && isPageNumber(text))
}
