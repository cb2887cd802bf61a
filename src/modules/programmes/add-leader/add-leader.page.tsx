/** Asks who leads a programme, and from which day. */
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link } from '#design/heading/heading.tsx'
import { Select } from '#design/select/select.tsx'
import { pathTo } from '#platform/http/paths.ts'
import type { FieldsProps } from '../programmes.page.tsx'
import { DayField } from '../programmes.page.tsx'

export const addLeaderTitle = 'Who leads it?'

export interface AddLeaderProps extends FieldsProps {
  programme: { id: string; name: string }
  adults: readonly { id: string; name: string }[]
  once: string
}

export function AddLeaderPage({ programme: { id, name }, adults, once, ...fields }: AddLeaderProps) {
  return (
    <FormPage
      title={addLeaderTitle}
      caption={name}
      action={pathTo('/programmes/:programme/leaders', { programme: id })}
      once={once}
      errors={fields.errors}
      submit="Save"
      beside={<Link href={pathTo('/programmes/:programme', { programme: id })}>Back without saving</Link>}
      words={englishWords}
    >
      <Select
        name="person"
        label="Who?"
        hint="Adults who are here. Add them under People first where they are not in the list."
        items={[{ value: '', text: 'Choose' }, ...adults.map((one) => ({ value: one.id, text: one.name }))]}
        value={fields.typed['person']}
        error={errorOf(fields.errors, 'person')}
        words={englishWords}
      />
      <DayField {...fields} name="from" legend="From which day?" />
    </FormPage>
  )
}
