/** What several screens of this room show alike: what a statement is, and the way about a draft. */
import { Link } from '#design/heading/heading.tsx'
import { Tag } from '#design/tag/tag.tsx'
import type { Polarity, StatementKind, Topic } from '#modules/reader/index.ts'
import { kindNames, polarityNames, topicNames } from '#modules/reader/index.ts'
import { pathTo } from '#platform/http/paths.ts'

export interface LabelledStatement {
  kind: StatementKind
  polarity: Polarity | null
  topics: readonly Topic[]
}

const polarityColours = { do: 'teal', never: 'magenta', may: 'grey' } as const

/** “Commitment · Never” and what it is about; a permission is told apart, because it is never judged. */
export function Labels({ kind, polarity, topics }: LabelledStatement) {
  if (kind !== 'commitment' || polarity === null) return <Tag text={kindNames[kind]} colour="grey" />
  return (
    <>
      <Tag text={`Commitment: ${polarityNames[polarity].toLowerCase()}`} colour={polarityColours[polarity]} />
      {topics.length > 0 ? ` about ${topics.map((topic) => topicNames[topic]).join(', ')}` : null}
    </>
  )
}

/** Where a statement stands on the page of its draft. */
export function placeInDraft(draft: string, statement: string): string {
  return `${pathTo('/policy/drafts/:draft', { draft })}?at=${statement}#s-${statement}`
}

/** A key of its own for each of several forms on one page: sent back and forth, none is taken for another. */
export function onceFor(once: string, statement: string): string {
  return `${once.slice(0, 40)}-${statement.slice(-12)}`
}

/** Back to the statement, or to the draft. */
export function BackToDraft({ draft, statement }: { draft: string; statement?: string }) {
  const href = statement ? placeInDraft(draft, statement) : pathTo('/policy/drafts/:draft', { draft })
  return <Link href={href}>Leave it as it is</Link>
}
