/** Asks for a term or a holiday. */
import { englishWords } from '#design/design-words.ts'
import { FormPage } from '#design/form-page/form-page.tsx'
import { Link } from '#design/heading/heading.tsx'
import type { SpanFieldsProps } from '../calendar.page.tsx'
import { SpanFields } from '../calendar.page.tsx'

export const addSpanTitle = 'Add a term or holiday'

export function AddSpanPage({ once, ...fields }: SpanFieldsProps & { once: string }) {
  return (
    <FormPage
      title={addSpanTitle}
      action="/calendar/add"
      once={once}
      errors={fields.errors}
      submit="Save"
      beside={<Link href="/calendar">Back without saving</Link>}
      words={englishWords}
    >
      <SpanFields {...fields} />
    </FormPage>
  )
}
