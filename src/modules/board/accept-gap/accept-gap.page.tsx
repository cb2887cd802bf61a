/** Asks a trustee whether a gap and its plan are accepted. */
import { englishWords } from '#design/design-words.ts'
import { FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { SummaryList } from '#design/summary-list/summary-list.tsx'
import type { FieldError } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords, dayOf } from '#platform/text/dates.ts'
import type { GapToAccept } from './accept-gap.view.ts'

export const acceptGapTitle = 'Accept a known gap'

interface AcceptGapProps {
  view: GapToAccept
  errors: readonly FieldError[]
  once: string
}

export function AcceptGapPage({ view: { gap, text }, errors, once }: AcceptGapProps) {
  return (
    <FormPage
      title={acceptGapTitle}
      intro={
        <>
          <InsetText>{text ?? 'The policy in force does not say this any more.'}</InsetText>
          <Paragraph>
            Accepting says that the trustees know of this and agree with the plan. The board goes on saying that it is
            not met, with the plan beside it.
          </Paragraph>
          <SummaryList
            rows={[
              { key: 'The plan', value: gap.plan },
              { key: 'Met by', value: dayInWords(gap.until_on) },
              { key: 'Proposed by', value: `${gap.proposedByName} on ${dayInWords(dayOf(gap.proposed_at))}` },
            ]}
          />
        </>
      }
      action={pathTo('/board/gaps/:gap/accept', { gap: gap.id })}
      once={once}
      errors={errors}
      submit="Accept this gap and its plan"
      beside={<Link href={pathTo('/board/commitments/:statement', { statement: gap.statement_id })}>Not now</Link>}
      words={englishWords}
    >
      <span id="gap" />
    </FormPage>
  )
}
