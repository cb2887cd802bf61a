/** What stands before a line to make it an item or a numbered clause: bullets, numbers, letters. */

/** `number2` is `1.2`, `number3` is `1.2.3`; `roman` only where a letter would not do. */
export type MarkerKind = 'bullet' | 'number' | 'number2' | 'number3' | 'letter' | 'capital' | 'roman' | 'part'

export interface Marker {
  readonly kind: MarkerKind
  /** As it is printed: `•`, `1.2`, `(a)`. */
  readonly shown: string
  /** How much of the line it takes, with the white space after it. */
  readonly length: number
  /** Which one of its kind it is, counted from 1; 0 for bullets. */
  readonly place: number
  /** It could as well be a part of a sentence: it counts only where nothing goes on from the line before. */
  readonly weak: boolean
}

/** Signs that begin nothing but an item; U+F0xx are those of the Symbol and Wingdings fonts. */
const bullets = '•◦▪▫‣⁃●○■□◆◇❖►▶▸➢➤➔→⇒✓✔✗✘☐☑☒◉⦿★☆∙⚫⬤\uf0b7\uf0a7\uf0a8\uf0d8\uf076\uf0fc\uf02d\uf0e0'
const bulletStart = new RegExp(`^[${bullets}][\\uFE0E\\uFE0F]?[\\s\\u200b]*`, 'u')
/** Signs that are bullets only with white space behind them. */
const looseBulletStart = /^(?:[·*+–—−‐]|-{1,2}|[oO§](?=\s))(?:[\s\u200b]+|$)/u
const numberStart = /^(\()?(\d{1,3}(?:\.\d{1,3}){0,4})([.):]|\.\))?(\s+|$)/u
const letterStart = /^(\()?([A-Za-z]|[ivxIVX]{2,5})([.)])(\s+|$)/u
const partStart =
  /^(?:section|part|chapter|appendix|annex|schedule|clause|article|adran|rhan|atodiad)\s+(\d{1,2}|[A-Z]|[IVX]{1,4})\s*[:.\u2013\u2014-]\s*/iu

export function markerOf(text: string): Marker | undefined {
  const start = text.slice(0, 48)
  return bulletOf(start) ?? numberOf(start) ?? letterOf(start) ?? partOf(start)
}

function bulletOf(start: string): Marker | undefined {
  const sure = bulletStart.exec(start)
  if (sure) return marker('bullet', sure[0], 0, false)
  const loose = looseBulletStart.exec(start)
  if (!loose || isRule(start)) return undefined
  return marker('bullet', loose[0], 0, !/\t| {2}/u.test(loose[0]))
}

/** `- - -` and `* * *` are drawn lines. */
function isRule(start: string): boolean {
  return /^([-*_–—+]\s*){3,}$/u.test(start.trim())
}

function numberOf(start: string): Marker | undefined {
  const found = numberStart.exec(start)
  if (!found) return undefined
  const [whole, open, digits = '', close, space = ''] = found
  const parts = digits.split('.').map(Number)
  if (open && !close?.includes(')')) return undefined
  if (isDate(parts) || parts.some((part) => part > 199)) return undefined
  // "2 adults" is no second item; "1⇥Introduction" is a first.
  const bare = parts.length === 1 && !close
  if (bare && !/\t| {3}/u.test(space)) return undefined
  if (close === ':' && parts.length === 1 && !/^\d:\s/u.test(whole)) return undefined
  const kind = parts.length === 1 ? 'number' : parts.length === 2 ? 'number2' : 'number3'
  return marker(kind, whole, parts.at(-1) ?? 0, close === '.' || bare || (parts.length > 1 && !close))
}

function isDate([day = 0, month = 0, year = 0, ...rest]: readonly number[]): boolean {
  return rest.length === 0 && year > 9 && day <= 31 && month <= 12
}

function letterOf(start: string): Marker | undefined {
  const found = letterStart.exec(start)
  if (!found) return undefined
  const [whole, open, letters = '', close] = found
  if (open && close !== ')') return undefined
  const capital = letters !== letters.toLowerCase()
  // "A. Smith" is a name; "I. " begins many a sentence's second half.
  if (capital && close === '.') return undefined
  if (letters.length > 1) {
    const place = romanValue(letters)
    return place === 0 ? undefined : marker('roman', whole, place, close === '.')
  }
  const place = letters.toLowerCase().charCodeAt(0) - 96
  return marker(capital ? 'capital' : 'letter', whole, place, close === '.')
}

/** 0 where the letters are no number from 2 to 30. */
export function romanValue(letters: string): number {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 }
  const digits = [...letters.toLowerCase()].map((letter) => values[letter] ?? 0)
  const value = digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0)
  return /^x{0,3}(ix|iv|v?i{0,3})$/iu.test(letters) ? value : 0
}

function partOf(start: string): Marker | undefined {
  const found = partStart.exec(start)
  return found ? marker('part', found[0], Number(found[1]) || 0, false) : undefined
}

function marker(kind: MarkerKind, whole: string, place: number, weak: boolean): Marker {
  return { kind, shown: whole.trim(), length: whole.length, place, weak }
}
