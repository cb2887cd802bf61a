/** Asks what has changed, before a known gap is ended. */
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { Textarea } from '#design/textarea/textarea.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords } from '#platform/text/dates.ts'

export const endGapTitle = 'End a known gap'

interface EndGapProps {
  gap: { id: string; statement_id: string; plan: string; until_on: string }
  typed: Typed
  errors: readonly FieldError[]
  once: string
}

export function EndGapPage({ gap, typed, errors, once }: EndGapProps) {
  return (
    <FormPage
      title={endGapTitle}
      intro={
        <>
          <InsetText>{`The plan until ${dayInWords(gap.until_on)}: ${gap.plan}`}</InsetText>
          <Paragraph>
            Ending it takes the plan from the board. The answer beside it comes from the records, as ever.
          </Paragraph>
        </>
      }
      action={pathTo('/board/gaps/:gap/end', { gap: gap.id })}
      once={once}
      errors={errors}
      submit="End this gap"
      beside={<Link href={pathTo('/board/commitments/:statement', { statement: gap.statement_id })}>Keep it</Link>}
      words={englishWords}
    >
      <Textarea
        name="note"
        label="What has changed?"
        value={typed['note']}
        rows={3}
        limit={500}
        countFrom={75}
        error={errorOf(errors, 'note')}
        words={englishWords}
      />
    </FormPage>
  )
}
