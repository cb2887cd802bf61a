/** Asks for what somebody signs in with. */
import type { DesignWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { BesideHero, Hero } from '#design/hero/hero.tsx'
import { Input } from '#design/input/input.tsx'
import { PasswordInput } from '#design/password-input/password-input.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import type { PassphraseTexts } from '#platform/identity/passphrase-field.ts'
import type { AccessWords } from '../access.words.ts'

export interface SignInProps {
  words: AccessWords
  passphrase: PassphraseTexts
  design: DesignWords
  typed: Typed
  errors: readonly FieldError[]
  once: string
  /** Where to go once signed in. */
  then: string | undefined
}

export function SignInPage({ words, passphrase, design, typed, errors, once, then }: SignInProps) {
  const field = (name: string) => ({ name, words: design, error: errorOf(errors, name) })
  return (
    <BesideHero
      hero={
        <Hero title={words.welcome}>
          <Paragraph>{words.welcomeWhy}</Paragraph>
        </Hero>
      }
    >
      <FormPage
        title={words.signInTitle}
        action="/sign-in"
        once={once}
        errors={errors}
        submit={words.signIn}
        beside={<Link href="/join">{words.haveCode}</Link>}
        words={design}
      >
        {then ? <input type="hidden" name="onward" value={then} /> : null}
        <Input
          {...field('email')}
          label={words.email}
          type="email"
          value={typed['email']}
          autocomplete="username"
          spellcheck={false}
        />
        <PasswordInput {...field('passphrase')} label={passphrase.label} autocomplete="current-password" />
      </FormPage>
      <Paragraph>{words.forgot}</Paragraph>
    </BesideHero>
  )
}
