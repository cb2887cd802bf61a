/** A draft as one screen shows it: what to check first, and one stretch of its statements. */

import { findNation } from '#modules/people/index.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { DraftInHand } from '../policy.questions.ts'
import { getDraft } from '../policy.questions.ts'
import type { DraftStatement, Section } from '../policy.rules.ts'
import { isDoubtful, isIn, sectionsOf } from '../policy.rules.ts'
import type { PolicyTables } from '../policy.tables.ts'
import { findingsIn } from '../read-findings/read-findings.rules.ts'

/** Statements on one page: a small policy is one page, a handbook of four hundred pages is not. */
const statementsAPage = 120
const doubtfulShown = 8

export interface SourceInDraft {
  id: string
  name: string
  isFile: boolean
  /** What was taken or left out, in the words of the program. */
  notes: readonly string[]
}

export interface DraftPage {
  draft: DraftInHand['draft']
  policyTitle: string
  source: SourceInDraft | undefined
  counts: {
    statements: number
    commitments: number
    /** Commitments that the reader is sure of, or that a person has checked. */
    certain: number
    doubtful: number
    removed: number
    findings: number
    serious: number
  }
  doubtful: readonly DraftStatement[]
  sections: readonly Section<DraftStatement>[]
  /** Removed statements, all of them: few, and each can be put back. */
  removed: readonly DraftStatement[]
  /** The first statement of the stretch before and after this one. */
  previous: string | undefined
  next: string | undefined
}

/** `at` is a statement that the stretch is to hold; the first stretch where it is left out or gone. */
export async function readDraft(work: Work, id: string, at: string | undefined): Promise<DraftPage> {
  const [{ draft, policyTitle, statements }, source, nation] = await Promise.all([
    getDraft(work, id),
    findSource(work, id),
    findNation(work),
  ])
  const kept = statements.filter(isIn)
  const doubtful = kept.filter(isDoubtful)
  const removed = statements.filter((one) => !isIn(one))
  const place = Math.max(
    0,
    kept.findIndex((one) => one.id === at),
  )
  const from = place - (place % statementsAPage)
  const found = findingsIn(kept, draft.facts, dayOf(work.now), nation ?? null)
  const commitments = kept.filter(({ kind }) => kind === 'commitment')
  return {
    draft,
    policyTitle,
    source,
    counts: {
      statements: kept.length,
      commitments: commitments.length,
      certain: commitments.filter((one) => !isDoubtful(one)).length,
      doubtful: doubtful.length,
      removed: removed.length,
      findings: new Set(found.map(({ code }) => code)).size,
      serious: found.filter(({ severity }) => severity === 'serious').length,
    },
    doubtful: doubtful.slice(0, doubtfulShown),
    sections: sectionsOf(kept.slice(from, from + statementsAPage)),
    removed,
    previous: kept[from - statementsAPage]?.id,
    next: kept[from + statementsAPage]?.id,
  }
}

async function findSource(work: Work, draft: string): Promise<SourceInDraft | undefined> {
  const row = await roomHandle<PolicyTables>(work.db)
    .selectFrom('policy.draft as draft')
    .innerJoin('policy.source as source', (join) =>
      join.onRef('source.organisation_id', '=', 'draft.organisation_id').onRef('source.id', '=', 'draft.source_id'),
    )
    .innerJoin('policy.extract as extract', (join) =>
      join.onRef('extract.organisation_id', '=', 'source.organisation_id').onRef('extract.source_id', '=', 'source.id'),
    )
    .select(['source.id', 'source.name', 'source.file_id as fileId', 'extract.notes'])
    .where('draft.organisation_id', '=', work.organisation)
    .where('draft.id', '=', draft)
    .executeTakeFirst()
  return row && { id: row.id, name: row.name, isFile: row.fileId !== null, notes: row.notes }
}
