/** Dresses what a room has to say as a whole page: mark, navigation, account, language, helpline. */
import type { ReactElement, ReactNode } from 'react'
import { ButtonLink } from '#design/button/button.tsx'
import { designWords } from '#design/design-words.ts'
import { Page, renderPage } from '#design/page/page.tsx'
import { languageCookie, readCookie } from '#platform/http/cookies.ts'
import type { Answer, Visit } from '#platform/http/routes.ts'
import type { PermissionTable, RoomManifest } from '#platform/rooms/manifest.ts'
import { holds } from '#platform/rooms/manifest.ts'
import type { Language } from '#platform/text/language.ts'
import { isLanguage, languageNames, languages } from '#platform/text/language.ts'
import { appWords } from './app.words.ts'
import type { AppContext, AppParts } from './app-context.ts'
import type { Refusal } from './refusal-response.ts'

type PageAnswer = Extract<Answer, { kind: 'page' }>

export function dress(answer: PageAnswer, visit: Visit, parts: AppParts, permissions: PermissionTable): string {
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
    </Page>,
  )
}

function navigationFor(
  actor: NonNullable<Visit['actor']>,
  path: string,
  language: Language,
  rooms: readonly RoomManifest[],
  permissions: PermissionTable,
) {
  return rooms
    .flatMap((room) => room.navigation ?? [])
    .filter((entry) => entry.may === 'member' || holds(actor, entry.may, permissions))
    .sort((one, other) => one.order - other.order)
    .map(({ href, text }) => ({ href, text: text[language], current: currentOf(href, path) }))
}

function currentOf(href: string, path: string): 'page' | 'section' | undefined {
  if (href === path) return 'page'
  return path.startsWith(`${href}/`) ? 'section' : undefined
}

function languageChoices(current: Language, path: string) {
  return languages.map((language) => ({
    lang: language,
    text: languageNames[language],
    ...(language === current ? {} : { href: `/language/${language}?then=${encodeURIComponent(path)}` }),
  }))
}

export function dressRefusal(refusal: Refusal, c: AppContext, parts: AppParts): string {
  const chosen = readCookie(c.req.header('cookie') ?? null, languageCookie)
  const language = isLanguage(chosen) ? chosen : 'en'
  const { title, why } = refusalWords(refusal, language)
  return bareDress(title, parts, language, <RefusalBody title={title} why={why} home={appWords[language].home} />)
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

function RefusalBody({ title, why, home }: { title: string; why: ReactNode; home: string }) {
  return (
    <>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">{why}</p>
      <ButtonLink href="/">{home}</ButtonLink>
    </>
  )
}

function refusalWords(refusal: Refusal, language: Language): { title: string; why: string } {
  const words = appWords[language]
  switch (refusal.kind) {
    case 'sign-in':
      return { title: words.signInTitle, why: words.signInWhy }
    case 'not-allowed': {
      const ask = refusal.ask ? words.notAllowedAsk(refusal.ask) : words.notAllowedAskAny
      return { title: words.notAllowedTitle, why: `${words.notAllowedWhy} ${ask}` }
    }
    case 'not-found':
      return { title: words.notFoundTitle, why: words.notFoundWhy }
    case 'changed':
      return { title: words.changedTitle, why: words.changedWhy }
    case 'bad-form':
      return { title: words.badFormTitle, why: words.badFormWhy }
    case 'too-big':
      return { title: words.tooBigTitle, why: words.tooBigWhy }
    case 'not-a-form':
      return { title: words.notAFormTitle, why: words.notAFormWhy }
    case 'from-elsewhere':
      return { title: words.fromElsewhereTitle, why: words.fromElsewhereWhy }
    case 'later':
      return { title: words.laterTitle, why: words.laterWhy }
    case 'fault':
      return { title: words.faultTitle, why: words.faultWhy(refusal.reference) }
  }
}
