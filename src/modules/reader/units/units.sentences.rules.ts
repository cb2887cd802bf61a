/** Where one sentence of a paragraph, an item or a cell ends and the next begins. */

/** Their full stop belongs to the word. Lower case, without the last stop. */
const abbreviations = new Set(
  (
    'e.g i.e eg ie cf etc al approx ca st mr mrs ms mx dr rev revd fr sr jr prof hon no nos vs v tel ext mob p pp para paras ' +
    'pt cl s ss ch art fig vol ed dept est incl inc ltd co plc rd ave yr yrs mon tue tues wed thu thur thurs fri sat sun jan feb ' +
    'mar apr jun jul aug sep sept oct nov dec a.m p.m am pm u.s u.k n.b h.m'
  ).split(' '),
)

/** These end a sentence as often as not: only the next word tells. */
const mayEndSentence = new Set([
  'etc',
  'a.m',
  'p.m',
  'am',
  'pm',
  'inc',
  'ltd',
  'co',
  'plc',
  'no',
  'al',
  'ed',
  'sat',
  'sun',
  'est',
  'art',
])

const boundary = /(?<![.!?…])([.!?…]+)(["'”’)\]]*)(\s+)(?=(["'“‘([]*)([\p{Lu}\p{N}]|\p{Ll}\p{Lu}|https?:|www\.))/gu
const lastWord = /([\p{L}\p{N}.'’-]*)$/u
const opensQuestion =
  /^["'“‘(]*(?:what|who|whom|whose|which|when|where|why|how|is|are|am|was|were|do|does|did|has|have|had|can|could|may|might|must|shall|should|will|would|beth|pwy|ble|pryd|pam|sut|a)\b/iu

/** The parts of `raw`, each from its first to its last character that is not white space. */
export function sentencesOf(raw: string): { start: number; end: number }[] {
  const cuts = [0]
  for (const match of raw.matchAll(boundary)) {
    if (endsHere(raw, match)) cuts.push(match.index + match[0].length)
  }
  cuts.push(raw.length)
  const parts: { start: number; end: number }[] = []
  for (let at = 0; at + 1 < cuts.length; at += 1) {
    const part = trimmed(raw, cuts[at] ?? 0, cuts[at + 1] ?? raw.length)
    if (part.end > part.start) parts.push(part)
  }
  return withShortQuestions(raw, parts)
}

function endsHere(raw: string, match: RegExpExecArray): boolean {
  const stop = match[1] ?? ''
  if (stop !== '.') return true
  const before = raw.slice(Math.max(0, match.index - 24), match.index)
  const word = (lastWord.exec(before)?.[1] ?? '').toLowerCase()
  const next = match[5] ?? ''
  if (isMarker(raw, match.index, word)) return false
  // An initial: “J. Smith”, but not the pronoun or a label that ends its sentence after other words: “section B. We”.
  if (/^\p{L}$/u.test(word) && word !== 'i' && /(?:^|[\s.,(])\p{Lu}$/u.test(before)) return false
  if (!abbreviations.has(word.replace(/^[.'’-]+/u, ''))) return true
  if (word === 'no' || word === 'nos') return !/\p{N}/u.test(next)
  return mayEndSentence.has(word) && /\p{Lu}/u.test(next)
}

/** A number or letter that stands before the words and not after them: “1. Keep”, “(a). Keep”. */
function isMarker(raw: string, stopAt: number, word: string): boolean {
  const before = raw.slice(0, stopAt).trim()
  return before.length <= 5 && /^\(?(?:\d[\d.]*|[a-z]|[ivx]+)\)?$/iu.test(before) && word !== 'no'
}

function trimmed(raw: string, start: number, end: number): { start: number; end: number } {
  let from = start
  let to = end
  while (from < to && /\s/u.test(raw.charAt(from))) from += 1
  while (to > from && /\s/u.test(raw.charAt(to - 1))) to -= 1
  return { start: from, end: to }
}

/** “Worried? Tell a leader.” is one statement: the question is its condition. “What is grooming?” asks something and stands alone. */
function withShortQuestions(raw: string, parts: { start: number; end: number }[]): { start: number; end: number }[] {
  const joined: { start: number; end: number }[] = []
  let from: number | undefined
  for (const [at, part] of parts.entries()) {
    const text = raw.slice(part.start, part.end)
    const start = from ?? part.start
    const isCondition = text.endsWith('?') && !opensQuestion.test(text) && text.length <= 60 && at + 1 < parts.length
    if (isCondition) {
      from = start
      continue
    }
    joined.push({ start, end: part.end })
    from = undefined
  }
  return joined
}
