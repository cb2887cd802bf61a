/** Asks for a place. */
import { englishWords } from '#design/design-words.ts'
import { FormPage } from '#design/form-page/form-page.tsx'
import { Link } from '#design/heading/heading.tsx'
import type { FieldsProps } from '../programmes.page.tsx'
import { PlaceFields } from '../programmes.page.tsx'

export const addPlaceTitle = 'Add a place'

export function AddPlacePage({ once, ...fields }: FieldsProps & { once: string }) {
  return (
    <FormPage
      title={addPlaceTitle}
      action="/programmes/places/add"
      once={once}
      errors={fields.errors}
      submit="Save"
      beside={<Link href="/programmes/places">Back without saving</Link>}
      words={englishWords}
    >
      <PlaceFields {...fields} />
    </FormPage>
  )
}
