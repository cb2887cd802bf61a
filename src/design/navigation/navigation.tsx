/** Leads to the rooms; on a phone it folds behind a button where script runs, and is simply open where it does not. */
import { joined } from '../class-names.ts'
import type { DesignWords } from '../design-words.ts'

export interface NavigationItem {
  href: string
  text: string
  /** `page`: this very page. `section`: a page below it. */
  current?: 'page' | 'section' | undefined
}

export interface NavigationProps {
  items: readonly NavigationItem[]
  id?: string | undefined
  words: DesignWords
}

export function Navigation({ items, id = 'navigation', words }: NavigationProps) {
  if (items.length === 0) return null
  return (
    <div className="govuk-service-navigation" data-module="govuk-service-navigation">
      <div className="govuk-width-container">
        <div className="govuk-service-navigation__container">
          <nav aria-label={words.menu} className="govuk-service-navigation__wrapper">
            {items.length > 1 ? <Toggle id={id} words={words} /> : null}
            <ul className="govuk-service-navigation__list" id={id}>
              {items.map((item) => (
                <li key={item.href} className={itemClass(item)}>
                  <ItemLink {...item} />
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </div>
    </div>
  )
}

/** Shown by the script that makes it work, and only where the list would not fit. */
function Toggle({ id, words }: { id: string; words: DesignWords }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: it is hidden altogether until the script shows it.
    <button
      type="button"
      className="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
      aria-controls={id}
      hidden
      aria-hidden="true"
    >
      {words.menu}
    </button>
  )
}

function itemClass({ current }: NavigationItem) {
  return joined('govuk-service-navigation__item', current && 'govuk-service-navigation__item--active')
}

function ItemLink({ href, text, current }: NavigationItem) {
  if (!current) {
    return (
      <a className="govuk-service-navigation__link" href={href}>
        {text}
      </a>
    )
  }
  return (
    <a className="govuk-service-navigation__link" href={href} aria-current={current === 'page' ? 'page' : 'true'}>
      <strong className="govuk-service-navigation__active-fallback">{text}</strong>
    </a>
  )
}
