/** What is worth changing in a draft, one matter once, with the words of the statements each is about. */
import { findNation } from '#modules/people/index.ts'
import type { Finding } from '#modules/reader/index.ts'
import type { Work } from '#platform/database/house.ts'
import { dayOf } from '#platform/text/dates.ts'
import { getDraft } from '../policy.questions.ts'
import { isIn } from '../policy.rules.ts'
import { findingsIn } from './read-findings.rules.ts'

/** Findings that say the same of different statements, together. */
export interface Matter extends Omit<Finding, 'statements' | 'quote'> {
  /** Each statement with the words that were found in it, in their order; none where something is missing. */
  about: readonly { id: string; text: string; quote: string }[]
  /** How many more there are. */
  more: number
}

export interface FindingsView {
  draft: string
  isOpen: boolean
  policyTitle: string
  matters: readonly Matter[]
}

/** Statements quoted with one matter; the rest are counted. */
const mostQuoted = 40

export async function readFindings(work: Work, id: string): Promise<FindingsView> {
  const [{ draft, policyTitle, statements }, nation] = await Promise.all([getDraft(work, id), findNation(work)])
  const kept = statements.filter(isIn)
  const texts = new Map(kept.map(({ id: statement, text }) => [statement, text]))
  const findings = findingsIn(kept, draft.facts, dayOf(work.now), nation ?? null)
  const alike = Map.groupBy(findings, ({ code, because, todo }) => [code, because, todo].join('\n'))
  return {
    draft: draft.id,
    isOpen: draft.state === 'open',
    policyTitle,
    matters: [...alike.values()].flatMap((some) => matterOf(some, texts) ?? []),
  }
}

function matterOf(some: readonly Finding[], texts: ReadonlyMap<string, string>): Matter | undefined {
  const [first] = some
  if (!first) return undefined
  const about = some.flatMap(({ statements, quote }) =>
    statements.map((id) => ({ id, text: texts.get(id) ?? '', quote: statements.length === 1 ? quote : '' })),
  )
  const { code, severity, because, todo, source } = first
  return {
    code,
    severity,
    because,
    todo,
    source,
    about: about.slice(0, mostQuoted),
    more: Math.max(0, about.length - mostQuoted),
  }
}
