/** What another room needs in order to show a version as it was adopted: its text in sections, its days, and the names that stand in it. */
import { sql } from 'kysely'
import type { Facts } from '#modules/reader/index.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { VersionStatement } from '../policy.rules.ts'
import { sectionsOf } from '../policy.rules.ts'
import type { PolicyTables } from '../policy.tables.ts'
import { lastLook } from '../review-policy/review-policy.rules.ts'

export interface VersionToShow {
  readonly id: string
  readonly policy: string
  readonly number: number
  readonly title: string
  readonly adoptedOn: string
  readonly adopter: { readonly name: string; readonly role: string }
  /** Set by the adoption or the latest review. */
  readonly nextReviewOn: string
  /** Whom the text names, as far as its reader knows. */
  readonly names: readonly string[]
  readonly sections: readonly SectionToShow[]
}

export interface SectionToShow {
  /** A heading has a level from 1 to 6; a line that leads into what stands below it has 0. */
  readonly heading: StatementToShow | undefined
  readonly points: readonly StatementToShow[]
}

type StatementToShow = Pick<VersionStatement, 'text' | 'level' | 'kind' | 'polarity' | 'topics'>

/** The version in force of a policy; undefined where nothing was adopted. */
export function findVersionInForce(work: Work, policy: string): Promise<VersionToShow | undefined> {
  return findVersion(work, (query) => query.where('version.policy_id', '=', policy))
}

/** Any version, in force or not. */
export function findVersionToShow(work: Work, version: string): Promise<VersionToShow | undefined> {
  return findVersion(work, (query) => query.where('version.id', '=', version))
}

/** One statement, however long the text. */
async function findVersion(
  work: Work,
  which: (query: ReturnType<typeof versions>) => ReturnType<typeof versions>,
): Promise<VersionToShow | undefined> {
  const row = await which(versions(work)).orderBy('version.number', 'desc').limit(1).executeTakeFirst()
  if (!row) return undefined
  const reviews = row.reviewedOn && row.thenOn ? [{ lookedAtOn: row.reviewedOn, nextReviewOn: row.thenOn }] : []
  const { facts, statements } = row
  return {
    id: row.id,
    policy: row.policy_id,
    number: row.number,
    title: row.title,
    adoptedOn: row.adopted_on,
    adopter: { name: row.adopter_name, role: row.adopter_role },
    nextReviewOn: lastLook({ lookedAtOn: row.adopted_on, nextReviewOn: row.next_review_on }, reviews).nextReviewOn,
    names: [...facts.coordinators, ...(facts.signedBy ? [facts.signedBy] : [])].flatMap(({ name }) => name ?? []),
    sections: sectionsOf(statements),
  }
}

function versions(work: Work) {
  return roomHandle<PolicyTables>(work.db)
    .selectFrom('policy.version as version')
    .leftJoinLateral(
      (query) =>
        query
          .selectFrom('policy.review as one')
          .select(['one.reviewed_on', 'one.next_review_on'])
          .whereRef('one.organisation_id', '=', 'version.organisation_id')
          .whereRef('one.policy_id', '=', 'version.policy_id')
          .whereRef('one.version_id', '=', 'version.id')
          .orderBy('one.reviewed_on', 'desc')
          .orderBy('one.reviewed_at', 'desc')
          .limit(1)
          .as('review'),
      (join) => join.onTrue(),
    )
    .select(['version.id', 'version.policy_id', 'version.number', 'version.title', 'version.adopted_on'])
    .select(['version.adopter_name', 'version.adopter_role', 'version.next_review_on'])
    .select(sql<Pick<Facts, 'coordinators' | 'signedBy'>>`version.facts`.as('facts'))
    .select(['review.reviewed_on as reviewedOn', 'review.next_review_on as thenOn'])
    .select(
      sql<StatementToShow[]>`(select coalesce(jsonb_agg(jsonb_build_object('text', one.text, 'level', one.level,
          'kind', one.kind, 'polarity', one.polarity, 'topics', one.topics) order by one.place), '[]')
        from policy.version_statement one
        where one.organisation_id = version.organisation_id and one.version_id = version.id)`.as('statements'),
    )
    .where('version.organisation_id', '=', work.organisation)
}

export interface PolicyInForce {
  readonly id: string
  readonly title: string
}

/** Every policy that has a version in force, by when it was begun. */
export function listPoliciesInForce(work: Pick<Work, 'db' | 'organisation'>): Promise<PolicyInForce[]> {
  return roomHandle<PolicyTables>(work.db)
    .selectFrom('policy.policy as policy')
    .select(['policy.id', 'policy.title'])
    .where('policy.organisation_id', '=', work.organisation)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('policy.version as one')
          .select('one.id')
          .whereRef('one.organisation_id', '=', 'policy.organisation_id')
          .whereRef('one.policy_id', '=', 'policy.id'),
      ),
    )
    .orderBy('policy.begun_at')
    .orderBy('policy.id')
    .limit(mostPolicies)
    .execute()
}

/** More than that nobody can choose from. */
const mostPolicies = 100
