/** Asks what a new passkey is called and lets the browser make it. */
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { Input } from '#design/input/input.tsx'
import { PasskeyField } from '#design/passkey-field/passkey-field.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { addPasskeyField } from '../access.passkey.words.ts'

export interface AddPasskeyProps {
  typed: Typed
  errors: readonly FieldError[]
  options: string
  once: string
}

export function AddPasskeyPage({ typed, errors, options, once }: AddPasskeyProps) {
  return (
    <FormPage
      title="Add a passkey"
      intro={
        <>
          <Paragraph>
            Your browser will ask for your finger, your face or the number that opens this device. Kept learns none of
            them.
          </Paragraph>
          <Paragraph>Everywhere else that you are signed in, you will be signed out.</Paragraph>
        </>
      }
      action="/account/passkeys/add"
      once={once}
      errors={errors}
      submit="Make the passkey"
      beside={<Link href="/account/passkeys">Leave it</Link>}
      words={englishWords}
    >
      <Input
        name="name"
        label="Name of the passkey"
        hint="So that you know it again, such as “My phone”."
        value={typed['name']}
        error={errorOf(errors, 'name')}
        words={englishWords}
      />
      <PasskeyField
        name="passkey"
        does="make"
        options={options}
        words={addPasskeyField}
        design={englishWords}
        error={errorOf(errors, 'passkey')}
      />
    </FormPage>
  )
}
