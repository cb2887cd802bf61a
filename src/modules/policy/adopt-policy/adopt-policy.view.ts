/** What whoever adopts a draft is told first: what it says, what nobody has checked yet, and which version it becomes. */
import { findNation } from '#modules/people/index.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { Adoptable } from '../policy.questions.ts'
import { getAdoptable } from '../policy.questions.ts'
import type { DraftStatement, Section } from '../policy.rules.ts'
import { isDoubtful, sectionsOf } from '../policy.rules.ts'
import { mostInAStretch } from '../policy.stretch.rules.ts'
import type { PolicyTables } from '../policy.tables.ts'
import { findingsIn } from '../read-findings/read-findings.rules.ts'

export interface AdoptionView extends Adoptable {
  /** The whole text, where it is short enough for one page. */
  readonly sections: readonly Section<DraftStatement>[] | undefined
  readonly commitments: number
  /** Commitments that no person has said are right, and how many of them the reader was not sure of. */
  readonly unchecked: number
  readonly doubtful: number
  /** Findings that may put a child or the organisation in danger. */
  readonly serious: number
  /** The version it would follow. */
  readonly newest: { id: string; number: number; adopted_on: string } | undefined
}

/** Throws NotFoundError. */
export async function readAdoption(work: Work, id: string): Promise<AdoptionView> {
  const [adoptable, nation] = await Promise.all([getAdoptable(work, id), findNation(work)])
  const newest = await roomHandle<PolicyTables>(work.db)
    .selectFrom('policy.version')
    .select(['id', 'number', 'adopted_on'])
    .where('organisation_id', '=', work.organisation)
    .where('policy_id', '=', adoptable.draft.policy_id)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const findings = findingsIn(adoptable.statements, adoptable.draft.facts, dayOf(work.now), nation ?? null)
  const commitments = adoptable.statements.filter(({ kind }) => kind === 'commitment')
  return {
    ...adoptable,
    sections: adoptable.statements.length > mostInAStretch ? undefined : sectionsOf(adoptable.statements),
    commitments: commitments.length,
    unchecked: commitments.filter(({ checked }) => !checked).length,
    doubtful: adoptable.statements.filter(isDoubtful).length,
    serious: findings.filter(({ severity }) => severity === 'serious').length,
    newest,
  }
}
