/** Adds a related policy as a file or a link. */
import { englishWords } from '#design/design-words.ts'
import { FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import type { RelatedFieldsProps } from '../citations.page.tsx'
import { RelatedFields } from '../citations.page.tsx'

export const addRelatedTitle = 'Add a related policy'

export function AddRelatedPage({ once, ...fields }: RelatedFieldsProps & { once: string }) {
  return (
    <FormPage
      title={addRelatedTitle}
      intro={
        <Paragraph>
          Such as your safeguarding policy or your code of conduct. Keep its file here, sealed, or say where it is. Kept
          does not read it.
        </Paragraph>
      }
      action="/citations/add"
      once={once}
      errors={fields.errors}
      submit="Add it"
      beside={<Link href="/citations">Leave without adding</Link>}
      words={englishWords}
      files
    >
      <RelatedFields {...fields} />
    </FormPage>
  )
}
