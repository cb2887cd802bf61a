/** Asks a person whether their own name may be shown, and takes a yes back as easily. */
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { Radios } from '#design/radios/radios.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'

export interface AnswerNamingProps {
  naming: { id: string; title: string; name: string; askedBy: string }
  typed: Typed
  errors: readonly FieldError[]
  once: string
}

export const answerNamingTitle = 'May your name be shown?'

export function AnswerNamingPage({ naming, typed, errors, once }: AnswerNamingProps) {
  return (
    <FormPage
      title={answerNamingTitle}
      intro={
        <>
          <Paragraph>{`${naming.askedBy} asks whether your name may stand beside “${naming.title}”. It would read “${naming.title}: ${naming.name}”, on pages and papers that families and the public can read.`}</Paragraph>
          <Paragraph>
            You need not agree, and nobody can agree for you. You can take a yes back here at any time; papers that were
            printed before cannot be called back.
          </Paragraph>
        </>
      }
      action={pathTo('/helplines/namings/:naming', { naming: naming.id })}
      once={once}
      errors={errors}
      submit="Save"
      beside={<Link href="/this-week">Not now</Link>}
      words={englishWords}
    >
      <Radios
        name="answer"
        legend="May your name be shown?"
        words={englishWords}
        value={typed['answer']}
        error={errorOf(errors, 'answer')}
        items={[
          { value: 'yes', text: 'Yes, my name may be shown' },
          { value: 'no', text: 'No, show the role without my name' },
        ]}
      />
    </FormPage>
  )
}
