/** Dresses what a room has to say as a whole page: mark, navigation, account, language, helpline. */
import type { ReactElement } from 'react'
import { designWords } from '#design/design-words.ts'
import { Link } from '#design/heading/heading.tsx'
import { Page, renderPage } from '#design/page/page.tsx'
import { languageCookie, readCookie } from '#platform/http/cookies.ts'
import type { Answer, Visit } from '#platform/http/routes.ts'
import type { PermissionTable } from '#platform/rooms/manifest.ts'
import type { Language } from '#platform/text/language.ts'
import { isLanguage, languageNames, languages } from '#platform/text/language.ts'
import { appWords } from './app.words.ts'
import type { AppContext, AppParts } from './app-context.ts'
import { navigationFor } from './navigation.ts'
import type { RefusalPageProps } from './refusal-page.tsx'
import { RefusalPage, refusalWords } from './refusal-page.tsx'
import type { Refusal } from './refusal-response.ts'

type PageAnswer = Extract<Answer, { kind: 'page' }>

/** `shownTo`: by which permission people see what the page shows about people; left out where it shows none. */
export function dress(
  answer: PageAnswer,
  visit: Visit,
  parts: AppParts,
  permissions: PermissionTable,
  shownTo?: string,
): string {
  const { actor, account, language, path } = visit
  const words = appWords[language]
  return renderPage(
    <Page
      words={designWords(language)}
      title={answer.title}
      error={answer.error}
      assets={parts.assets.page}
      organisation={actor?.organisationName}
      navigation={actor ? navigationFor(actor, path, language, parts.rooms, permissions) : []}
      account={
        account && {
          links: [{ href: '/account', text: words.yourAccount }],
          signOut: { action: '/sign-out', text: words.signOut, once: visit.once },
        }
      }
      languageSwitch={account ? undefined : languageChoices(language, path)}
      footer={{ helpline: words.helpline }}
    >
      {answer.body}
      {shownTo && actor ? <WhoCanSee permission={shownTo} text={words.whoCanSee} /> : null}
    </Page>,
  )
}

/** At the end of every page that shows something about people. */
function WhoCanSee({ permission, text }: { permission: string; text: string }) {
  return (
    <p className="govuk-body govuk-!-margin-top-6">
      <Link href={`/oversight/who?of=${encodeURIComponent(permission)}`}>{text}</Link>
    </p>
  )
}

function languageChoices(current: Language, path: string) {
  return languages.map((language) => ({
    lang: language,
    text: languageNames[language],
    ...(language === current ? {} : { href: `/language/${language}?then=${encodeURIComponent(path)}` }),
  }))
}

/** What is given back with a refusal. */
type GivenBack = Pick<RefusalPageProps, 'unsent' | 'typed'>

export function dressRefusal(refusal: Refusal, given: GivenBack, c: AppContext, parts: AppParts): string {
  const chosen = readCookie(c.req.header('cookie') ?? null, languageCookie)
  return dressRefusalIn(isLanguage(chosen) ? chosen : 'en', refusal, given, parts)
}

export function dressRefusalIn(language: Language, refusal: Refusal, given: GivenBack, parts: AppParts): string {
  const { title } = refusalWords(refusal, language)
  return bareDress(title, parts, language, <RefusalPage refusal={refusal} language={language} {...given} />)
}

/** A page for whoever it is: no navigation, no names. */
export function bareDress(title: string, parts: AppParts, language: Language, body: ReactElement): string {
  return renderPage(
    <Page
      words={designWords(language)}
      title={title}
      assets={parts.assets.page}
      footer={{ helpline: appWords[language].helpline }}
    >
      {body}
    </Page>,
  )
}
