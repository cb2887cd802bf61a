/** Asks for the passphrase somebody has and the one they want. */
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { PasswordInput } from '#design/password-input/password-input.tsx'
import type { FieldError } from '#platform/forms/form.ts'
import type { PassphraseTexts } from '#platform/identity/passphrase-field.ts'

export interface ChangePassphraseProps {
  errors: readonly FieldError[]
  words: PassphraseTexts
  once: string
}

export function ChangePassphrasePage({ errors, words, once }: ChangePassphraseProps) {
  const field = (name: string) => ({ name, words: englishWords, error: errorOf(errors, name) })
  return (
    <FormPage
      title="Change your passphrase"
      intro={<Paragraph>Everywhere else that you are signed in, you will be signed out.</Paragraph>}
      action="/account/passphrase"
      once={once}
      errors={errors}
      submit="Change it"
      beside={<Link href="/account">Leave it as it is</Link>}
      words={englishWords}
    >
      <PasswordInput {...field('current')} label="The passphrase you have now" autocomplete="current-password" />
      <PasswordInput {...field('passphrase')} label={words.newLabel} hint={words.hint} autocomplete="new-password" />
    </FormPage>
  )
}
