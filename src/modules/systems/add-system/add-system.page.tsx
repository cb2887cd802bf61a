/** Asks about a system outside Kept. */
import { englishWords } from '#design/design-words.ts'
import { FormPage } from '#design/form-page/form-page.tsx'
import { Link } from '#design/heading/heading.tsx'
import type { SystemFieldsProps } from '../systems.page.tsx'
import { SystemFields } from '../systems.page.tsx'

export const addSystemTitle = 'Add a system'

export function AddSystemPage({ once, ...fields }: SystemFieldsProps & { once: string }) {
  return (
    <FormPage
      title={addSystemTitle}
      action="/systems/add"
      once={once}
      errors={fields.errors}
      submit="Add it"
      beside={<Link href="/systems">Leave without adding</Link>}
      words={englishWords}
    >
      <SystemFields {...fields} />
    </FormPage>
  )
}
