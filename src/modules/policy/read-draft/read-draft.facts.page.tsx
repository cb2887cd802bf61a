/** The facts that a draft gives, folded away until somebody wants them. */
import { Details } from '#design/details/details.tsx'
import { Link } from '#design/heading/heading.tsx'
import { SummaryList } from '#design/summary-list/summary-list.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords } from '#platform/text/dates.ts'
import type { DraftPage } from './read-draft.view.ts'

/** What was read of who, when and whom to ring; what the policy does not say is said too. */
export function ReadFacts({ page, canCorrect }: { page: DraftPage; canCorrect: boolean }) {
  const { draft, source } = page
  const { coordinators, contacts, review, signed, organisation } = draft.facts
  const named = coordinators.map(({ role, name }) => (name ? `${name} (${role})` : role)).join('; ')
  const rows = [
    { key: 'Organisation', value: organisation ?? 'Not said' },
    { key: 'Coordinators and leads', value: named || 'Nobody named' },
    { key: 'Last reviewed', value: review.lastReviewed ? monthOrDay(review.lastReviewed) : 'Not said' },
    {
      key: 'Reviewed',
      value: review.intervalMonths ? `Every ${review.intervalMonths} months` : 'How often is not said',
    },
    { key: 'Signed', value: signed ? 'Yes' : 'No' },
    { key: 'Whom to ring or write to', value: contacts.map(({ value }) => value).join('; ') || 'Not said' },
    ...(source
      ? [
          {
            key: 'It came from',
            value: <Link href={pathTo('/policy/sources/:source', { source: source.id })}>{source.name}</Link>,
          },
        ]
      : []),
  ]
  return (
    <Details summary="Facts: who, when, whom to ring">
      <SummaryList rows={rows} />
      {canCorrect ? (
        <Link href={pathTo('/policy/drafts/:draft/facts', { draft: draft.id })}>Put the facts right</Link>
      ) : null}
    </Details>
  )
}

/** `2024-05` has no day to name. */
function monthOrDay(date: string): string {
  return date.length === 10 ? dayInWords(date) : dayInWords(`${date}-01`).replace(/^\d+ /, '')
}
