/** An adopted version as its page shows it: the text, who adopted it, what was done since, and whether it is still what was signed. */
import type { PeoplePublished } from '#modules/people/index.ts'
import { sha256Of } from '#platform/crypto/sha256.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { found } from '#platform/refusals/refusals.ts'
import { canonicalText } from '../adopt-policy/adopt-policy.rules.ts'
import type { VersionInHand } from '../policy.questions.ts'
import { getVersion } from '../policy.questions.ts'
import type { Section, VersionStatement } from '../policy.rules.ts'
import { sectionsOf } from '../policy.rules.ts'
import type { Stretch } from '../policy.stretch.rules.ts'
import { stretchOf } from '../policy.stretch.rules.ts'
import type { PolicyTables, ReviewRow } from '../policy.tables.ts'
import { lastLook } from '../review-policy/review-policy.rules.ts'

export interface ReviewToRead extends ReviewRow {
  readonly enteredBy: string
}

export interface VersionView {
  readonly version: VersionInHand['version']
  /** Who was signed in when it was adopted: the names that are signed with are typed. */
  readonly enteredBy: string
  /** One stretch of the text. */
  readonly sections: readonly Section<VersionStatement>[]
  readonly stretch: Stretch<VersionStatement>
  readonly commitments: number
  /** In the order in which they were entered. */
  readonly reviews: readonly ReviewToRead[]
  /** Set by the adoption or the latest review. */
  readonly nextReviewOn: string
  /** The version that came after it; undefined while it is in force. */
  readonly followedBy: { id: string; number: number } | undefined
  /** The version before it. */
  readonly follows: { id: string; number: number } | undefined
  /** Worked out again from what is shown: it still has the fingerprint under which it was signed. */
  readonly isAsSigned: boolean
}

/** `at` is a place in the text, counted from 0. Throws NotFoundError. */
export async function readVersion(work: Work, id: string, at: number): Promise<VersionView> {
  const { version, statements } = await getVersion(work, id)
  const [reviews, neighbours, enteredBy] = await Promise.all([
    listReviews(work, id),
    listNeighbours(work, version),
    findWhoEntered(work, id),
  ])
  const looks = reviews.map((one) => ({ lookedAtOn: one.reviewed_on, nextReviewOn: one.next_review_on }))
  const adoption = { lookedAtOn: version.adopted_on, nextReviewOn: version.next_review_on }
  const stretch = stretchOf(statements, at)
  return {
    version,
    enteredBy,
    sections: sectionsOf(stretch.shown),
    stretch,
    commitments: statements.filter(({ kind }) => kind === 'commitment').length,
    reviews,
    nextReviewOn: lastLook(adoption, looks).nextReviewOn,
    followedBy: neighbours.find(({ number }) => number === version.number + 1),
    follows: neighbours.find(({ number }) => number === version.number - 1),
    isAsSigned: sha256Of(canonicalText(version.title, statements)) === version.sha256,
  }
}

function listReviews(work: Work, version: string): Promise<ReviewToRead[]> {
  return roomHandle<PolicyTables & PeoplePublished>(work.db)
    .selectFrom('policy.review as review')
    .innerJoin('people.person_card as by', (join) =>
      join.onRef('by.organisation_id', '=', 'review.organisation_id').onRef('by.id', '=', 'review.reviewed_by'),
    )
    .selectAll('review')
    .select('by.name as enteredBy')
    .where('review.organisation_id', '=', work.organisation)
    .where('review.version_id', '=', version)
    .orderBy('review.reviewed_at')
    .orderBy('review.id')
    .execute()
}

async function findWhoEntered(work: Work, version: string): Promise<string> {
  const row = await roomHandle<PolicyTables & PeoplePublished>(work.db)
    .selectFrom('policy.version as version')
    .innerJoin('people.person_card as by', (join) =>
      join.onRef('by.organisation_id', '=', 'version.organisation_id').onRef('by.id', '=', 'version.adopted_by'),
    )
    .select('by.name')
    .where('version.organisation_id', '=', work.organisation)
    .where('version.id', '=', version)
    .executeTakeFirst()
  return found(row).name
}

function listNeighbours(work: Work, { policy_id, number }: VersionInHand['version']) {
  return roomHandle<PolicyTables>(work.db)
    .selectFrom('policy.version')
    .select(['id', 'number'])
    .where('organisation_id', '=', work.organisation)
    .where('policy_id', '=', policy_id)
    .where('number', 'in', [number - 1, number + 1])
    .execute()
}
