/** Says which passages are headings by how they look: their shape, their words, and what stands below them. */
import type { Passage } from './passages.ts'
import { isAddress, isEnded, isKeyed } from './wrapping.ts'

export type HeadingLook = 'large' | 'capitals' | 'bold' | 'numbered' | 'plain'

/** How a passage looks if it is a heading; undefined where it is none. */
export function headingLook(
  passage: Passage,
  before: Passage | undefined,
  next: Passage | undefined,
): HeadingLook | undefined {
  const { text, lines, marker, first } = passage
  if (marker && marker.kind !== 'number' && marker.kind !== 'number2' && marker.kind !== 'part') return undefined
  if (text === '' || text.length > 140 || lines.length > 3 || first.cells || first.furniture) return undefined
  if (isAddress(text) || isDated(text) || isForm(text) || !/\p{L}{2}/u.test(text)) return undefined
  const isClear = first.bold || first.size > 1.12 || isCapitals(text)
  if (/[.,;]$/u.test(text) && !(isCapitals(text) && text.endsWith('.'))) return undefined
  if (isClear && wordsIn(text) <= 16) return first.size > 1.12 ? 'large' : isCapitals(text) ? 'capitals' : 'bold'
  if (marker) return isNumberedHeading(passage, before, next) ? 'numbered' : undefined
  return isPlainHeading(passage, next) ? 'plain' : undefined
}

function wordsIn(text: string): number {
  return text.split(/\s+/u).length
}

export function isCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '')
  return letters.length >= 4 && letters === letters.toUpperCase() && /\p{Lu}{3}/u.test(text)
}

const months =
  'january|february|march|april|may|june|july|august|september|october|november|december|ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr'
const dated = new RegExp(
  `^(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?(?:${months})\\s+(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s+)?\\d{4}\\b|^\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4}\\b`,
  'iu',
)

function isDated(text: string): boolean {
  return (
    dated.test(text) || new RegExp(`(?:${months})\\s+\\d{4}$|\\b\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}$`, 'iu').test(text)
  )
}

/** A line to fill in, or filled in: a name, a phone, a signature, a version. */
function isForm(text: string): boolean {
  if (/@|https?:|www\.|\d{3}[\s-]?\d{3,4}|_{3}|\.{4}/u.test(text)) return true
  if (
    /^(?:signed|signature|date|name|phone|tel|telephone|mobile|e-?mail|address|version|v\d|reviewed|last reviewed|next review|approved|adopted|issued?|dated?|page)\b(?:.*[:\d]|$)/iu.test(
      text,
    )
  ) {
    return true
  }
  return isKeyed(text) && /:\s+\S/u.test(text)
}

/** A number makes a heading only of a short line with something below it; beside its like it is an item of a list. */
function isNumberedHeading(
  { text, marker, lines }: Passage,
  before: Passage | undefined,
  next: Passage | undefined,
): boolean {
  if (!marker || lines.length > 2 || wordsIn(text) > 12 || !/^["'“‘(]?[\p{Lu}\d]/u.test(text) || !next) return false
  if (text.endsWith(':') && marker.kind !== 'part')
    return marker.kind === 'number' && wordsIn(text) <= 6 && !isSibling(next, marker)
  if (isSibling(next, marker)) return false
  // The last item of a list stands before something else, too.
  return !(before && isSibling(before, marker) && before.marker?.place === marker.place - 1)
}

function isSibling(passage: Passage, marker: NonNullable<Passage['marker']>): boolean {
  return passage.marker?.kind === marker.kind
}

function isPlainHeading({ text, lines, first }: Passage, next: Passage | undefined): boolean {
  if (lines.length > 1 || text.length > 80 || wordsIn(text) > 12 || !next || next.first.furniture) return false
  if (!/^["'“‘(]?[\p{Lu}\d]/u.test(text) || text.endsWith(':') || /[!…]$/u.test(text)) return false
  if (first.indent > 30) return false
  if (text.endsWith('?')) return !isEnded(text.slice(0, -1))
  return contacts.test(text) || !isDetail(next.text)
}

/** Headings that details stand under: names, phones, addresses. */
const contacts =
  /^(?:(?:key|useful|further|other|our) )?(?:contacts?|helplines?|contact (?:us|details|information)|cysylltu|cysylltiadau)(?: .{0,30})?$/iu

/** What stands under a name or a role, so that the line above is no heading of its own. */
function isDetail(text: string): boolean {
  return text.length < 90 && (isForm(text) || isAddress(text) || isDated(text))
}
