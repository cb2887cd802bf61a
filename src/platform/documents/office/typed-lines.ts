/** Gathers the words of a paragraph as they come, in stretches that look different, into the lines a person typed. */
import type { TypedLine } from './passages.ts'
import { withoutPrivateSigns } from './symbols.ts'

export interface Stretch {
  readonly standsOut: boolean
  /** In points. */
  readonly size: number
}

interface OpenLine {
  parts: string[]
  /** Undefined until a letter comes: space and signs alone stand out from nothing. */
  standsOut: boolean | undefined
  size: number
}

export interface TypedLines {
  add(words: string, stretch: Stretch): void
  break(): void
  lines(): TypedLine[]
}

const freshLine = (): OpenLine => ({ parts: [], standsOut: undefined, size: 0 })

export function typedLines(): TypedLines {
  const done: OpenLine[] = []
  let line = freshLine()
  return {
    add(words, { standsOut, size }) {
      line.parts.push(words)
      if (!/[\p{L}\p{N}]/u.test(words)) return
      line.standsOut = standsOut && line.standsOut !== false
      line.size = Math.max(line.size, size)
    },
    break() {
      done.push(line)
      line = freshLine()
    },
    lines: () =>
      [...done, line].map(({ parts, standsOut, size }) => ({
        text: cleaned(parts.join('')),
        standsOut: standsOut === true,
        size,
      })),
  }
}

/** Soft hyphens, joiners and marks of direction are no letters of a word and would make two spellings of it. */
function cleaned(words: string): string {
  return withoutPrivateSigns(words)
    .replace(/[\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .normalize('NFC')
    .trimEnd()
}
