/** Shows what the board said of a commitment, and asks whether it was so. */
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { Radios } from '#design/radios/radios.tsx'
import { Textarea } from '#design/textarea/textarea.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { CheckToRecord } from './record-check.view.ts'

export const recordCheckTitle = 'What did you find?'

interface RecordCheckProps {
  check: CheckToRecord
  typed: Typed
  errors: readonly FieldError[]
  once: string
}

export function RecordCheckPage({ check, typed, errors, once }: RecordCheckProps) {
  return (
    <FormPage
      title={recordCheckTitle}
      intro={
        <>
          <InsetText>{check.text ?? 'The policy in force does not say this any more.'}</InsetText>
          <Paragraph>{`The board said: ${check.shownAs}`}</Paragraph>
        </>
      }
      action={pathTo('/board/checks/:spot', { spot: check.id })}
      once={once}
      errors={errors}
      submit="Save what I found"
      beside={<Link href="/board/checks">Not now</Link>}
      words={englishWords}
    >
      <Radios
        name="outcome"
        legend="Was it so?"
        items={[
          { value: 'agrees', text: 'Yes, it was as the board said' },
          { value: 'disagrees', text: 'No, it was not so' },
        ]}
        value={typed['outcome']}
        error={errorOf(errors, 'outcome')}
        words={englishWords}
      />
      <Textarea
        name="saw"
        label="What did you look at, and what did you see?"
        hint="Please name no child."
        rows={4}
        limit={2000}
        countFrom={75}
        value={typed['saw']}
        error={errorOf(errors, 'saw')}
        words={englishWords}
      />
    </FormPage>
  )
}
