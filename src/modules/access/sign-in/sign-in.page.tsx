/** Asks for what somebody signs in with. */
import type { DesignWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link, List, Paragraph } from '#design/heading/heading.tsx'
import { BesideHero, Hero } from '#design/hero/hero.tsx'
import { Input } from '#design/input/input.tsx'
import { PasswordInput } from '#design/password-input/password-input.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import type { PassphraseTexts } from '#platform/identity/passphrase-field.ts'
import { passkeyWords } from '../access.passkey.words.ts'
import { outsideWords } from '../access.provider.words.ts'
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
      <List
        kind="plain"
        items={[
          <Link key="passkey" href={onward('/sign-in/passkey', then)}>
            {passkeyWords[design.language].signIn}
          </Link>,
          <Link key="link" href="/sign-in/link">
            {words.byLink}
          </Link>,
          <Link key="organisation" href="/sign-in/organisation">
            {outsideWords[design.language].title}
          </Link>,
        ]}
      />
      <Paragraph>{words.forgot}</Paragraph>
    </BesideHero>
  )
}

function onward(path: string, then: string | undefined): string {
  return then ? `${path}?then=${encodeURIComponent(then)}` : path
}
