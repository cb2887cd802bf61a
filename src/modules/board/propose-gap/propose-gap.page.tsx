/** Asks for the plan about a commitment that is not met yet. */
import { DateInput } from '#design/date-input/date-input.tsx'
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { Textarea } from '#design/textarea/textarea.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords } from '#platform/text/dates.ts'

export const proposeGapTitle = 'A known gap'

export interface ProposeGapProps {
  statement: string
  text: string
  /** The plan that stands already, if one does. */
  open: { plan: string; until: string; isAccepted: boolean } | undefined
  typed: Typed
  errors: readonly FieldError[]
  once: string
}

export function ProposeGapPage({ statement, text, open, typed, errors, once }: ProposeGapProps) {
  return (
    <FormPage
      title={proposeGapTitle}
      intro={
        <>
          <InsetText>{text}</InsetText>
          <Paragraph>
            Say so openly if you know that this is not met yet. The board will go on saying so, and will show your plan
            beside it once a trustee has accepted it.
          </Paragraph>
          {open ? (
            <Paragraph>
              {`A plan stands already, until ${dayInWords(open.until)}${open.isAccepted ? '' : ' (a trustee has still to accept it)'}: ${open.plan}`}
            </Paragraph>
          ) : null}
        </>
      }
      action={pathTo('/board/commitments/:statement/gap', { statement })}
      once={once}
      errors={errors}
      submit="Ask a trustee to accept this"
      beside={<Link href={pathTo('/board/commitments/:statement', { statement })}>Back</Link>}
      words={englishWords}
    >
      <Textarea
        name="plan"
        label="What will you do about it, and who?"
        value={typed['plan']}
        rows={4}
        limit={2000}
        countFrom={75}
        error={errorOf(errors, 'plan')}
        words={englishWords}
      />
      <DateInput
        id="until"
        namePrefix="until"
        legend="By which day will it be met?"
        hint="Within a year. For example, 31 3 2027"
        values={{ day: typed['until-day'], month: typed['until-month'], year: typed['until-year'] }}
        error={errorOf(errors, 'until-day')}
        words={englishWords}
      />
    </FormPage>
  )
}
