/** One section of a policy in force: each commitment with what was decided of it, and what Kept suggests. */
import { listActiveAdults } from '#modules/people/index.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { Catalogue } from '#platform/promises/catalogue.ts'
import { found } from '#platform/refusals/refusals.ts'
import type { Commitment } from '../board.answers.rules.ts'
import { clausesOf, uncoveredOf } from '../board.clauses.rules.ts'
import { listCommitments, listDecisions, listOwners } from '../board.questions.ts'
import type { JoinedDecision, Owner } from '../board.rows.rules.ts'
import type { DecisionState, Progress, Section, Stretch } from '../board.sections.rules.ts'
import { decisionState, nextToDecide, progressOf, sectionOf, sectionsOf, stretchAt } from '../board.sections.rules.ts'
import type { BoardTables } from '../board.tables.ts'
import { fingerprintOf } from './decide-commitments.questions.ts'
import type { Offer } from './decide-commitments.suggest.rules.ts'
import { offerFor } from './decide-commitments.suggest.rules.ts'

export interface StandingTask {
  readonly does: string
  readonly everyMonths: number
  readonly needsWitness: boolean
}

export interface CommitmentToDecide extends Commitment {
  /** Its place in the section, from 1: names its fields on the page. */
  readonly place: number
  readonly state: DecisionState
  readonly pieces: readonly string[]
  /** Tells whether the words were others when the form was opened. */
  readonly fingerprint: string
  readonly decision: (JoinedDecision & { readonly shows: readonly Shown[] }) | undefined
  /** The number of the decision that stands; 0 where none does. */
  readonly version: number
  readonly task: StandingTask | undefined
  readonly owner: Owner | undefined
  readonly uncovered: readonly string[]
  readonly offer: Offer
}

/** A promise that was chosen, in words. */
export interface Shown {
  readonly promise: string
  readonly says: string
  readonly covers: readonly string[]
  /** False for what people do: that has words of its own. */
  readonly isChoosable: boolean
}

export interface SectionView {
  readonly section: Pick<Section, 'id' | 'title' | 'policy'>
  readonly stretch: Stretch<CommitmentToDecide>
  readonly progress: Progress
  readonly next: { readonly id: string; readonly title: string } | undefined
  /** Who can be chosen as an owner here; more than a handful are chosen on a page of their own. */
  readonly adults: readonly { readonly id: string; readonly name: string }[]
}

/** As many adults as a list on each of several forms can hold. */
const mostInList = 25

/** Throws NotFoundError. `at`: the commitment whose page is shown. Five queries, however many there are. */
export async function readSection(
  work: Work,
  catalogue: Catalogue,
  where: { section: string; at?: string | undefined },
): Promise<SectionView> {
  const [commitments, decisions, owners, numbers, adults] = await Promise.all([
    listCommitments(work, work.now),
    listDecisions(work, work.now),
    listOwners(work, work.now),
    listStanding(work),
    listActiveAdults(work),
  ])
  const sections = sectionsOf(commitments)
  const section = found(sections.find(({ id }) => id === where.section))
  const stretch = stretchAt(section.commitments, where.at)
  const shown = stretch.shown.map((one, place) => {
    const [decision, standing] = [decisions.get(one.statementId), numbers.get(one.statementId)]
    const owner = owners.get(one.statementId)
    return toDecide(one, { place: stretch.from + place + 1, decision, standing, owner }, catalogue)
  })
  const withProgress = sections.map((one) => ({ ...one, progress: progressOf(one.commitments, decisions) }))
  const next = nextToDecide(withProgress, section.id)
  return {
    section: { id: section.id, title: section.title, policy: section.policy },
    stretch: { ...stretch, shown },
    progress: progressOf(section.commitments, decisions),
    next: next && { id: next.id, title: next.title },
    adults: adults.length <= mostInList ? adults : [],
  }
}

/** The section that a commitment in force stands in. Throws NotFoundError. */
export async function findSectionOf(work: Work, statement: string): Promise<string> {
  const commitments = await listCommitments(work, work.now)
  return sectionOf(found(commitments.find(({ statementId }) => statementId === statement)))
}

interface Standing {
  readonly number: number
  readonly task: StandingTask | undefined
}

interface Beside {
  readonly place: number
  readonly decision: JoinedDecision | undefined
  readonly standing: Standing | undefined
  readonly owner: Owner | undefined
}

function toDecide(one: Commitment, beside: Beside, catalogue: Catalogue): CommitmentToDecide {
  const { place, decision, standing, owner } = beside
  const shows = (decision?.joins ?? []).map(({ promise, covers }) => {
    const declared = catalogue.find(promise)
    return { promise, covers, says: declared?.says ?? promise, isChoosable: declared?.serves !== undefined }
  })
  const isOpen = decision?.how === 'shown' && decision.rest === 'more-to-show'
  const covered = shows.map(({ covers }) => covers)
  return {
    ...one,
    place,
    owner,
    state: decisionState(one, decision),
    pieces: clausesOf(one.text),
    fingerprint: fingerprintOf(one.text),
    decision: decision && { ...decision, shows },
    version: standing?.number ?? 0,
    task: standing?.task,
    uncovered: isOpen ? uncoveredOf(decision.decidedText, covered) : [],
    offer: offerFor(one, catalogue.all),
  }
}

/** Of each commitment the number of its decision, and what people do. */
async function listStanding(work: Work): Promise<Map<string, Standing>> {
  const rows = await roomHandle<BoardTables>(work.db)
    .selectFrom('board.decision as decision')
    .leftJoin('board.task as task', (join) =>
      join.onRef('task.organisation_id', '=', 'decision.organisation_id').onRef('task.decision_id', '=', 'decision.id'),
    )
    .select(['decision.statement_id', 'decision.number', 'task.does', 'task.every_months', 'task.needs_witness'])
    .where('decision.organisation_id', '=', work.organisation)
    .where('decision.until_at', 'is', null)
    .execute()
  return new Map(
    rows.map(({ statement_id, number, does, every_months, needs_witness }) => [
      statement_id,
      {
        number,
        task:
          does === null ? undefined : { does, everyMonths: every_months ?? 1, needsWitness: needs_witness === true },
      },
    ]),
  )
}
