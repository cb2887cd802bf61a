/** Asks somebody who is signed in to show once more that it is them. */
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { Input } from '#design/input/input.tsx'
import { PasswordInput } from '#design/password-input/password-input.tsx'
import type { FieldError } from '#platform/forms/form.ts'

export interface ProveProps {
  hasSecondFactor: boolean
  errors: readonly FieldError[]
  once: string
  then: string | undefined
}

export const proveTitle = 'Show that it is you'

export function ProvePage({ hasSecondFactor, errors, once, then }: ProveProps) {
  return (
    <FormPage
      title={proveTitle}
      intro={
        <Paragraph>
          What comes next needs care. So that nobody does it on a device you left open, show again that it is you. It
          holds for ten minutes.
        </Paragraph>
      }
      action="/account/prove"
      once={once}
      errors={errors}
      submit="Go on"
      beside={<Link href="/this-week">Leave it</Link>}
      words={englishWords}
    >
      {hasSecondFactor ? (
        <Paragraph>
          <Link href={then ? `/account/prove/passkey?then=${encodeURIComponent(then)}` : '/account/prove/passkey'}>
            Use a passkey instead
          </Link>
        </Paragraph>
      ) : null}
      {then ? <input type="hidden" name="onward" value={then} /> : null}
      {hasSecondFactor ? <CodeField errors={errors} /> : <PassphraseField errors={errors} />}
    </FormPage>
  )
}

function CodeField({ errors }: Pick<ProveProps, 'errors'>) {
  return (
    <Input
      name="code"
      label="Code"
      hint="Six digits from your authenticator app, or one of your recovery codes."
      error={errorOf(errors, 'code')}
      width={10}
      autocomplete="one-time-code"
      autocapitalize="characters"
      spellcheck={false}
      words={englishWords}
    />
  )
}

function PassphraseField({ errors }: Pick<ProveProps, 'errors'>) {
  return (
    <PasswordInput
      name="current"
      label="Your passphrase"
      error={errorOf(errors, 'current')}
      autocomplete="current-password"
      words={englishWords}
    />
  )
}
