/** A page as everybody reads it, with where its copies are. */
import type { SectionToShow } from '#modules/policy/index.ts'
import type { House, Work } from '#platform/database/house.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { OrganisationId } from '#platform/identity/actor.ts'
import { keptItself } from '#platform/identity/actor.ts'
import { found } from '#platform/refusals/refusals.ts'
import type { Language } from '#platform/text/language.ts'
import { listFormats } from '../keep-copy/keep-copy.questions.ts'
import type { ChosenPage, PublicContent } from '../publication.questions.ts'
import { readPublicContent } from '../publication.questions.ts'
import { slugToFind, withoutTitleAgain } from '../publication.rules.ts'
import type { CopyFormat } from '../publication.words.ts'

export interface PublicView extends PublicContent {
  /** The policy's text, without its title where it begins with it. */
  readonly sections: readonly SectionToShow[]
  readonly copies: readonly { format: CopyFormat; href: string }[]
}

/** What the door tells of a page that is published. */
interface PublicationRow {
  organisation_id: OrganisationId
  id: string
  slug: string
  policy_id: string
  shown_name: string
  shows_contacts: boolean
  has_welsh: boolean
  words_language: Language
}

export interface PublicPage {
  readonly organisation: OrganisationId
  readonly view: PublicView
}

/**
 * Asks the door, and goes in only for what is published. Throws NotFoundError, after one and the same question, for
 * whatever is not published, never was, or cannot be an address.
 */
export async function readPublic(house: House, slug: string | undefined): Promise<PublicPage> {
  const [row] = await house.askAtTheDoor<PublicationRow>('find_publication', slugToFind(slug))
  const { organisation_id: organisation, policy_id: policy, ...rest } = found(row)
  const page: ChosenPage = {
    id: rest.id,
    slug: rest.slug,
    policy,
    name: rest.shown_name,
    showsContacts: rest.shows_contacts,
    hasWelsh: rest.has_welsh,
    wordsLanguage: rest.words_language,
  }
  const view = await house.inOrganisation(keptItself(organisation), (work) => viewOfPage(work, page))
  return { organisation, view: found(view) }
}

/** To print a copy takes a while, and a page may be taken back meanwhile. Throws NotFoundError. */
export async function insistPublished(house: House, { id, slug }: ChosenPage): Promise<void> {
  const [row] = await house.askAtTheDoor<PublicationRow>('find_publication', slug)
  found(row?.id === id ? row : undefined)
}

/** Undefined where no version is in force. */
export async function viewOfPage(work: Work, page: ChosenPage): Promise<PublicView | undefined> {
  const content = await readPublicContent(work, page)
  if (!content) return undefined
  const { title, sections } = content.version
  return {
    ...content,
    sections: withoutTitleAgain(title, sections),
    copies: listFormats().map((format) => ({ format, href: hrefOf(page.slug, format) })),
  }
}

const copyPaths = {
  pdf: '/public/:slug/policy.pdf',
  docx: '/public/:slug/policy.docx',
  html: '/public/:slug/policy.html',
} as const

function hrefOf(slug: string, format: CopyFormat): string {
  return pathTo(copyPaths[format], { slug })
}
