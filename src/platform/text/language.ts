/** The languages that people read Kept in, and how a catalogue of phrases is kept complete in each. */

export const languages = ['en', 'cy'] as const
export type Language = (typeof languages)[number]

export const languageNames: Readonly<Record<Language, string>> = { en: 'English', cy: 'Cymraeg' }

export function isLanguage(text: unknown): text is Language {
  return languages.some((one) => one === text)
}

/** A phrase is a text, or a function from what it speaks of to a text. A missing translation does not compile. */
// biome-ignore lint/suspicious/noExplicitAny: the parameters of a phrase are whatever that phrase needs; only its result is fixed.
export type Phrases = { readonly [phrase: string]: string | ((...about: any[]) => string) | Phrases }

/** The same phrases as `Given`, in another language. */
export type SamePhrases<Given> = {
  readonly [Phrase in keyof Given]: Given[Phrase] extends string
    ? string
    : Given[Phrase] extends (...about: infer About) => string
      ? (...about: About) => string
      : SamePhrases<Given[Phrase]>
}

export type Catalogue<English extends Phrases> = { readonly en: English; readonly cy: SamePhrases<English> }

/** Both languages of one area. */
export function catalogue<English extends Phrases>(en: English, cy: SamePhrases<English>): Catalogue<English> {
  return { en, cy }
}
