/** Asks where a sign-in link goes, says that it may be on its way, and lets whoever came with one use it. */
import { ButtonLink } from '#design/button/button.tsx'
import type { DesignWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { Input } from '#design/input/input.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { AccessWords } from '../access.words.ts'
import type { SignInLinkWords } from './sign-in-link.words.ts'

export interface AskForLinkProps {
  words: SignInLinkWords
  access: AccessWords
  design: DesignWords
  typed: Typed
  errors: readonly FieldError[]
  once: string
}

export function AskForLinkPage({ words, access, design, typed, errors, once }: AskForLinkProps) {
  return (
    <FormPage
      title={words.title}
      intro={
        <>
          <Paragraph>{words.intro}</Paragraph>
          <Paragraph>{words.noServer}</Paragraph>
        </>
      }
      action="/sign-in/link"
      once={once}
      errors={errors}
      submit={words.submit}
      beside={<Link href="/sign-in">{words.passphrase}</Link>}
      words={design}
    >
      <Input
        name="email"
        label={access.email}
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

export function LinkSentPage({ words }: { words: SignInLinkWords }) {
  return (
    <>
      <Heading level={1}>{words.sentTitle}</Heading>
      <Paragraph>{words.sent}</Paragraph>
      <Paragraph>
        <Link href="/sign-in">{words.passphrase}</Link>
      </Paragraph>
    </>
  )
}

/** A button, since programs that look at mail open what is linked. */
export function UseLinkPage({
  words,
  design,
  token,
  once,
}: {
  words: SignInLinkWords
  design: DesignWords
  token: string
  once: string
}) {
  return (
    <FormPage
      title={words.useTitle}
      intro={<Paragraph>{words.useIntro}</Paragraph>}
      action={pathTo('/sign-in/link/:token', { token })}
      once={once}
      errors={[]}
      submit={words.use}
      words={design}
    >
      {null}
    </FormPage>
  )
}

export function SignInLinkGonePage({ words }: { words: SignInLinkWords }) {
  return (
    <>
      <Heading level={1}>{words.goneTitle}</Heading>
      <Paragraph>{words.gone}</Paragraph>
      <ButtonLink href="/sign-in/link">{words.again}</ButtonLink>
    </>
  )
}
