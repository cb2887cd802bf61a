/** What is worth changing in a draft, with the words of the statements each finding is about. */
import { findNation } from '#modules/people/index.ts'
import type { Finding } from '#modules/reader/index.ts'
import type { Work } from '#platform/database/house.ts'
import { dayOf } from '#platform/text/dates.ts'
import { getDraft } from '../policy.questions.ts'
import { isIn } from '../policy.rules.ts'
import { findingsIn } from './read-findings.rules.ts'

export interface FindingLine extends Finding {
  /** The statements it is about, in their order. */
  about: readonly { id: string; text: string }[]
}

export interface FindingsView {
  draft: string
  isOpen: boolean
  policyTitle: string
  findings: readonly FindingLine[]
}

/** Statements quoted with one finding; the rest are counted. */
const mostQuoted = 12

export async function readFindings(work: Work, id: string): Promise<FindingsView> {
  const [{ draft, policyTitle, statements }, nation] = await Promise.all([getDraft(work, id), findNation(work)])
  const kept = statements.filter(isIn)
  const texts = new Map(kept.map(({ id: statement, text }) => [statement, text]))
  const findings = findingsIn(kept, draft.facts, dayOf(work.now), nation ?? null).map((finding) => ({
    ...finding,
    about: finding.statements
      .slice(0, mostQuoted)
      .map((statement) => ({ id: statement, text: texts.get(statement) ?? '' })),
  }))
  return { draft: draft.id, isOpen: draft.state === 'open', policyTitle, findings }
}
