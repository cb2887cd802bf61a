/** Gathers what a report shows as of now, for everybody and apart for each person from whom something is hidden. */
import { listBoard, strengthNames, whatItCannotShow } from '#modules/board/index.ts'
import type { WeakenedPolicy } from '#modules/policy/index.ts'
import { listStandings, listWeakened, weakeningNames } from '#modules/policy/index.ts'
import { readHead } from '#platform/audit/read-head.ts'
import { newId } from '#platform/crypto/ids.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { Catalogue } from '#platform/promises/catalogue.ts'
import { listVeiled } from '#platform/promises/list-veiled.ts'
import { nobody } from '#platform/promises/promise-tables.ts'
import { dayOf, momentInWords } from '#platform/text/dates.ts'
import type { PackAnswers, PackReview, PackWeakened } from './packs.answers.rules.ts'
import { changesBetween, commitmentOf } from './packs.answers.rules.ts'
import type { PacksTables } from './packs.tables.ts'

export interface Asked {
  readonly organisation: string
  readonly madeBy: string
  /** A report shows a figure only where all of these may see it. */
  readonly readingRoles: readonly string[]
  readonly catalogue: Catalogue
  readonly beingChecked: readonly string[]
  readonly number: number
}

export interface GatheredVariant {
  readonly viewer: string
  readonly answers: PackAnswers
}

/** More policies than that are no policies any more. */
const mostPolicies = 100

/** The first is for everybody from whom nothing is hidden. */
export async function gatherAnswers(work: Work, asked: Asked): Promise<GatheredVariant[]> {
  const { catalogue, hidden } = withLeastFigures(asked.catalogue, asked.readingRoles)
  const [head, veiled, reviews, weakened] = await Promise.all([
    readHead(work),
    listVeiled(work),
    listReviews(work),
    listWeakened(work),
  ])
  const same = {
    number: asked.number,
    organisation: asked.organisation,
    madeAt: momentInWords(work.now),
    madeOn: dayOf(work.now),
    madeBy: asked.madeBy,
    cannotShow: whatItCannotShow,
    beingChecked: asked.beingChecked.map((name) => asked.catalogue.find(name)?.says ?? name),
    hasHiddenFigures: hidden,
    head,
    weakened: weakened.map(weakenedOf),
    reviews,
  }
  const variants: GatheredVariant[] = []
  for (const viewer of [nobody, ...veiled]) {
    // Somebody whom no row names sees what everybody sees.
    const person = viewer === nobody ? newId<'Person'>() : viewer
    const board = { catalogue, viewer: { person, roles: [] }, beingChecked: asked.beingChecked }
    const [rows, before] = await Promise.all([listBoard(work, board), findLastAnswers(work, viewer)])
    const commitments = rows.map((row) => commitmentOf(row, strengthNames))
    const changes = before ? changesBetween(before, commitments) : null
    variants.push({ viewer, answers: { ...same, commitments, changes } })
  }
  return variants
}

/** Who may see a figure is decided for all who read the report together, and by nobody's own roles (decision 0045). */
function withLeastFigures(catalogue: Catalogue, readingRoles: readonly string[]) {
  let hidden = false
  const all = catalogue.all.map((promise): Catalogue['all'][number] => {
    const { countsFor, ...rest } = promise
    if (!countsFor || readingRoles.every((role) => countsFor.includes(role))) return rest
    hidden = true
    return { ...rest, countsFor: [] }
  })
  const byName = new Map(all.map((one) => [one.name, one]))
  const find = (name: string) => byName.get(name)
  return { catalogue: { ...catalogue, all, find }, hidden }
}

/** As the same viewer was told it; where nothing was hidden from them then, as everybody was. */
async function findLastAnswers(work: Work, viewer: string): Promise<PackAnswers | undefined> {
  const row = await roomHandle<PacksTables>(work.db)
    .selectFrom('packs.pack as pack')
    .innerJoin('packs.variant as variant', (join) =>
      join.onRef('variant.organisation_id', '=', 'pack.organisation_id').onRef('variant.pack_id', '=', 'pack.id'),
    )
    .select('variant.answers')
    .where('pack.organisation_id', '=', work.organisation)
    .where('variant.viewer', 'in', [nobody, viewer])
    .orderBy('pack.number', 'desc')
    .orderBy('variant.viewer', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && (JSON.parse(row.answers) as PackAnswers)
}

async function listReviews(work: Work): Promise<PackReview[]> {
  const standings = await listStandings(work, { after: undefined, most: mostPolicies })
  return standings.flatMap(({ title, version }) => {
    if (!version) return []
    const { number, adoptedOn, lookedAtOn, nextReviewOn } = version
    return [{ policy: title, version: number, adoptedOn, lookedAtOn, nextReviewOn }]
  })
}

function weakenedOf({ policy, version, adoptedOn, weakened }: WeakenedPolicy): PackWeakened {
  const commitments = weakened.map(({ before, after, how }) => ({
    before,
    after,
    how: how.map((one) => weakeningNames[one]).join('; '),
  }))
  return { policy, version, adoptedOn, commitments }
}
