/** Asks once more before an authenticator app is removed. */
import { englishWords } from '#design/design-words.ts'
import { FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { pathTo } from '#platform/http/paths.ts'

export interface RemoveAuthenticatorProps {
  id: string
  label: string
  isLast: boolean
  once: string
}

export const removeAuthenticatorTitle = 'Remove the authenticator app'

export function RemoveAuthenticatorPage({ id, label, isLast, once }: RemoveAuthenticatorProps) {
  return (
    <FormPage
      title={removeAuthenticatorTitle}
      intro={
        <>
          <Paragraph>{`The codes of “${label}” will not sign you in any more.`}</Paragraph>
          {isLast ? (
            <Paragraph>
              It is your only one. If you have no passkey either, your roles stop counting once your time to set one up
              is over.
            </Paragraph>
          ) : null}
          <Paragraph>Everywhere else that you are signed in, you will be signed out.</Paragraph>
        </>
      }
      action={pathTo('/account/authenticators/:authenticator/remove', { authenticator: id })}
      once={once}
      errors={[]}
      submit="Remove it"
      submitKind="warning"
      beside={<Link href="/account/authenticators">Keep it</Link>}
      words={englishWords}
    >
      {null}
    </FormPage>
  )
}
