/** Asks for the second step of signing in. */
import { ButtonLink } from '#design/button/button.tsx'
import type { DesignWords } from '#design/design-words.ts'
import { Details } from '#design/details/details.tsx'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { Input } from '#design/input/input.tsx'
import type { FieldError } from '#platform/forms/form.ts'
import type { SecondStepWords } from '../access.second-step.words.ts'

export interface SecondStepProps {
  words: SecondStepWords
  design: DesignWords
  errors: readonly FieldError[]
  once: string
  then: string | undefined
}

export function SecondStepPage({ words, design, errors, once, then }: SecondStepProps) {
  return (
    <>
      <FormPage
        title={words.title}
        intro={<Paragraph>{words.intro}</Paragraph>}
        action="/sign-in/second"
        once={once}
        errors={errors}
        submit={words.submit}
        beside={
          <Link href={then ? `/sign-in/second/passkey?then=${encodeURIComponent(then)}` : '/sign-in/second/passkey'}>
            {words.onPasskey}
          </Link>
        }
        words={design}
      >
        {then ? <input type="hidden" name="onward" value={then} /> : null}
        <Input
          name="code"
          label={words.code}
          hint={words.codeHint}
          error={errorOf(errors, 'code')}
          width={10}
          autocomplete="one-time-code"
          autocapitalize="characters"
          spellcheck={false}
          words={design}
        />
      </FormPage>
      <Details summary={words.lostTitle}>
        <Paragraph>{words.lost}</Paragraph>
      </Details>
    </>
  )
}

export function BeginAgainPage({ words }: { words: SecondStepWords }) {
  return (
    <>
      <Heading level={1}>{words.overTitle}</Heading>
      <Paragraph>{words.over}</Paragraph>
      <ButtonLink href="/sign-in">{words.beginAgain}</ButtonLink>
    </>
  )
}
