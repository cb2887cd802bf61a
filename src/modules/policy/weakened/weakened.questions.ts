/** What the last change of each policy made weaker: for those who oversee, since a weaker promise is easily kept. */
import { sql } from 'kysely'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { VersionStatement } from '../policy.rules.ts'
import type { PolicyTables } from '../policy.tables.ts'
import type { Weakened } from './weakened.rules.ts'
import { weakenedBetween } from './weakened.rules.ts'

export interface WeakenedPolicy {
  readonly policyId: string
  readonly policy: string
  readonly version: number
  readonly adoptedOn: string
  readonly weakened: readonly Weakened[]
}

/** Between the last two versions of each policy in which something became weaker. One query. */
export async function listWeakened(work: Work): Promise<WeakenedPolicy[]> {
  const rows = await roomHandle<PolicyTables>(work.db)
    .selectFrom('policy.version as version')
    .innerJoin('policy.version_statement as statement', (join) =>
      join
        .onRef('statement.organisation_id', '=', 'version.organisation_id')
        .onRef('statement.version_id', '=', 'version.id'),
    )
    .select(['version.policy_id', 'version.title', 'version.number', 'version.adopted_on'])
    .select(['statement.id', 'statement.text', 'statement.level', 'statement.kind', 'statement.polarity'])
    .select(['statement.topics', 'statement.carried', 'statement.measure'])
    .where('version.organisation_id', '=', work.organisation)
    .where(
      sql<boolean>`version.number >= (select max(one.number) - 1 from policy.version one
        where one.organisation_id = version.organisation_id and one.policy_id = version.policy_id)`,
    )
    .orderBy('version.title')
    .orderBy('version.policy_id')
    .orderBy('version.number')
    .orderBy('statement.place')
    .execute()
  return [...Map.groupBy(rows, ({ policy_id }) => policy_id)].flatMap(([policyId, ofPolicy]) => {
    const [before, after] = [...Map.groupBy(ofPolicy, ({ number }) => number).values()]
    const [newest] = after ?? []
    if (!before || !after || !newest) return []
    const weakened = weakenedBetween(before.map(asStatement), after.map(asStatement))
    if (weakened.length === 0) return []
    return [{ policyId, policy: newest.title, version: newest.number, adoptedOn: newest.adopted_on, weakened }]
  })
}

function asStatement({
  id,
  text,
  level,
  kind,
  polarity,
  topics,
  carried,
  measure,
}: VersionStatement): VersionStatement {
  return { id, text, level, kind, polarity, topics, carried, measure }
}
