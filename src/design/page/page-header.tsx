/** The head of every page: the mark, whose page it is, and the way out for those who are signed in. */
import type { DesignWords } from '../design-words.ts'
import { Mark } from '../mark/mark.tsx'

export interface PageAccount {
  links: readonly { href: string; text: string }[]
  signOut?: { action: string; text: string; once?: string | undefined } | undefined
}

export interface PageHeaderProps {
  homeHref: string
  organisation?: string | undefined
  account?: PageAccount | undefined
  words: DesignWords
}

export function PageHeader({ homeHref, organisation, account, words }: PageHeaderProps) {
  return (
    <div className="kept-header">
      <div className="govuk-width-container kept-header__row">
        <a className="kept-header__home" href={homeHref}>
          <Mark /> <span className="kept-header__name">{words.productName}</span>
        </a>
        {organisation ? <p className="kept-header__organisation">{organisation}</p> : null}
        {account ? <Account {...account} label={words.account} /> : null}
      </div>
    </div>
  )
}

function Account({ links, signOut, label }: PageAccount & { label: string }) {
  return (
    <nav className="kept-header__account" aria-label={label}>
      {links.map(({ href, text }) => (
        <a key={href} className="kept-header__link" href={href}>
          {text}
        </a>
      ))}
      {signOut ? (
        <form method="post" action={signOut.action}>
          {signOut.once ? <input type="hidden" name="_once" value={signOut.once} /> : null}
          <button type="submit" className="kept-header__link kept-header__sign-out">
            {signOut.text}
          </button>
        </form>
      ) : null}
    </nav>
  )
}
