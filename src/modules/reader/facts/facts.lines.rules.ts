/** Puts beside each unit what was judged of it, so that every fact is sought in the same lines. */
import type { Judgement, StatementKind, Unit } from '../reader.words.ts'

export interface Line extends Unit {
  readonly kind: StatementKind
  /** Its place among the lines. */
  readonly index: number
}

/** No sentence is this long; a text that is one is not searched to its end. */
const longestHeard = 3000

export function linesOf(units: readonly Unit[], judgements: readonly Judgement[]): Line[] {
  return units.map((unit, index) => ({
    ...unit,
    text: unit.text.slice(0, longestHeard),
    index,
    kind: judgements[index]?.kind ?? 'other',
  }))
}

/** Everything that stands over a line: headings, the lead of its list, its column. */
export function overheadOf(line: Line): string {
  return [...line.headings, line.lead ?? '', line.column ?? ''].join(' · ')
}

/** Whether the text is mostly Welsh, by words that hardly any Welsh text does without. */
export function isWelsh(lines: readonly Line[]): boolean {
  let welsh = 0
  let english = 0
  for (const { text } of lines) {
    welsh +=
      text.match(/(?<!\p{L})(?:yn|yr|mae|neu|bydd|byddwn|gan|gyda|hwn|plant|ddim|eu|ein|rhaid)(?!\p{L})/giu)?.length ??
      0
    english += text.match(/\b(?:the|of|and|to|will|is|are|with|our|must|that)\b/gi)?.length ?? 0
  }
  return welsh > 5 && welsh > english
}

/** Whether it is written in the United States, where `05/06/2024` is the sixth of May. */
export function isAmerican(lines: readonly Line[]): boolean {
  const signs =
    /\bbehavior|\bcenters?\b|\bmandated reporters?\b|\bprograms?\b|\bfederal\b|\bCOPPA\b|\bcell ?phones?\b|\bsheriff\b|\bUSA?\b|\bU\.S\.|\bstate law\b|\bcounselors?\b|\bcolor\b|\(\d{3}\) ?\d{3}-\d{4}|\b1-8\d\d-|\bmoms?\b|\bminors\b/g
  const found = new Set(lines.flatMap(({ text }) => text.match(signs) ?? []).map((sign) => sign.toLowerCase()))
  return found.size >= 2
}

/** As people word it, without the marks and spaces around it. */
export function trimmed(text: string): string {
  const bare = text
    .replace(/^[\s:;,.–—|*_()[\]-]+/u, '')
    .replace(/[\s:;,–—|*_([\]-]+$/u, '')
    .trim()
  return bare.includes('(') ? bare : bare.replace(/\)+$/, '').trim()
}
