/** The whole document around what a page has to say. */
import type { ReactElement, ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { BackLink } from '../back-link/back-link.tsx'
import type { DesignWords } from '../design-words.ts'
import { ExitThisPage } from '../exit-this-page/exit-this-page.tsx'
import { type LanguageChoice, LanguageSwitch } from '../language-switch/language-switch.tsx'
import { Navigation, type NavigationItem } from '../navigation/navigation.tsx'
import { SkipLink } from '../skip-link/skip-link.tsx'
import type { PageAssets } from './page-assets.ts'
import { type PageAccount, PageHeader } from './page-header.tsx'

export interface PageFooter {
  /** Whom to ring, in the page's language. */
  helpline: ReactNode
  links?: readonly { href: string; text: string }[] | undefined
}

export interface PageProps {
  /** The words decide the page's language. */
  words: DesignWords
  title: string
  /** The page shows a form again because an answer was refused. */
  error?: boolean | undefined
  assets: PageAssets
  /** Where the mark leads. */
  homeHref?: string | undefined
  organisation?: string | undefined
  navigation?: readonly NavigationItem[] | undefined
  account?: PageAccount | undefined
  languageSwitch?: readonly LanguageChoice[] | undefined
  /** The harmless page that the exit button leads to. */
  exitThisPage?: { href: string } | undefined
  footer: PageFooter
  /** The page before this one; "Back", when its text is left out. */
  back?: { href: string; text?: string | undefined } | undefined
  children: ReactNode
}

export function Page(props: PageProps) {
  const { words, title, error, children } = props
  return (
    <html lang={words.language} className="govuk-template">
      <head>
        <meta charSet="utf-8" />
        <title>{`${error ? `${words.error}: ` : ''}${title} – ${words.productName}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#5b2a6e" />
        <meta name="color-scheme" content="light" />
        <AssetLinks {...props.assets} />
      </head>
      <body className="govuk-template__body">
        <SkipLink words={words} />
        <header className="kept-top">
          <PageHeader {...props} homeHref={props.homeHref ?? '/'} />
          <Navigation items={props.navigation ?? []} words={words} />
        </header>
        <div className="kept-middle">
          <div className="govuk-width-container">
            {props.exitThisPage ? <ExitThisPage href={props.exitThisPage.href} words={words} /> : null}
            <BeforeMain {...props} />
            <main className="govuk-main-wrapper" id="main">
              {children}
            </main>
          </div>
        </div>
        <Footer {...props.footer} />
      </body>
    </html>
  )
}

/** The way back and the other language, in one row above the page's main part. */
function BeforeMain({ back, languageSwitch, words }: PageProps) {
  if (!back && !languageSwitch) return null
  return (
    <div className="kept-before-main">
      {back ? (
        <nav aria-label={words.wayBack}>
          <BackLink {...back} words={words} />
        </nav>
      ) : null}
      {languageSwitch ? <LanguageSwitch items={languageSwitch} words={words} /> : null}
    </div>
  )
}

/** The document as it is sent. Without the doctype browsers lay pages out as in 1998. */
export function renderPage(page: ReactElement): string {
  return `<!doctype html>${renderToStaticMarkup(page)}`
}

function AssetLinks({ css, js, fonts = [], icon }: PageAssets) {
  return (
    <>
      {fonts.map((href) => (
        <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossOrigin="anonymous" />
      ))}
      {css.map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
      {js.map((src) => (
        <script key={src} type="module" src={src} />
      ))}
      {icon ? <link rel="icon" href={icon} type="image/svg+xml" /> : null}
    </>
  )
}

function Footer({ helpline, links = [] }: PageFooter) {
  return (
    <footer className="kept-footer">
      <div className="govuk-width-container">
        <p className="kept-footer__helpline">{helpline}</p>
        {links.length === 0 ? null : (
          <ul className="kept-footer__links">
            {links.map(({ href, text }) => (
              <li key={href}>
                <a className="govuk-link" href={href}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </footer>
  )
}
