/** Tells lines of a form from headings: names, phones, dates, signatures, versions. */
import { isAddress, isCapitals, isKeyed } from './sentence-ends.ts'

const months =
  'january|february|march|april|may|june|july|august|september|october|november|december|ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr'
const datedStart = new RegExp(
  `^(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?(?:${months})\\s+(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s+)?\\d{4}\\b|^\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4}\\b`,
  'iu',
)
const datedEnd = new RegExp(`(?:${months})\\s+\\d{4}$|\\b\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}$`, 'iu')

export function isDated(text: string): boolean {
  return datedStart.test(text) || datedEnd.test(text)
}

const formWords =
  /^(?:signed|signature|date|name|phone|tel|telephone|mobile|e-?mail|address|version|v\d|reviewed|last reviewed|next review|review (?:date|cycle|period)|frequency|approved|adopted|issued?|dated?|page|table \d|fig(?:ure|\.)? ?\d|owner|author|status|policy (?:name|owner|number|lead|title|author)|document (?:name|owner|title)|llofnod\p{L}*|dyddiad|enw|ff[oô]n|e-?bost)\b(?:.*[:\d]|$)/iu

/** A line to fill in, or filled in: a name, a phone, a signature, a version. */
export function isForm(text: string): boolean {
  if (isReference(text) || formWords.test(text)) return true
  // "Phones: what we expect" goes on in small letters; "Chair: A. Surname" does not.
  return isKeyed(text) && /:\s+[^\p{Ll}\s]/u.test(text) && !isCapitals(text)
}

function isReference(text: string): boolean {
  return /@|https?:|www\.|\d{3}[\s-]?\d{3,4}|_{3}|\.{4}/u.test(text)
}

/** A title may have a colon in it: "Tinker Week: rules for screens". */
export function isTitled(text: string): boolean {
  return !isReference(text) && !formWords.test(text)
}

/** "Owner: the chair" above or below "Review cycle: yearly". */
export function isFilledIn(text: string | undefined): boolean {
  return text !== undefined && text.length < 160 && isKeyed(text) && /:\s+\S/u.test(text)
}

/** What stands under a name or a role, so that the line above is no heading of its own. */
export function isDetail(text: string): boolean {
  return text.length < 90 && (isForm(text) || isAddress(text) || isDated(text))
}
