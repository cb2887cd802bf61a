/** Dresses a page for everybody: no account, no way about the house, no script, and a way out that is always in sight. */
import { designWords } from '#design/design-words.ts'
import { ExitThisPage } from '#design/exit-this-page/exit-this-page.tsx'
import { LanguageSwitch } from '#design/language-switch/language-switch.tsx'
import { renderPage } from '#design/page/page.tsx'
import type { PageAssets } from '#design/page/page-assets.ts'
import { SkipLink } from '#design/skip-link/skip-link.tsx'
import type { OpenPage } from '#platform/http/routes.ts'
import { languageNames } from '#platform/text/language.ts'
import { appWords } from './app.words.ts'

export function dressOpen(page: OpenPage, assets: PageAssets): string {
  const { language, title, exitHref, body } = page
  const words = designWords(language)
  return renderPage(
    <html lang={language} className="govuk-template">
      <head>
        <meta charSet="utf-8" />
        <title>{`${title} – ${words.productName}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#5b2a6e" />
        <meta name="color-scheme" content="light" />
        <OpenAssets {...assets} />
      </head>
      <body className="govuk-template__body">
        <SkipLink words={words} />
        <div className="kept-open">
          <div className="govuk-width-container">
            <ExitThisPage href={exitHref} words={words} />
            <Languages {...page} />
            <main className="govuk-main-wrapper" id="main">
              {body}
            </main>
          </div>
        </div>
        <footer className="kept-footer">
          <div className="govuk-width-container">
            <p className="kept-footer__helpline">{appWords[language].helpline}</p>
          </div>
        </footer>
      </body>
    </html>,
  )
}

function OpenAssets({ css, openCss = css, fonts = [], icon }: PageAssets) {
  return (
    <>
      {fonts.map((href) => (
        <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossOrigin="anonymous" />
      ))}
      {openCss.map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
      {icon ? <link rel="icon" href={icon} type="image/svg+xml" /> : null}
    </>
  )
}

function Languages({ languages, language }: OpenPage) {
  if (languages.length < 2) return null
  return (
    <div className="kept-before-main">
      <LanguageSwitch
        words={designWords(language)}
        items={languages.map((one) => ({ lang: one.language, text: languageNames[one.language], href: one.href }))}
      />
    </div>
  )
}
