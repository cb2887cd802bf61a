/** The words that components show by themselves, in English and in Welsh. */
export type Language = 'en' | 'cy'

/** One wording for each plural form the language uses; `other` is the form that always exists. */
export type PluralWords = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/**
 * What the browser's script says. Left out in English, because govuk-frontend's script speaks English already
 * and every page would carry the same sentences again. `%{count}` is replaced by the script.
 */
export interface ScriptWords {
  passwordShown: string
  passwordHidden: string
  charactersUnderLimit: PluralWords
  charactersAtLimit: string
  charactersOverLimit: PluralWords
  exitActivated: string
  exitTimedOut: string
  exitPressTwoMoreTimes: string
  exitPressOneMoreTime: string
}

export interface DesignWords {
  language: Language
  productName: string
  skipToContent: string
  menu: string
  account: string
  /** Names the link to the page before, as a landmark. */
  wayBack: string
  languages: string
  /** Stands before an error message and before the title of a page that has errors. */
  error: string
  thereIsAProblem: string
  success: string
  important: string
  warning: string
  back: string
  pages: string
  /** `hidden` completes the link for those who hear it alone. */
  previousPage: { text: string; hidden: string }
  nextPage: { text: string; hidden: string }
  day: string
  month: string
  year: string
  show: string
  hide: string
  showPassword: string
  hidePassword: string
  /** `%{count}` stands for the number. */
  charactersAllowed: string
  emergency: string
  exitThisPage: string
  script?: ScriptWords
}

export const englishWords: DesignWords = {
  language: 'en',
  productName: 'Kept',
  skipToContent: 'Skip to main content',
  menu: 'Menu',
  account: 'Your account',
  wayBack: 'The way back',
  languages: 'Language',
  error: 'Error',
  thereIsAProblem: 'There is a problem',
  success: 'Success',
  important: 'Important',
  warning: 'Warning',
  back: 'Back',
  pages: 'Pages',
  previousPage: { text: 'Previous', hidden: ' page' },
  nextPage: { text: 'Next', hidden: ' page' },
  day: 'Day',
  month: 'Month',
  year: 'Year',
  show: 'Show',
  hide: 'Hide',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  charactersAllowed: 'You can enter up to %{count} characters',
  emergency: 'Emergency',
  exitThisPage: 'Exit this page',
}

const welshScriptWords: ScriptWords = {
  passwordShown: 'Mae eich cyfrinair i’w weld',
  passwordHidden: 'Mae eich cyfrinair wedi’i guddio',
  charactersUnderLimit: {
    zero: 'Mae gennych %{count} nod ar ôl',
    one: 'Mae gennych %{count} nod ar ôl',
    two: 'Mae gennych %{count} nod ar ôl',
    few: 'Mae gennych %{count} nod ar ôl',
    many: 'Mae gennych %{count} nod ar ôl',
    other: 'Mae gennych %{count} nod ar ôl',
  },
  charactersAtLimit: 'Does gennych chi ddim nodau ar ôl',
  charactersOverLimit: {
    one: 'Mae gennych %{count} nod yn ormod',
    two: 'Mae gennych %{count} nod yn ormod',
    few: 'Mae gennych %{count} nod yn ormod',
    many: 'Mae gennych %{count} nod yn ormod',
    other: 'Mae gennych %{count} nod yn ormod',
  },
  exitActivated: 'Yn gadael y dudalen.',
  exitTimedOut: 'Mae’r amser ar gyfer gadael y dudalen wedi dod i ben.',
  exitPressTwoMoreTimes: 'Shift, pwyswch 2 waith eto i adael.',
  exitPressOneMoreTime: 'Shift, pwyswch 1 waith eto i adael.',
}

export const welshWords: DesignWords = {
  language: 'cy',
  productName: 'Kept',
  skipToContent: 'Neidio i’r prif gynnwys',
  menu: 'Dewislen',
  account: 'Eich cyfrif',
  wayBack: 'Y ffordd yn ôl',
  languages: 'Iaith',
  error: 'Gwall',
  thereIsAProblem: 'Mae problem',
  success: 'Llwyddiant',
  important: 'Pwysig',
  warning: 'Rhybudd',
  back: 'Yn ôl',
  pages: 'Tudalennau',
  previousPage: { text: 'Blaenorol', hidden: ' (tudalen)' },
  nextPage: { text: 'Nesaf', hidden: ' (tudalen)' },
  day: 'Diwrnod',
  month: 'Mis',
  year: 'Blwyddyn',
  show: 'Dangos',
  hide: 'Cuddio',
  showPassword: 'Dangos cyfrinair',
  hidePassword: 'Cuddio cyfrinair',
  charactersAllowed: 'Gallwch roi hyd at %{count} nod',
  emergency: 'Argyfwng',
  exitThisPage: 'Gadael y dudalen hon',
  script: welshScriptWords,
}

const wordsByLanguage: Record<Language, DesignWords> = { en: englishWords, cy: welshWords }

export function designWords(language: Language): DesignWords {
  return wordsByLanguage[language]
}
