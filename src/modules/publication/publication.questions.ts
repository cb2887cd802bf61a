/** What this room asks itself again and again: which page is open or prepared, what it shows, and when it was last reached from outside. */
import { sql } from 'kysely'
import type { RoleContact, ShownLine } from '#modules/helplines/index.ts'
import { listForFamilies, listRoleContacts } from '#modules/helplines/index.ts'
import type { PeoplePublished } from '#modules/people/index.ts'
import type { PolicyPublished, VersionToShow } from '#modules/policy/index.ts'
import { findVersionInForce } from '#modules/policy/index.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { Language } from '#platform/text/language.ts'
import { forbidsNaming, leaveNamesOut, namesIn } from './publication.names.rules.ts'
import { missingBasics } from './publication.rules.ts'
import type { PageRow, PublicationTables } from './publication.tables.ts'
import { type BasicLine, publicWords } from './publication.words.ts'

type Place = Pick<Work, 'db' | 'organisation' | 'now'>

/** What somebody chose to show. */
export interface ChosenPage {
  readonly id: string
  readonly slug: string
  readonly policy: string
  readonly name: string
  readonly showsContacts: boolean
  readonly hasWelsh: boolean
  readonly wordsLanguage: Language
}

export interface PageStanding extends ChosenPage {
  readonly preparedAt: Date
  readonly publishedAt: Date | null
}

export interface PagesInHand {
  readonly published: PageStanding | undefined
  /** To be looked at before it is published. */
  readonly prepared: PageStanding | undefined
  /** When the last one was taken back, where none is published. */
  readonly takenBackAt: Date | undefined
  /** The day on which somebody last showed that people outside reach it; undefined before any page was prepared. */
  readonly reachedOn: string | undefined
}

export async function findPages({ db, organisation }: Pick<Work, 'db' | 'organisation'>): Promise<PagesInHand> {
  const rows = await roomHandle<PublicationTables>(db)
    .selectFrom('publication.page as page')
    .selectAll('page')
    .select(({ selectFrom }) =>
      selectFrom('publication.reach_check as check')
        .select((check) => check.fn.max('check.passed_at').as('last'))
        .whereRef('check.organisation_id', '=', 'page.organisation_id')
        .as('reachedAt'),
    )
    .where('organisation_id', '=', organisation)
    .where((where) => where.or([where('ended_at', 'is', null), where('ended_how', '=', 'taken-back')]))
    .orderBy(sql`ended_at desc nulls first`)
    .limit(3)
    .execute()
  const open = rows.filter(({ ended_at }) => ended_at === null)
  const published = open.find(({ published_at }) => published_at !== null)
  const prepared = open.find(({ published_at }) => published_at === null)
  const ended = rows.find(({ ended_at, published_at }) => ended_at !== null && published_at !== null)
  return {
    published: published && standingOf(published),
    prepared: prepared && standingOf(prepared),
    takenBackAt: published ? undefined : (ended?.ended_at ?? undefined),
    reachedOn: rows[0]?.reachedAt ? dayOf(rows[0].reachedAt) : undefined,
  }
}

export function standingOf(row: PageRow): PageStanding {
  return { ...chosenOf(row), preparedAt: row.prepared_at, publishedAt: row.published_at }
}

type ChosenRow = Pick<
  PageRow,
  'id' | 'slug' | 'policy_id' | 'shown_name' | 'shows_contacts' | 'has_welsh' | 'words_language'
>

export function chosenOf(row: ChosenRow): ChosenPage {
  return {
    id: row.id,
    slug: row.slug,
    policy: row.policy_id,
    name: row.shown_name,
    showsContacts: row.shows_contacts,
    hasWelsh: row.has_welsh,
    wordsLanguage: row.words_language,
  }
}

/** The day on which somebody last showed that people outside reach it. */
export async function findReachedOn({ db, organisation }: Pick<Work, 'db' | 'organisation'>) {
  const row = await roomHandle<PublicationTables>(db)
    .selectFrom('publication.reach_check')
    .select('passed_at')
    .where('organisation_id', '=', organisation)
    .where('passed_at', 'is not', null)
    .orderBy('passed_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.passed_at ? dayOf(row.passed_at) : undefined
}

/** Everything that everybody can read: nothing else of the organisation reaches the page or its copies. */
export interface PublicContent {
  readonly page: ChosenPage
  readonly version: VersionToShow
  readonly lines: readonly ShownLine[]
  /** What the organisation has chosen nothing for. */
  readonly basics: readonly BasicLine[]
  /** Empty where they are not to be shown. */
  readonly contacts: readonly RoleContact[]
  /** A commitment in force because of which nobody is named. */
  readonly forbiddenBy: string | undefined
  /** Names or addresses of people were left out of the policy's words. */
  readonly leavesOut: boolean
  /** Whoever is named, each by their own agreement. */
  readonly named: readonly string[]
}

/** Undefined where no version is in force. A handful of statements, however long the policy and however many people. */
export async function readPublicContent(work: Work, page: ChosenPage): Promise<PublicContent | undefined> {
  const version = await findVersionInForce(work, page.policy)
  if (!version) return undefined
  const shownToFamilies = await listForFamilies(work)
  const { lines } = shownToFamilies
  const { contacts, forbiddenBy } = await contactsFor(work, page.showsContacts ? shownToFamilies.contacts : [])
  const agreed = contacts.flatMap(({ name }) => name ?? [])
  const people = await listNames(work)
  const names = [...people, ...version.names].filter((name) => !agreed.includes(name))
  const shown = withoutNames(version, names, page.wordsLanguage)
  const named = [...new Set([...agreed, ...namesIn(page.name, people)])]
  const basics = missingBasics(lines)
  return { page, version: shown, lines, basics, contacts, forbiddenBy, leavesOut: shown !== version, named }
}

/** Who stands on the page with their name, without reading the policy's text: for the promise. */
export async function listNamedOn(place: Place, page: ChosenPage): Promise<string[]> {
  const { contacts } = await contactsFor(place, page.showsContacts ? await listRoleContacts(place) : [])
  const people = await listNames(place)
  return [...new Set([...contacts.flatMap(({ name }) => name ?? []), ...namesIn(page.name, people)])]
}

async function contactsFor(place: Place, contacts: readonly RoleContact[]) {
  const forbiddenBy = await findWhatForbidsNaming(place)
  // A name that somebody agreed to is still not shown where the organisation has promised that none is.
  return { forbiddenBy, contacts: forbiddenBy === undefined ? contacts : contacts.map(withoutName) }
}

const withoutName = (contact: RoleContact): RoleContact => ({ ...contact, name: undefined })

/** Of every policy in force, not only of the one that is published. */
async function findWhatForbidsNaming({ db, organisation }: Place): Promise<string | undefined> {
  const rows = await roomHandle<PolicyPublished>(db)
    .selectFrom('policy.published_statement')
    .select(['text', 'topics', 'polarity'])
    .where('organisation_id', '=', organisation)
    .where('kind', '=', 'commitment')
    .where('in_force_until', 'is', null)
    .execute()
  return rows.find(forbidsNaming)?.text
}

async function listNames({ db, organisation }: Place): Promise<string[]> {
  const rows = await roomHandle<PeoplePublished>(db)
    .selectFrom('people.person_card')
    .select('name')
    .where('organisation_id', '=', organisation)
    .execute()
  return rows.map(({ name }) => name)
}

/** The same version where nobody is named in it. */
function withoutNames(version: VersionToShow, names: readonly string[], language: Language): VersionToShow {
  const { hiddenName: name, hiddenAddress: address } = publicWords[language]
  const leaveOut = leaveNamesOut({ names, instead: { name, address } })
  let isSame = true
  const said = (text: string) => {
    const left = leaveOut(text)
    isSame &&= left === text
    return left
  }
  const sections = version.sections.map(({ heading, points }) => ({
    heading: heading && { ...heading, text: said(heading.text) },
    points: points.map((one) => ({ ...one, text: said(one.text) })),
  }))
  const title = said(version.title)
  return isSame ? version : { ...version, title, sections }
}
