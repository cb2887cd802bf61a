/** Turns bytes into text where they are text, and says by which encoding and how surely. */

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export interface DecodedText {
  readonly text: string
  readonly encoding: TextEncodingName
  /** False for windows-1252, which is assumed where nothing else fits: any bytes would decode. */
  readonly certain: boolean
}

/** Line ends become `\n` and letters their composed form (NFC); undefined where the bytes are no text. */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const marked = byMark(bytes)
  if (marked) return decodedAs(bytes, marked, true)
  return decodedAs(bytes, 'utf-8', true) ?? decodedAs(bytes, 'windows-1252', false)
}

function byMark([first, second, third]: Uint8Array): TextEncodingName | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return undefined
}

function decodedAs(bytes: Uint8Array, encoding: TextEncodingName, certain: boolean): DecodedText | undefined {
  const raw = strictly(bytes, encoding)
  // Control characters other than tab, line ends and form feed occur in no written text.
  if (raw === undefined || /[^\P{Cc}\t\n\f\r\u0085]/u.test(raw)) return undefined
  const text = raw.replace(/\r\n?|[\u0085\u2028\u2029\f]/g, '\n').normalize('NFC')
  return { text, encoding, certain }
}

function strictly(bytes: Uint8Array, encoding: TextEncodingName): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}
