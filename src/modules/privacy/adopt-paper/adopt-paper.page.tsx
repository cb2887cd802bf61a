/** Asks whoever adopts a paper for their name, under what they have read. */
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { Input } from '#design/input/input.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'

export interface AdoptPaperProps {
  paper: string
  title: string
  name: string
  typed: Typed
  errors: readonly FieldError[]
  once: string
}

export const adoptPaperTitle = 'Adopt this paper'

export function AdoptPaperPage({ paper, title, name, typed, errors, once }: AdoptPaperProps) {
  return (
    <FormPage
      title={adoptPaperTitle}
      caption={title}
      intro={
        <Paragraph>
          By typing your name you say that you have read it, that it is true of your organisation, and that you will
          give it to the people it is for.
        </Paragraph>
      }
      action={pathTo('/privacy/papers/:paper/adopt', { paper })}
      once={once}
      errors={errors}
      submit="Adopt it"
      beside={<Link href={pathTo('/privacy/papers/:paper', { paper })}>Read it again</Link>}
      words={englishWords}
    >
      <Input
        name="signature"
        label="Your name"
        hint={`As Kept knows it: ${name}`}
        value={typed['signature'] ?? ''}
        error={errorOf(errors, 'signature')}
        words={englishWords}
      />
    </FormPage>
  )
}
