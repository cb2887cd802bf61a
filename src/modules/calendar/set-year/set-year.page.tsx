/** Asks which school year to begin from our suggestion, and shows what it would begin with. */
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { Radios } from '#design/radios/radios.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { daysInWords } from '../calendar.page.tsx'
import type { SuggestedYear } from './set-year.view.ts'

export const setYearTitle = 'Begin with our suggestion'

export interface SetYearProps {
  years: readonly SuggestedYear[]
  typed: Typed
  errors: readonly FieldError[]
  once: string
}

export function SetYearPage({ years, typed, errors, once }: SetYearProps) {
  const items = years.map(({ year, name, days }) => ({
    value: String(year),
    text: name,
    hint: days.map((one) => `${one.name}: ${daysInWords(one)}`).join('. '),
  }))
  return (
    <FormPage
      title={setYearTitle}
      intro={
        <Paragraph>
          These dates are our suggestion. Councils and nations differ by weeks. Save a year, then put its dates right.
        </Paragraph>
      }
      action="/calendar/year"
      once={once}
      errors={errors}
      submit="Save these dates"
      beside={<Link href="/calendar">Back without saving</Link>}
      words={englishWords}
    >
      <Radios
        name="year"
        legend="Which school year?"
        value={typed['year']}
        items={items}
        error={errorOf(errors, 'year')}
        words={englishWords}
      />
    </FormPage>
  )
}
