/** Asks for a programme. */
import { englishWords } from '#design/design-words.ts'
import { FormPage } from '#design/form-page/form-page.tsx'
import { Link } from '#design/heading/heading.tsx'
import type { FieldsProps } from '../programmes.page.tsx'
import { ProgrammeFields } from '../programmes.page.tsx'

export const addProgrammeTitle = 'Add a programme'

export interface AddProgrammeProps extends FieldsProps {
  places: readonly { id: string; name: string }[]
  once: string
}

export function AddProgrammePage({ once, ...fields }: AddProgrammeProps) {
  return (
    <FormPage
      title={addProgrammeTitle}
      action="/programmes/add"
      once={once}
      errors={fields.errors}
      submit="Save"
      beside={<Link href="/programmes">Back without saving</Link>}
      words={englishWords}
    >
      <ProgrammeFields {...fields} />
    </FormPage>
  )
}
