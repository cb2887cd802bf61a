/** Tells text from bytes without making a text of it: a request must not stand still over 20 MB of letters. */
import { isUtf8 } from 'node:buffer'
import type { DecodedText, TextEncodingName } from './decode-text.ts'

export interface SniffedText extends Pick<DecodedText, 'encoding' | 'certain'> {
  /** How it begins, as `decodeText` would give it. */
  readonly opening: string
}

const openingLetters = 8192
/** No letter takes more. */
const mostBytes = 4

/** What `decodeText` would say of the same bytes; undefined where they are no text. */
export function sniffText(bytes: Uint8Array): SniffedText | undefined {
  const marked = byMark(bytes)
  if (marked === 'utf-16le' || marked === 'utf-16be')
    return isUtf16Text(bytes, marked === 'utf-16be' ? 0 : 1) ? sniffed(bytes, marked, true) : undefined
  if (isUtf8(bytes) && !hasUtf8Control(bytes)) return sniffed(bytes, 'utf-8', true)
  return marked || hasWindowsControl(bytes) ? undefined : sniffed(bytes, 'windows-1252', false)
}

function byMark([first, second, third]: Uint8Array): TextEncodingName | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return undefined
}

function sniffed(bytes: Uint8Array, encoding: TextEncodingName, certain: boolean): SniffedText {
  // Where the cut goes through a letter, that one becomes a mark that nobody looks at.
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, (openingLetters + 2) * mostBytes))
  const opening = text.replace(/\r\n?|[\u0085\u2028\u2029\f]/g, '\n').slice(0, openingLetters)
  return { encoding, certain, opening }
}

/** Of the letters below 0x100, the control characters that occur in no written text. */
const isControl = Uint8Array.from({ length: 256 }, (_, code) => {
  const isAny = code < 0x20 || (code >= 0x7f && code <= 0x9f)
  return isAny && ![0x09, 0x0a, 0x0c, 0x0d, 0x85].includes(code) ? 1 : 0
})

/** By number, here and below: going through the bytes as things takes many times as long, and a request waits. */
function hasUtf8Control(bytes: Uint8Array): boolean {
  let before = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    // Bytes from 0x80 on are parts of letters; those up to 0xff are written as 0xc2 or 0xc3 and one more.
    if (byte < 0x20 || byte > 0x7e) if (byte < 0x80 ? isControl[byte] : before === 0xc2 && isControl[byte]) return true
    before = byte
  }
  return false
}

/** Five places of that code hold no letter. */
const isWindowsControl = isControl.map((is, code) => (code < 0x80 ? is : 0))
for (const empty of [0x81, 0x8d, 0x8f, 0x90, 0x9d]) isWindowsControl[empty] = 1

function hasWindowsControl(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if ((byte < 0x20 || byte > 0x7e) && isWindowsControl[byte]) return true
  }
  return false
}

/** `high` is where in a pair the larger byte stands. */
function isUtf16Text(bytes: Uint8Array, high: 0 | 1): boolean {
  if (bytes.length % 2 !== 0) return false
  let isOpen = false
  for (let at = 0; at < bytes.length; at += 2) {
    const code = ((bytes[at + high] ?? 0) << 8) | (bytes[at + 1 - high] ?? 0)
    const isSecond = code >= 0xdc00 && code <= 0xdfff
    if (isSecond !== isOpen || (code < 0x100 && isControl[code])) return false
    isOpen = code >= 0xd800 && code <= 0xdbff
  }
  return !isOpen
}
