/** Says in plain words what kind of writing signs belong to, and how many of each there are. */
import type { Language } from '#platform/text/language.ts'
import { paperWords } from './paper.words.ts'

/** A language that most people know each script by; what is not here is told as other signs. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Han}/u, 'zh'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Ethiopic}/u, 'am'],
  [/\p{Script=Georgian}/u, 'ka'],
  [/\p{Script=Armenian}/u, 'hy'],
  [/\p{Script=Sinhala}/u, 'si'],
  [/\p{Script=Telugu}/u, 'te'],
  [/\p{Script=Kannada}/u, 'kn'],
  [/\p{Script=Malayalam}/u, 'ml'],
  [/\p{Script=Khmer}/u, 'km'],
  [/\p{Script=Myanmar}/u, 'my'],
  [/\p{Script=Lao}/u, 'lo'],
]
const pictures = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u

const names: Readonly<Record<Language, Intl.DisplayNames>> = {
  en: new Intl.DisplayNames('en-GB', { type: 'language' }),
  cy: new Intl.DisplayNames('cy', { type: 'language' }),
}
const lists: Readonly<Record<Language, Intl.ListFormat>> = {
  en: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
  cy: new Intl.ListFormat('cy', { type: 'conjunction' }),
}

/** `2 Chinese, 1 emoji`, most first to come first. */
export function scriptsOf(signs: readonly string[], language: Language): string {
  const counts = new Map<string, number>()
  for (const sign of signs) {
    const kind = kindOf(sign, language)
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return lists[language].format(Array.from(counts, ([kind, count]) => `${count} ${kind}`))
}

function kindOf(sign: string, language: Language): string {
  const words = paperWords[language]
  if (pictures.test(sign)) return words.emoji
  const code = scripts.find(([script]) => script.test(sign))?.[1]
  return (code && names[language].of(code)) ?? words.otherSigns
}
