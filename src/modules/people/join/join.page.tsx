/** Two pages: type the code, then choose what to sign in with. The code travels in the form, never in an address. */
import type { DesignWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Paragraph } from '#design/heading/heading.tsx'
import { Input } from '#design/input/input.tsx'
import { PasswordInput } from '#design/password-input/password-input.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import type { PassphraseTexts } from '#platform/identity/passphrase-field.ts'
import type { JoinWords } from './join.words.ts'

export interface JoinProps {
  words: JoinWords
  design: DesignWords
  typed: Typed
  errors: readonly FieldError[]
  once: string
}

export function CodePage({ words, design, typed, errors, once }: JoinProps) {
  return (
    <FormPage
      title={words.codeTitle}
      intro={<Paragraph>{words.codeIntro}</Paragraph>}
      action="/join"
      once={once}
      errors={errors}
      submit={words.next}
      words={design}
    >
      <Input
        name="code"
        label={words.code}
        hint={words.codeHint}
        value={typed['code']}
        error={errorOf(errors, 'code')}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        words={design}
      />
    </FormPage>
  )
}

export interface JoiningProps extends JoinProps {
  organisation: string
  name: string
  passphrase: PassphraseTexts
}

export function JoiningPage({ words, design, typed, errors, once, organisation, name, passphrase }: JoiningProps) {
  const field = (field: string) => ({ name: field, words: design, error: errorOf(errors, field) })
  return (
    <FormPage
      title={words.title(organisation)}
      intro={<Paragraph>{words.intro(name)}</Paragraph>}
      action="/join/account"
      once={once}
      errors={errors}
      submit={words.finish}
      words={design}
    >
      <input type="hidden" name="code" value={typed['code'] ?? ''} />
      <Input
        {...field('email')}
        label={words.email}
        hint={words.emailHint}
        type="email"
        value={typed['email']}
        autocomplete="username"
        spellcheck={false}
      />
      <PasswordInput
        {...field('passphrase')}
        label={passphrase.newLabel}
        hint={passphrase.hint}
        autocomplete="new-password"
      />
    </FormPage>
  )
}
