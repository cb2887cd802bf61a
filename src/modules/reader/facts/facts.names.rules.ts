/** Tells the name of a person from other words written with capitals. */
import { honorifics, notNames, particles } from './facts.names.lexicon.ts'

const title = `(?:(?:${honorifics})\\.?\\s+)`
const initial = '\\p{Lu}\\.?'
const word = "(?:[hnt]?(?:[OD]['’]|Mc|Mac|Fitz)?\\p{Lu}\\p{Ll}[\\p{L}’']*|\\p{Lu}{2,})(?:-\\p{L}[\\p{L}’']*)*"
/** Two to five parts, the last of them whole; what it finds is weighed by `isName`. */
const several = `${word}(?:\\s+(?:${initial}|${particles}|${word})(?![\\p{L}'’-])){0,3}\\s+(?:(?:${particles})\\s+){0,2}${word}(?![\\p{L}-])`
const withInitials = `(?:${initial}\\s*){1,3}\\s(?:(?:${particles})\\s+){0,2}${word}(?![\\p{L}-])`
export const namePattern = `${title}?(?:${several}|${withInitials})|${title}${word}`

const whole = new RegExp(`^(?:${namePattern})$`, 'u')
const single = new RegExp(`^${word}$`, 'u')
/** A whole run of capitals, of which a name may be a part. */
const run = `(?:${title}|(?:${initial}\\s*){1,3}\\s)?${word}(?:\\s+(?:${initial}(?![\\p{L}'’-])|(?:(?:${particles})\\s+){0,2}${word})){0,9}`
const anywhere = new RegExp(`(?<![\\p{L}'’@./-])${run}(?![\\p{L}-])`, 'gu')

/** Whether the text is a person's name and nothing else. */
export function isName(text: string): boolean {
  return whole.test(text) && !hasOtherWords(text) && !isShouted(text)
}

/** “Priya” is believed only where the words beside it say that a name stands here. */
export function isNameAfterLabel(text: string): boolean {
  const written = text.trim()
  if (hasOtherWords(written)) return false
  return whole.test(written) || (single.test(written) && written.length > 2)
}

export interface NameFound {
  readonly name: string
  readonly start: number
  readonly end: number
}

/** Every name in the text, in order, with its honorific but without the possessive. */
export function namesIn(text: string): NameFound[] {
  return [...text.matchAll(anywhere)].flatMap((match) => namesWithin(match[0], match.index))
}

/** “Tell Ada Lovell Marsh” begins with a verb: a run of capitals is divided at the words that are in no name. */
function namesWithin(found: string, start: number): NameFound[] {
  const runs: { from: number; to: number }[] = []
  let isOpen = false
  for (const match of found.matchAll(/\S+/g)) {
    const to = match.index + match[0].length
    const last = runs.at(-1)
    if (isOtherWord(match[0]) && !(isOpen && isParticle(match[0]))) isOpen = false
    else if (isOpen && last) last.to = to
    else {
      runs.push({ from: match.index, to })
      isOpen = true
    }
  }
  return runs.flatMap(({ from, to }) => {
    const name = found.slice(from, to).replace(/['’]s$/, '')
    return isName(name) ? [{ name, start: start + from, end: start + from + name.length }] : []
  })
}

const aParticle = new RegExp(`^(?:${particles})$`, 'u')
const isParticle = (written: string) => aParticle.test(written)

const isOtherWord = (written: string) =>
  notNames.has(
    written
      .trim()
      .toLowerCase()
      .replace(/['’]s?$/, '')
      .replace(/\.$/, ''),
  )

function hasOtherWords(text: string): boolean {
  const bare = text.replace(new RegExp(`^${title}`, 'u'), '')
  const words = bare.split(/\s+/)
  return words.some((part, place) => isOtherWord(part) && !(place > 0 && isParticle(part)))
}

/** Capitals throughout are a heading more often than a name; a short one may be either. */
function isShouted(text: string): boolean {
  return !/\p{Ll}/u.test(text) && text.split(/\s+/).length > 3
}
