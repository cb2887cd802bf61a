/** Every phrase Kept says in Welsh, found in the catalogues themselves, so that a new one is known at once. */
import { englishWords, welshWords } from '#design/design-words.ts'
import { languageNames } from '#platform/text/language.ts'

/** Stands where a function puts a name or a number in. */
const gap = '\u{fffc}'

const modules = import.meta.glob<Record<string, unknown>>('/src/**/*.words.ts', { eager: true })

const both = Object.values(modules).flatMap((module) => Object.values(module).filter(isCatalogue))
/** Lists that a room keeps in Welsh by themselves. */
const alone = Object.values(modules).flatMap((module) =>
  Object.entries(module).flatMap(([name, words]) => (name.endsWith('Welsh') ? [words] : [])),
)

const welsh = phrasesIn([...both.map(({ cy }) => cy), ...alone, welshWords, Object.values(languageNames)])
const english = phrasesIn([...both.map(({ en }) => en), englishWords])

/** What stands in an English catalogue and in no Welsh one. */
export const englishOnly: ReadonlySet<string> = new Set(
  [...english.keys()].filter((phrase) => !welsh.has(phrase) && /[a-z]{2}/i.test(phrase)),
)

/** Whether a text is a Welsh phrase, one with names or numbers put in where it has room for them, or several in a row. */
export function isWelsh(text: string): boolean {
  if (welsh.has(text) || [...welsh.values()].some((pattern) => pattern.test(text))) return true
  return [...welsh.keys()].some(
    (phrase) => phrase && text.startsWith(`${phrase} `) && isWelsh(text.slice(phrase.length + 1)),
  )
}

function isCatalogue(value: unknown): value is { en: object; cy: object } {
  return typeof value === 'object' && value !== null && 'en' in value && 'cy' in value
}

/** Each phrase with a pattern for it; a phrase made by a function has a gap wherever something is put in. */
function phrasesIn(words: unknown): Map<string, RegExp> {
  const found = new Map<string, RegExp>()
  for (const phrase of textsIn(words).filter((text) => /\p{L}/u.test(text)))
    found.set(phrase, new RegExp(`^${gapsIn(phrase)}$`, 'u'))
  return found
}

function textsIn(words: unknown): string[] {
  if (typeof words === 'string') return [words.trim()]
  if (typeof words === 'function') return [String((words as (...given: string[]) => string)(gap, gap, gap))]
  if (typeof words === 'object' && words !== null) return Object.values(words).flatMap(textsIn)
  return []
}

function gapsIn(phrase: string): string {
  return phrase
    .replace(/%\{count\}/g, gap)
    .split(gap)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.+')
}
