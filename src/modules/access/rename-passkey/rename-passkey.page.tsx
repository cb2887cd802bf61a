/** Asks what a passkey shall be called. */
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link } from '#design/heading/heading.tsx'
import { Input } from '#design/input/input.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'

export interface RenamePasskeyProps {
  id: string
  typed: Typed
  errors: readonly FieldError[]
  once: string
}

export function RenamePasskeyPage({ id, typed, errors, once }: RenamePasskeyProps) {
  return (
    <FormPage
      title="Rename the passkey"
      action={pathTo('/account/passkeys/:passkey/rename', { passkey: id })}
      once={once}
      errors={errors}
      submit="Save"
      beside={<Link href="/account/passkeys">Leave it as it is</Link>}
      words={englishWords}
    >
      <Input
        name="name"
        label="Name of the passkey"
        value={typed['name']}
        error={errorOf(errors, 'name')}
        words={englishWords}
      />
    </FormPage>
  )
}
