/** Asks somebody who came with a let-in link for a new passphrase. */
import type { DesignWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Heading, Paragraph } from '#design/heading/heading.tsx'
import { PasswordInput } from '#design/password-input/password-input.tsx'
import type { FieldError } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { PassphraseTexts } from '#platform/identity/passphrase-field.ts'
import type { AccessWords } from '../access.words.ts'

export interface LetInProps {
  token: string
  words: AccessWords
  passphrase: PassphraseTexts
  design: DesignWords
  errors: readonly FieldError[]
  once: string
}

export function LetInPage({ token, words, passphrase, design, errors, once }: LetInProps) {
  return (
    <FormPage
      title={words.letInTitle}
      intro={<Paragraph>{words.letInIntro}</Paragraph>}
      action={pathTo('/let-in/:token', { token })}
      once={once}
      errors={errors}
      submit={words.letInSave}
      words={design}
    >
      <PasswordInput
        name="passphrase"
        label={passphrase.newLabel}
        hint={passphrase.hint}
        error={errorOf(errors, 'passphrase')}
        autocomplete="new-password"
        words={design}
      />
    </FormPage>
  )
}

export function LinkGonePage({ words }: { words: AccessWords }) {
  return (
    <>
      <Heading level={1}>{words.letInGoneTitle}</Heading>
      <Paragraph>{words.letInGoneWhy}</Paragraph>
    </>
  )
}
