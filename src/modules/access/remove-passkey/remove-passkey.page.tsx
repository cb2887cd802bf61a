/** Asks once more before a passkey can be used no longer. */
import { englishWords } from '#design/design-words.ts'
import { FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { pathTo } from '#platform/http/paths.ts'

export interface RemovePasskeyProps {
  id: string
  name: string
  once: string
}

export function RemovePasskeyPage({ id, name, once }: RemovePasskeyProps) {
  return (
    <FormPage
      title="Remove the passkey"
      intro={
        <>
          <Paragraph>“{name}” will not sign you in any more. Remove it from the device too.</Paragraph>
          <Paragraph>Everywhere else that you are signed in, you will be signed out.</Paragraph>
        </>
      }
      action={pathTo('/account/passkeys/:passkey/remove', { passkey: id })}
      once={once}
      errors={[]}
      submit="Remove it"
      submitKind="warning"
      beside={<Link href="/account/passkeys">Keep it</Link>}
      words={englishWords}
    >
      {null}
    </FormPage>
  )
}
