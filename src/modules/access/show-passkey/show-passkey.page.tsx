/** Asks for a passkey, to sign in or to show that it is still them. */
import type { DesignWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { PasskeyField } from '#design/passkey-field/passkey-field.tsx'
import type { FieldError } from '#platform/forms/form.ts'
import type { PasskeyTexts } from '../access.passkey.words.ts'

export interface ShowPasskeyProps {
  words: PasskeyTexts
  design: DesignWords
  action: `/${string}`
  /** Where else the same can be done. */
  instead: { href: string; text: string }
  options: string
  errors: readonly FieldError[]
  once: string
  then: string | undefined
}

export function ShowPasskeyPage({ words, design, action, instead, options, errors, once, then }: ShowPasskeyProps) {
  return (
    <FormPage
      title={words.title}
      intro={<Paragraph>{words.why}</Paragraph>}
      action={action}
      once={once}
      errors={errors}
      submit={words.use}
      beside={<Link href={instead.href}>{instead.text}</Link>}
      words={design}
    >
      {then ? <input type="hidden" name="onward" value={then} /> : null}
      <PasskeyField
        name="passkey"
        does="ask"
        options={options}
        words={words.field}
        design={design}
        error={errorOf(errors, 'passkey')}
      />
    </FormPage>
  )
}
