/** Says whether a hyphen at the end of a printed line belongs to its word or was put there to break it. */

export type HyphenSense = (words: string, next: string) => 'drop' | 'keep'

/** How a text breaks its words, as far as its own lines show; it holds no list of words. */
export function hyphenSense(lines: readonly string[]): HyphenSense {
  const { whole, hyphenated } = wordsOf(lines)
  let broken = 0
  let proven = 0
  for (const [at, line] of lines.entries()) {
    const parts = partsOf(line, lines[at + 1] ?? '')
    if (!parts) continue
    broken += 1
    if (whole.has(parts.start + parts.end)) proven += 1
  }
  // Whoever breaks words breaks them on one full line in ten or twenty.
  const breaksWords = proven > 1 || (broken > 2 && broken > lines.length * 0.02)
  return (words, next) => {
    const parts = partsOf(words, next)
    if (!parts || hyphenated.has(`${parts.start}-${parts.end}`)) return 'keep'
    return breaksWords || whole.has(parts.start + parts.end) ? 'drop' : 'keep'
  }
}

function wordsOf(lines: readonly string[]): { whole: Set<string>; hyphenated: Set<string> } {
  const whole = new Set<string>()
  const hyphenated = new Set<string>()
  for (const line of lines)
    for (const [word] of line.matchAll(/\p{L}+(?:[-\u2010]\p{L}+)?/gu))
      (/[-\u2010]/u.test(word) ? hyphenated : whole).add(word.toLowerCase().replace('\u2010', '-'))
  return { whole, hyphenated }
}

/** The two halves of a word; undefined where the hyphen certainly stays, before a capital or a figure. */
function partsOf(words: string, next: string): { start: string; end: string } | undefined {
  const start = /(\p{L}+)[-\u2010]$/u.exec(words.slice(-40))?.[1]
  const end = /^(\p{Ll}+)/u.exec(next.slice(0, 40))?.[1]
  return start === undefined || end === undefined ? undefined : { start: start.toLowerCase(), end }
}

/** One line after the other, as one. */
export function joinedLines(lines: readonly string[], sense: HyphenSense): string {
  let text = ''
  for (const line of lines) {
    if (text === '') text = line
    else if (!/[\p{L}\p{N}][-\u2010]$/u.test(text.slice(-3))) text += ` ${line}`
    else text = sense(text, line) === 'drop' ? text.slice(0, -1) + line : text + line
  }
  return text
}
