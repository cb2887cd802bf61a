/** Lets somebody add an authenticator app: a code to scan or a key to type, and the app's first digits to show that it worked. */
import { Code } from '#design/code/code.tsx'
import { englishWords } from '#design/design-words.ts'
import { Details } from '#design/details/details.tsx'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { Input } from '#design/input/input.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'

export interface AddAuthenticatorProps {
  typed: Typed
  errors: readonly FieldError[]
  /** The QR code as a picture in the page itself. */
  picture: string
  secret: string
  offer: string
  once: string
}

export const addAuthenticatorTitle = 'Add an authenticator app'

export function AddAuthenticatorPage({ typed, errors, picture, secret, offer, once }: AddAuthenticatorProps) {
  const field = (name: string) => ({ name, error: errorOf(errors, name), words: englishWords })
  return (
    <FormPage
      title={addAuthenticatorTitle}
      intro={
        <>
          <Paragraph>
            An authenticator app shows a new code every half minute. Any will do: your phone may have one already, and
            many are free.
          </Paragraph>
          <Paragraph>Open the app, choose to add an account, and point the camera at this picture.</Paragraph>
          <img src={picture} width="240" height="240" alt="QR code for your authenticator app" />
          <Details summary="I cannot scan it">
            <Paragraph>Choose “Enter a key” in the app, and type this one:</Paragraph>
            <Code label="Key for your app" value={secret} small />
          </Details>
        </>
      }
      action="/account/authenticators/add"
      once={once}
      errors={errors}
      submit="Add it"
      beside={<Link href="/account/authenticators">Leave it</Link>}
      words={englishWords}
    >
      <input type="hidden" name="offer" value={offer} />
      <Input
        {...field('label')}
        label="Name of the device"
        hint="So that you know it again, such as “My phone”."
        value={typed['label']}
      />
      <Input
        {...field('code')}
        label="Code"
        hint="The six digits that the app shows now."
        width={10}
        inputmode="numeric"
        autocomplete="one-time-code"
        spellcheck={false}
      />
    </FormPage>
  )
}
