/** Says which passages are headings by how they look: their shape, their words, and what stands below them. */
import { isDated, isDetail, isFilledIn, isForm, isTitled } from './form-lines.ts'
import type { Passage } from './passages.ts'
import { countWords, isAddress, isCapitals, isClause, isEnded, isHanging } from './sentence-ends.ts'

export type HeadingLook = 'large' | 'capitals' | 'bold' | 'numbered' | 'plain'

/** Where most of a document is bold or in capitals, that makes no heading. */
interface Dress {
  readonly boldMeansNothing: boolean
  readonly capitalsMeanNothing: boolean
}

function dressOf(passages: readonly Passage[]): Dress {
  const sums = { all: 0, bold: 0, capitals: 0 }
  for (const { text, first } of passages) {
    if (first.furniture) continue
    sums.all += text.length
    if (first.bold) sums.bold += text.length
    if (isCapitals(text)) sums.capitals += text.length
  }
  return { boldMeansNothing: sums.bold * 2 > sums.all, capitalsMeanNothing: sums.capitals * 2 > sums.all }
}

/** How each passage looks if it is a heading; undefined where it is none. */
export function headingLooks(passages: readonly Passage[], items: ReadonlySet<number>): (HeadingLook | undefined)[] {
  const dress = dressOf(passages)
  const looks: (HeadingLook | undefined)[] = passages.map(() => undefined)
  const first = nextWords(passages, -1)
  // From the end: a heading needs something below it, if only another heading.
  for (let at = passages.length - 1; at >= 0; at -= 1) {
    const passage = passages[at]
    const isTitle = at === first && passages.length > 2
    if (!passage || items.has(at) || !mayBeHeading(passage, isTitle) || isAmongForm(passages, at)) continue
    const next = nextWords(passages, at)
    const below = {
      next: passages[next],
      isBody: isTitle || looks[next] !== undefined || items.has(next) || isBody(passages, next),
      isTop: at <= first + 1,
    }
    looks[at] = clearLook(passage, dress, below, passages[at - 1]) ?? quietLook(passage, below, passages[at - 1])
  }
  return looks
}

function nextWords(passages: readonly Passage[], at: number): number {
  let next = at + 1
  while (passages[next]?.first.furniture) next += 1
  return next
}

function isAmongForm(passages: readonly Passage[], at: number): boolean {
  if (!isFilledIn(passages[at]?.text)) return false
  return isFilledIn(passages[at - 1]?.text) || isFilledIn(passages[at + 1]?.text)
}

interface Below {
  readonly next: Passage | undefined
  readonly isBody: boolean
  /** Nothing stands above, or only the title: a date or an address may stand below. */
  readonly isTop: boolean
}

function isBody(passages: readonly Passage[], at: number): boolean {
  const [passage, below] = [passages[at], passages[at + 1]]
  if (!passage) return false
  if (countWords(passage.text) >= 8 || isEnded(passage.text) || isMarked(passage)) return true
  return below !== undefined && isMarked(below)
}

function isMarked({ first, sign }: Passage): boolean {
  return Boolean(first.cells || first.heading || first.item || sign)
}

function mayBeHeading({ text, count, sign, first }: Passage, isTitle: boolean): boolean {
  if (text === '' || text.length > 140 || count > 3 || first.cells || first.furniture || first.heading) return false
  if (sign && !['number', 'number2', 'capital', 'part'].includes(sign.kind)) return false
  if (isAddress(text) || isDated(text) || (isForm(text) && !(isTitle && isTitled(text))) || !/\p{L}{2}/u.test(text))
    return false
  return !isClause(text)
}

function clearLook({ text, first, sign }: Passage, dress: Dress, below: Below, before: Passage | undefined) {
  if (countWords(text) > 16 || (sign && sign.kind !== 'part' && isAmongSiblings(sign, before, below.next)))
    return undefined
  const isLoud = isCapitals(text) && !dress.capitalsMeanNothing
  if (isStopped(text) && !isLoud) return undefined
  if (first.size > 1.12) return 'large'
  if (isLoud) return 'capitals'
  return first.bold && !dress.boldMeansNothing && below.next ? 'bold' : undefined
}

function isStopped(text: string): boolean {
  return /\.["'”’)\]]*$/u.test(text.slice(-6))
}

function quietLook(passage: Passage, below: Below, before: Passage | undefined): HeadingLook | undefined {
  if (isStopped(passage.text) || !below.next) return undefined
  if (passage.sign) return isNumberedHeading(passage, before, below.next) ? 'numbered' : undefined
  return isPlainHeading(passage, below) ? 'plain' : undefined
}

/** A number makes a heading only of a short line with something below it; beside its like it is an item of a list. */
function isNumberedHeading({ text, sign, count }: Passage, before: Passage | undefined, next: Passage): boolean {
  if (!sign || count > 2 || countWords(text) > 12 || !/^["'“‘(]?[\p{Lu}\d]/u.test(text)) return false
  if (text.endsWith(':') && sign.kind !== 'part') {
    // "2. Tutors shall: (a) …" is a clause; "2. Staff must: • …" is a heading.
    const isCounted = next.sign !== undefined && next.sign.kind !== 'bullet'
    if (isCounted || sign.kind !== 'number' || countWords(text) > 6) return false
  }
  return sign.kind === 'part' || !isAmongSiblings(sign, before, next)
}

/** The next number stands directly below, or the one before directly above: an item of a list. */
function isAmongSiblings(sign: NonNullable<Passage['sign']>, before: Passage | undefined, next: Passage | undefined) {
  if (next?.sign?.kind === sign.kind) return true
  return before?.sign?.kind === sign.kind && before.sign.place === sign.place - 1
}

/** Headings that details stand under: names, phones, addresses. */
const contacts =
  /^(?:(?:key|useful|further|other|our) )?(?:contacts?|helplines?|contact (?:us|details|information)|people to (?:talk|speak|turn) to|who to (?:contact|tell|call|ring)|cysylltu|cysylltiadau)(?: .{0,30})?:?$/iu

function isPlainHeading({ text, count, first }: Passage, { next, isBody, isTop }: Below): boolean {
  if (count > 1 || text.length > 80 || countWords(text) > 12 || first.indent > 40) return false
  if (!/^["'“‘(]?[\p{Lu}\d]/u.test(text) || /[!…]$/u.test(text) || leadsOn(text)) return false
  if (contacts.test(text)) return true
  if (!isBody || !next) return false
  if (text.endsWith('?')) return isSentenceless(text)
  if (isDetail(next.text) && !isTop) return false
  return text.endsWith(':') ? isTitleCase(text) : isSentenceless(text) && !isStatement(text)
}

/** "Leaders are expected to" begins the sentences of the list below; "People to talk to" names them. */
function leadsOn(text: string): boolean {
  return (
    isHanging(text) &&
    !asks.test(text) &&
    /\b(?:we|you|they|is|are|will|must|shall|should|may|can|need|have|byddwn|rhaid)\b/iu.test(text)
  )
}

const asks = /^(?:what|who|why|how|when|where|which|things|people|ways)\b/iu

/** Nothing ends within it; "A." and "IV." before it only count. */
function isSentenceless(text: string): boolean {
  return !/[.?!]\s+\p{Lu}/u.test(text.replace(/^[A-Z]{1,4}\.\s/u, ''))
}

/** "The tutor is also first aider": a sentence whose stop was forgotten. */
function isStatement(text: string): boolean {
  if (countWords(text) < 6 || /^(?:what|who|why|how|when|where|which|if|things|people|ways)\b/iu.test(text))
    return false
  return /\s(?:is|are|was|were|will|must|shall|mae|yw)\s/u.test(text)
}

/** "Our Promises To You:" names what is below; "We promise to:" begins it. */
function isTitleCase(text: string): boolean {
  const words = text.split(/\s+/u).filter((word) => !/^(?:a|an|the|and|or|of|for|to|in|on|with|at|by)$/u.test(word))
  return (
    words.length > 0 &&
    words.every((word) => /^["'“‘(&]?[\p{Lu}\d&]/u.test(word)) &&
    !/^(?:note|notes|nb|example|important):$/iu.test(text)
  )
}
