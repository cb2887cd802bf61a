/** What is worth changing in a draft or a version, as it stands on a day: a measure of one's own answers words that cannot be checked. */
import type { Facts, Finding, Nation, Statement } from '#modules/reader/index.ts'
import { fellDue, findingsOf } from '#modules/reader/index.ts'
import type { VersionStatement } from '../policy.rules.ts'
import { sectionNames } from '../policy.rules.ts'

const answeredByMeasure = 'words-that-cannot-be-checked'

/** `statements` are those that are in, in their order. */
export function findingsIn(
  statements: readonly VersionStatement[],
  facts: Facts,
  today: string,
  nation: Nation | null,
): Finding[] {
  const sections = sectionNames(statements)
  const measured = new Set(statements.flatMap(({ id, measure }) => (measure === '' ? [] : [id])))
  const read = statements.map((one): Statement => {
    const { id, text, kind, polarity, topics, level, carried } = one
    const section = sections.get(id) ?? ''
    return { id, text, section, kind, polarity, topics, level, carried, confidence: 1, because: '', source: [] }
  })
  const { review } = facts
  const overdueSince = review.overdueSince ?? fellDue(review.lastReviewed, review.intervalMonths, today)
  const now = { ...facts, review: { ...review, overdueSince } }
  const found = findingsOf({ statements: read, facts: now, today, nation })
  return found.filter(
    ({ code, statements: about }) => code !== answeredByMeasure || !about.every((id) => measured.has(id)),
  )
}
