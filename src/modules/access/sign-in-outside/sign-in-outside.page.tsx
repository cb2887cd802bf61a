/** Asks for the e-mail address that says whose sign-in to use. */
import type { DesignWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { Input } from '#design/input/input.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import type { OutsideTexts } from '../access.provider.words.ts'

export interface SignInOutsideProps {
  words: OutsideTexts
  design: DesignWords
  typed: Typed
  errors: readonly FieldError[]
  once: string
}

export function SignInOutsidePage({ words, design, typed, errors, once }: SignInOutsideProps) {
  return (
    <FormPage
      title={words.title}
      intro={<Paragraph>{words.why}</Paragraph>}
      action="/sign-in/organisation"
      once={once}
      errors={errors}
      submit={words.next}
      beside={<Link href="/sign-in">{words.instead}</Link>}
      words={design}
    >
      <Input
        name="email"
        label={words.email}
        type="email"
        value={typed['email']}
        error={errorOf(errors, 'email')}
        autocomplete="username"
        spellcheck={false}
        words={design}
      />
    </FormPage>
  )
}
