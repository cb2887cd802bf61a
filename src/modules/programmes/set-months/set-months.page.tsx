/** Asks after how many months without a programme somebody is looked at again. */
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link } from '#design/heading/heading.tsx'
import { Input } from '#design/input/input.tsx'
import type { FieldsProps } from '../programmes.page.tsx'

export const setMonthsTitle = 'After how many months are people looked at?'

export function SetMonthsPage({ typed, errors, once }: FieldsProps & { once: string }) {
  return (
    <FormPage
      title={setMonthsTitle}
      action="/programmes/months"
      once={once}
      errors={errors}
      submit="Save"
      beside={<Link href="/programmes/without">Back without saving</Link>}
      words={englishWords}
    >
      <Input
        name="months"
        label="Months without a programme"
        hint="Our suggestion is 12. Your policy or your privacy notice may say otherwise."
        value={typed['months']}
        width={2}
        inputmode="numeric"
        error={errorOf(errors, 'months')}
        words={englishWords}
      />
    </FormPage>
  )
}
