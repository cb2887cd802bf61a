/** Two texts of a policy as they are compared: any version, the open draft, our starter; and which there are to choose from. */
import type { Selectable } from 'kysely'
import { findNation } from '#modules/people/index.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { found } from '#platform/refusals/refusals.ts'
import { dayInWords } from '#platform/text/dates.ts'
import { getDraft, getVersion } from '../policy.questions.ts'
import type { VersionStatement } from '../policy.rules.ts'
import { isIn, sectionNames } from '../policy.rules.ts'
import type { Stretch } from '../policy.stretch.rules.ts'
import { stretchOf } from '../policy.stretch.rules.ts'
import type { DraftTable, PolicyTables, VersionTable } from '../policy.tables.ts'
import type { ChangeKind } from '../policy.words.ts'
import { starterStatements } from '../write-policy/write-policy.rules.ts'
import type { Change } from './compare-versions.rules.ts'
import { countChanges, difference } from './compare-versions.rules.ts'
import { starterAnswers, wasWritten } from './compare-versions.starter.rules.ts'
import type { Wording } from './compare-versions.wording.rules.ts'
import { changedWords } from './compare-versions.wording.rules.ts'

export interface TextToCompare {
  /** As it stands in the address: a version's id, `draft` or `starter`. */
  readonly key: string
  readonly name: string
}

export interface ShownChange extends Change {
  /** Of what has other words than before. */
  readonly wording: Wording | undefined
  /** The headings it stood and stands under, where it was moved. */
  readonly moved: { readonly from: string; readonly to: string } | undefined
}

/** What changed under one heading. */
export interface ChangedSection {
  readonly heading: string
  readonly changes: readonly ShownChange[]
}

export interface Comparison {
  readonly policy: { readonly id: string; readonly title: string }
  /** The newest first; there is something to compare from two on. */
  readonly texts: readonly TextToCompare[]
  readonly chosen: { readonly from: TextToCompare; readonly to: TextToCompare } | undefined
  readonly titles: { readonly before: string; readonly after: string }
  readonly counts: Readonly<Record<ChangeKind, number>>
  /** One stretch of what is told. */
  readonly sections: readonly ChangedSection[]
  readonly stretch: Stretch<Change>
}

export interface ComparisonAsked {
  readonly policy: string
  readonly from: string | undefined
  readonly to: string | undefined
  /** As it is called, for the starter. */
  readonly organisation: string
  /** Leaves out what is the same. */
  readonly changedOnly: boolean
  /** A place in what is told, counted from 0. */
  readonly at: number
}

/** Throws NotFoundError, also for a text that the policy has not. */
export async function compareVersions(work: Work, asked: ComparisonAsked): Promise<Comparison> {
  const { policy, versions, drafts } = await listTexts(work, asked.policy)
  const texts = namesOf(versions, drafts)
  const named = (key: string | undefined, otherwise: TextToCompare | undefined) =>
    key === undefined ? otherwise : found(texts.find((text) => text.key === key))
  const [from, to] = [named(asked.from, texts[1]), named(asked.to, texts[0])]
  const chosen = from && to ? { from, to } : undefined
  const read = async (text: TextToCompare | undefined): Promise<Text> => {
    if (!text || !chosen) return { title: policy.title, statements: [] }
    if (text.key === 'draft') return readDraftText(work, drafts)
    if (text.key === 'starter')
      return { title: policy.title, statements: await writeStarter(work, asked.organisation, drafts) }
    return readVersionText(work, text.key)
  }
  const [before, after] = await Promise.all([read(from), read(to)])
  const changes = difference(before.statements, after.statements)
  const stretch = stretchOf(changes.filter(isTold(asked.changedOnly)), asked.at)
  return {
    policy,
    texts,
    chosen,
    titles: { before: before.title, after: after.title },
    counts: countChanges(changes),
    sections: sectionsOfChanges(stretch.shown, changes, before.statements, after.statements),
    stretch,
  }
}

interface Text {
  readonly title: string
  readonly statements: readonly VersionStatement[]
}

type VersionLine = Pick<Selectable<VersionTable>, 'id' | 'number' | 'adopted_on'>
type DraftLine = Pick<Selectable<DraftTable>, 'id' | 'state' | 'starter' | 'facts'>

async function listTexts(work: Work, id: string) {
  const db = roomHandle<PolicyTables>(work.db)
  const [policy, versions, drafts] = await Promise.all([
    db
      .selectFrom('policy.policy')
      .select(['id', 'title'])
      .where('organisation_id', '=', work.organisation)
      .where('id', '=', id)
      .executeTakeFirst(),
    db
      .selectFrom('policy.version')
      .select(['id', 'number', 'adopted_on'])
      .where('organisation_id', '=', work.organisation)
      .where('policy_id', '=', id)
      .orderBy('number', 'desc')
      .execute(),
    db
      .selectFrom('policy.draft')
      .select(['id', 'state', 'starter', 'facts'])
      .where('organisation_id', '=', work.organisation)
      .where('policy_id', '=', id)
      .orderBy('begun_at', 'desc')
      .execute(),
  ])
  return { policy: found(policy), versions, drafts }
}

function namesOf(versions: readonly VersionLine[], drafts: readonly DraftLine[]): TextToCompare[] {
  const answered = drafts.some(({ starter }) => wasWritten(starter)) ? 'with your answers' : 'with the usual answers'
  return [
    ...(drafts.some(isOpen) ? [{ key: 'draft', name: 'The draft that is open' }] : []),
    ...versions.map(({ id, number, adopted_on }) => ({
      key: id,
      name: `Version ${number}, adopted on ${dayInWords(adopted_on)}`,
    })),
    { key: 'starter', name: `Our starter, ${answered}` },
  ]
}

const isOpen = ({ state }: DraftLine) => state === 'open'

async function readDraftText(work: Work, drafts: readonly DraftLine[]): Promise<Text> {
  const { policyTitle, statements } = await getDraft(work, found(drafts.find(isOpen)).id)
  return { title: policyTitle, statements: statements.filter(isIn) }
}

async function writeStarter(work: Work, organisation: string, drafts: readonly DraftLine[]) {
  const written = drafts.find(({ starter }) => wasWritten(starter))?.starter ?? undefined
  const nation = await findNation(work)
  const coordinator = drafts[0]?.facts.coordinators.find(({ name }) => name !== null)?.name ?? undefined
  return starterStatements(starterAnswers(written, { organisation, nation, coordinator }))
}

async function readVersionText(work: Work, id: string): Promise<Text> {
  const { version, statements } = await getVersion(work, id)
  return { title: version.title, statements }
}

/** A heading that is the same stands above its section anyway. */
const isTold = (changedOnly: boolean) => (change: Change) =>
  change.kind !== 'same' || !(changedOnly || change.after?.kind === 'heading')

/** Under the headings of the later text; what went with its whole section stays together under the heading it had. */
function sectionsOfChanges(
  told: readonly Change[],
  changes: readonly Change[],
  before: readonly VersionStatement[],
  after: readonly VersionStatement[],
): ChangedSection[] {
  const [wasUnder, isUnder] = [sectionNames(before), sectionNames(after)]
  const renamed = new Map(
    changes.flatMap(({ before: was, after: one }) => (was && one ? [[was.text, one.text] as const] : [])),
  )
  const headingOf = ({ before: was, after: one }: Change): string => {
    const own = one ?? was
    if (own?.kind === 'heading') return own.text
    if (one) return isUnder.get(one.id) ?? ''
    const gone = wasUnder.get(was?.id ?? '') ?? ''
    return renamed.get(gone) ?? gone
  }
  const sections: { heading: string; changes: ShownChange[] }[] = []
  for (const change of told) {
    const { isMoved, before: was, after: one } = change
    const wording = was && one && was.text !== one.text ? changedWords(was.text, one.text) : undefined
    const moved =
      isMoved && was && one ? { from: wasUnder.get(was.id) ?? '', to: isUnder.get(one.id) ?? '' } : undefined
    const heading = headingOf(change)
    const last = sections.at(-1)
    if (last?.heading === heading) last.changes.push({ ...change, wording, moved })
    else sections.push({ heading, changes: [{ ...change, wording, moved }] })
  }
  return sections
}
