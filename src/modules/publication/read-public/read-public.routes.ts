/** What everybody can read and take along, over HTTP: the same for whoever asks. */
import { pathTo } from '#platform/http/paths.ts'
import type { OpenAnswer, OpenVisit } from '#platform/http/routes.ts'
import { defineRoutes, download } from '#platform/http/routes.ts'
import { found } from '#platform/refusals/refusals.ts'
import type { Language } from '#platform/text/language.ts'
import { keepCopy } from '../keep-copy/keep-copy.command.ts'
import { NoCopyPage } from '../keep-copy/keep-copy.page.tsx'
import { publicPaper } from '../publication.paper.rules.ts'
import { copyName } from '../publication.rules.ts'
import { type CopyFormat, harmlessPage, type NoCopyWhy, publicWords } from '../publication.words.ts'
import { ReadPublicPage } from './read-public.page.tsx'
import type { PublicView } from './read-public.view.ts'
import { insistPublished, readPublic } from './read-public.view.ts'

const showIn =
  (language: Language) =>
  async ({ house, parts }: OpenVisit): Promise<OpenAnswer> => {
    const { view } = await readPublic(house, parts['slug'])
    found(language === 'en' || view.page.hasWelsh ? view : undefined)
    return {
      kind: 'open-page',
      title: publicWords[language].title(view.page.name),
      language,
      body: ReadPublicPage({ view, language }),
      languages: view.page.hasWelsh ? languagesOf(view, language) : [],
      exitHref: harmlessPage,
    }
  }

function languagesOf({ page: { slug } }: PublicView, current: Language) {
  const choices = [
    { language: 'en', href: pathTo('/public/:slug', { slug }) },
    { language: 'cy', href: pathTo('/public/:slug/cymraeg', { slug }) },
  ] as const
  return choices.map(({ language, href }) => (language === current ? { language } : { language, href }))
}

const giveAs =
  (format: CopyFormat) =>
  async ({ house, parts, files }: OpenVisit): Promise<OpenAnswer> => {
    const { organisation, view } = await readPublic(house, parts['slug'])
    found(view.copies.find((one) => one.format === format))
    const { page, version, leavesOut } = view
    const paper = publicPaper({ version, name: page.name, language: page.wordsLanguage, leavesOut })
    const copy = await keepCopy({ house, files, organisation, paper, format })
    await insistPublished(house, page)
    if ('why' in copy) return noCopy(view, copy.why)
    return download(copy.bytes, copyName(version.title, version.number, format), format)
  }

function noCopy({ page, copies }: PublicView, why: NoCopyWhy): OpenAnswer {
  const language = page.wordsLanguage
  const back = pathTo('/public/:slug', { slug: page.slug })
  return {
    kind: 'open-page',
    title: publicWords[language].noCopyTitle,
    language,
    body: NoCopyPage({ why, language, others: copies.filter(({ format }) => format !== 'pdf'), back }),
    languages: [],
    exitHref: harmlessPage,
  }
}

const open = { method: 'GET', may: 'anyone', record: 'nothing', sameForEverybody: true } as const

export const readPublicRoutes = defineRoutes([
  { ...open, path: '/public/:slug', handle: showIn('en') },
  { ...open, path: '/public/:slug/cymraeg', handle: showIn('cy') },
  { ...open, path: '/public/:slug/policy.pdf', handle: giveAs('pdf') },
  { ...open, path: '/public/:slug/policy.docx', handle: giveAs('docx') },
  { ...open, path: '/public/:slug/policy.html', handle: giveAs('html') },
])
