/** Reads the name of an organisation out of the title of its policy. */
import type { Line } from './facts.lines.rules.ts'
import { bodyWords, neverInName, tooCommon } from './facts.organisation.lexicon.ts'

export interface Mention {
  readonly name: string
  readonly weight: number
  readonly inTitle: boolean
  /** Where any word has a capital. */
  readonly isFirst: boolean
}

export function isTitle(line: Line, lines: readonly Line[]): boolean {
  if (isNearTop(line) && aPolicy.test(line.text) && /[:|–—]| - /.test(line.text)) return true
  return (
    line.place === 'title' ||
    (line.index === 0 && line.kind === 'heading' && !lines.some(({ place }) => place === 'title'))
  )
}

/** A line near the top that is a name and nothing else, as under or over a title. */
const isNearTop = ({ index, text, place }: Line) =>
  index < 6 && text.length < 100 && place !== 'item' && !/[.;?!]\s*$/.test(text)

export function standingAlone({ text, index, kind }: Line): Mention[] {
  const name = cleaned(text)
  const isAlone = index < 5 && kind !== 'contact' && bodyWords.test(name) && isProper(name) && !aPolicy.test(name)
  return isAlone && /^[\p{Lu}\d][^.;:!?]*$/u.test(text.trim())
    ? [{ name: calm(name), weight: 2, inTitle: true, isFirst: false }]
    : []
}

const aPolicy =
  /\b(?:(?:on-?line|e-?safety|internet|digital|safeguarding|social media|acceptable use|child protection|safety|web|cyber|e-safeguarding)\b[\p{L}\s&,/-]*)?(?:polic(?:y|ies)|statement|rules|terms|conditions|code|guidelines|procedures?|charter|agreement|handbook)\b.*$/iu
const aPolicyIn =
  /^(?:polisi|datganiad|rheolau)\b(?:\s+(?:diogelwch|diogelu|ar-lein|e-ddiogelwch|rhyngrwyd|y|a|polisi)(?!\p{L}))*\s*/iu

/** A title is a name, a kind of paper, and little else. */
export function titleMentions(title: string): Mention[] {
  const parts = title.split(/\s*(?:[:|–—]|\s-\s)\s*/)
  return parts.flatMap((part, place) => {
    const at = /\b(?:at|of|for|in|with|by)\s+((?:the\s+)?\p{Lu}[^,:;()]*)$/u.exec(part)?.[1]
    const without = part
      .replace(aPolicyIn, '')
      .replace(aPolicy, '')
      .replace(/\s+(?:and|on) (?:the )?(?:internet|social media|online).*$/i, '')
    const said = cleaned(at ?? without)
    if (said.length < 3 || /^the \S+['’]s\b/i.test(said) || (parts.length > 1 && place > 0 && without !== part && !at))
      return []
    return isProper(said)
      ? [
          {
            name: calm(said),
            weight: at ? 3 : without !== part ? 4 : parts.length > 1 || bodyWords.test(said) ? 2.5 : 1,
            inTitle: true,
            isFirst: false,
          },
        ]
      : []
  })
}

const cleaned = (text: string) =>
  text
    .replaceAll(/^[\W_]+|[^\p{L}\d)]+$/gu, '')
    .replace(/\s+(?:20\d\d|v\d.*|version.*)$/i, '')
    .trim()

/** A title in capitals tells the name but not its spelling. */
const calm = (name: string) =>
  /\p{Ll}/u.test(name) || !name.includes(' ')
    ? name
    : name.toLowerCase().replaceAll(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase())

export function isProper(name: string): boolean {
  const words = name.split(/\s+/)
  const telling = words.filter(
    (word) => !neverInName.has(word.toLowerCase()) && !tooCommon.has(word.toLowerCase()) && /^\p{Lu}|^\d/u.test(word),
  )
  const capitals = words.filter((word) => /^[\p{Lu}\d&]/u.test(word))
  return telling.length > 0 && capitals.length >= words.length / 2 && words.length <= 8
}
