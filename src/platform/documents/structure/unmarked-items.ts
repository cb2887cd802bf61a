/** Finds items that have lost their bullets: short lines in a row, below a line that leads to them or in a block of their own. */
import type { Passage } from './passages.ts'
import { beginsLower, countWords, isAddress, isClause, isEnded, isHanging, isKeyed } from './sentence-ends.ts'

/** The places of the passages that are items though nothing marks them. */
export function unmarkedItems(passages: readonly Passage[]): Set<number> {
  const items = new Set<number>()
  for (let at = 0; at < passages.length; ) {
    const run = isLead(passages[at]) ? runBelow(passages, at) : blockBelow(passages, at)
    for (const place of run) items.add(place)
    at += run.length + 1
  }
  return items
}

function isLead(passage: Passage | undefined): boolean {
  return Boolean(passage?.text.endsWith(':')) && !passage?.first.cells && !passage?.first.furniture
}

function runBelow(passages: readonly Passage[], lead: number): number[] {
  const first = passages[lead + 1]
  if (!first || !mayBeItem(first)) return []
  const isLower = beginsLower(first.text)
  const run: number[] = []
  for (let at = lead + 1; at < passages.length; at += 1) {
    const passage = passages[at]
    const before = passages[at - 1]
    if (!passage || !mayBeItem(passage) || (isLower && !beginsLower(passage.text))) break
    // Lines without a gap between them are a list, which the first gap ends.
    if (!isLower && run.length > 1 && passage.first.gapBefore && before && !before.first.gapBefore) break
    run.push(at)
    if (!isLower && isLastByItsStop(passage, before, run.length)) break
  }
  return isLower ? (run.length > 1 ? run : []) : upperRun(passages, lead, run)
}

/** Lines without a stop and without a gap between, three or more, with a gap above and below. */
function blockBelow(passages: readonly Passage[], above: number): number[] {
  const block: number[] = []
  for (let at = above + 1; at < passages.length; at += 1) {
    const passage = passages[at]
    const { gapBefore = false, whole, loose } = passage?.first ?? {}
    if (!passage || whole || loose || gapBefore !== (at === above + 1)) break
    if (!mayBeItem(passage) || isEnded(passage.text)) return []
    block.push(at)
  }
  const next = passages[above + 1 + block.length]
  if (block.length < 3 || (next && !next.first.gapBefore)) return []
  const lengths = block.map((at) => countWords(passages[at]?.text ?? ''))
  const [first = 0, ...rest] = lengths
  // The heading may stand directly upon its list.
  const isHeading = first <= 5 && rest.reduce((sum, length) => sum + length, 0) / rest.length >= first + 2
  return isHeading ? block.slice(1) : block
}

function mayBeItem({ text, first, sign, count }: Passage): boolean {
  if (sign || first.item || first.heading || first.cells || first.furniture || first.bold || first.size > 1.12)
    return false
  if (count > 4 || text.length > 240 || countWords(text) > 40) return false
  return !text.endsWith(':') && !isKeyed(text) && !isAddress(text) && !/@/u.test(text)
}

/** "…; and ⏎ … .": the last of a list of clauses. */
function isLastByItsStop({ text }: Passage, before: Passage | undefined, length: number): boolean {
  return length > 1 && text.endsWith('.') && before !== undefined && isClause(before.text)
}

/** With capitals it takes more to tell items from paragraphs and headings. */
function upperRun(passages: readonly Passage[], lead: number, run: readonly number[]): number[] {
  const members = run.map((at) => passages[at]).filter((one) => one !== undefined)
  const isClauses = members.slice(0, -1).every(({ text }) => isClause(text))
  if (isClauses && run.length > 1) return [...run]
  const leads = isHanging(passages[lead]?.text.slice(0, -1) ?? '')
  const open = run.slice(0, endOfShape(members, leads))
  const next = passages[(open.at(-1) ?? lead) + 1]
  // The last before a paragraph is more likely its heading, unless no gap stands before it.
  const last = passages[open.at(-1) ?? lead]
  const isHeading =
    next && last && !isEnded(last.text) && (last.first.gapBefore || last.first.whole) && !next.first.heading
  const kept = isHeading ? open.slice(0, -1) : open
  return kept.length > 1 ? kept : []
}

/** How many keep to the shape of the first: no stop at the end, or below "Staff must:" one short sentence each. */
function endOfShape(members: readonly Passage[], leads: boolean): number {
  const hasStop = members[0]?.text.endsWith('.') ?? false
  if (hasStop && !leads) return 0
  const other = members.findIndex(({ text }) => countWords(text) > 25 || text.endsWith('.') !== hasStop)
  return other === -1 ? members.length : other
}
