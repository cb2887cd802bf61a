/** Offers this same page in the other language, named in that language. */
import type { DesignWords } from '../design-words.ts'

export interface LanguageChoice {
  /** The language's code, such as `cy`. */
  lang: string
  /** The language's name in itself: "Cymraeg". */
  text: string
  /** Left out for the language the page is in. */
  href?: string | undefined
  dir?: 'ltr' | 'rtl' | undefined
}

export interface LanguageSwitchProps {
  items: readonly LanguageChoice[]
  words: DesignWords
}

export function LanguageSwitch({ items, words }: LanguageSwitchProps) {
  return (
    <nav className="govuk-language-navigation" aria-label={words.languages}>
      <ul className="govuk-language-navigation__list">
        {items.map((item) => (
          <li key={item.lang} className="govuk-language-navigation__list-item">
            <Choice {...item} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Choice({ lang, text, href, dir }: LanguageChoice) {
  if (!href) {
    return (
      <span className="govuk-language-navigation__text" aria-current="true" lang={lang} dir={dir}>
        {text}
      </span>
    )
  }
  return (
    <a className="govuk-language-navigation__link" href={href} rel="alternate" lang={lang} hrefLang={lang} dir={dir}>
      {text}
    </a>
  )
}
