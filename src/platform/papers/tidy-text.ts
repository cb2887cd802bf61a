/** Cleans words for print: what no format could hold, or would hold differently from another, goes; letters stay. */
import type { Run, Words } from './paper.ts'

/** No file in XML may hold these, and nobody sees them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the very characters to be found.
const neverWritten = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffe\uffff]/gu
/** Where a word may break; not a letter of it. */
const unseenSpaces = /[\u00ad\u200b\u2060\ufeff]/gu
/** They make a line read otherwise than it is written, which is no way to sign anything. */
const turnedRound = /[\u202a-\u202e\u2066-\u2069]/gu
const lineEnds = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u
const mayLead = /^(?:https?:\/\/|mailto:|tel:)[^\s<>"\\^`{|}]+$/iu

/** Without what no file in XML may hold. */
export function writable(text: string): string {
  return text.toWellFormed().replace(neverWritten, '')
}

/** One line, whatever breaks it had. */
export function tidyText(text: string): string {
  return cleaned(text).replace(/\s+/gu, ' ').trim()
}

/** Lines that say something, each of runs that say something; a single space between words, none at an end. */
export function tidyLines(words: Words): Run[][] {
  const lines: Run[][] = [[]]
  for (const run of typeof words === 'string' ? [{ text: words }] : words) {
    const [first = '', ...more] = cleaned(run.text).split(lineEnds)
    lines.at(-1)?.push(withText(run, first))
    for (const text of more) lines.push([withText(run, text)])
  }
  return lines.map(folded).filter((line) => line.length > 0)
}

function folded(line: readonly Run[]): Run[] {
  const runs: Run[] = []
  let spaced = true
  for (const run of line) {
    const text = run.text.replace(/\s+/gu, ' ').slice(spaced && /^\s/u.test(run.text) ? 1 : 0)
    if (text === '') continue
    runs.push(withText(run, text))
    spaced = text.endsWith(' ')
  }
  const last = runs.pop()
  const end = last?.text.trimEnd()
  if (last && end) return [...runs, withText(last, end)]
  return runs.length === 0 ? [] : folded(runs)
}

function withText({ bold, link }: Run, text: string): Run {
  return { text, ...(bold && { bold }), ...(link !== undefined && mayLead.test(link) && { link }) }
}

function cleaned(text: string): string {
  return writable(text)
    .replace(unseenSpaces, '')
    .replace(turnedRound, '')
    .replace(/[\ufb00-\ufb06]/gu, (ligature) => ligature.normalize('NFKC'))
    .normalize('NFC')
}
