/** One statement of a draft with what stands around it, as every form that corrects it shows it. */
import type { Work } from '#platform/database/house.ts'
import { found } from '#platform/refusals/refusals.ts'
import type { DraftInHand } from './policy.questions.ts'
import { findExtractedText, getDraft } from './policy.questions.ts'
import type { DraftStatement } from './policy.rules.ts'
import { isIn, sectionNames } from './policy.rules.ts'

export interface StatementInHand {
  draft: DraftInHand['draft']
  policyTitle: string
  one: DraftStatement
  /** All of the draft, in their order. */
  statements: readonly DraftStatement[]
  /** The heading or lead it stands under. */
  section: string
  /** The ones before and after it, which it can be joined with. */
  previous: DraftStatement | undefined
  next: DraftStatement | undefined
  /** The headings of the draft, to move it to. */
  headings: readonly DraftStatement[]
  /** Where it stands in the extracted text, with a little before and after. */
  excerpts: readonly Excerpt[]
}

export interface Excerpt {
  before: string
  words: string
  after: string
}

/** The draft itself, for a form that is about all of it. Throws NotFoundError. */
export const readDraftInHand = getDraft

const around = 160

/** Throws NotFoundError. */
export async function getStatement(work: Work, draftId: string, id: string): Promise<StatementInHand> {
  const { draft, policyTitle, statements } = await getDraft(work, draftId)
  const one = found(statements.find((statement) => statement.id === id))
  const kept = statements.filter(isIn)
  const text = await findExtractedText(work, draft.source_id)
  return {
    draft,
    policyTitle,
    one,
    statements,
    section: sectionNames(kept).get(one.id) ?? '',
    previous: kept[kept.indexOf(one) - 1],
    next: kept[kept.indexOf(one) + 1],
    headings: kept.filter(({ kind }) => kind === 'heading'),
    excerpts: one.spans.map(({ start, end }) => ({
      before: text.slice(Math.max(0, start - around), start),
      words: text.slice(start, end),
      after: text.slice(end, end + around),
    })),
  }
}
