/** Asks on which days somebody is away, and who stands in. */
import { DateInput } from '#design/date-input/date-input.tsx'
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { pathTo } from '#platform/http/paths.ts'
import type { CoverFieldProps } from './say-away.days.page.tsx'
import { CoverField } from './say-away.days.page.tsx'

export interface SayAwayProps extends CoverFieldProps {
  isSelf: boolean
  once: string
}

export const sayAwayTitle = (isSelf: boolean, name: string) =>
  isSelf ? 'Say when you are away' : `When is ${name} away?`

export function SayAwayPage({ isSelf, once, ...field }: SayAwayProps) {
  const { view, typed, errors } = field
  const to = { person: view.person.id }
  const day = (name: string) => ({
    day: typed[`${name}-day`],
    month: typed[`${name}-month`],
    year: typed[`${name}-year`],
  })
  return (
    <FormPage
      title={sayAwayTitle(isSelf, view.person.name)}
      intro={<Paragraph>Only the days, not the reason: nobody needs to know why.</Paragraph>}
      action={pathTo('/people/:person/away', to)}
      once={once}
      errors={errors}
      submit="Save"
      beside={<Link href={pathTo('/people/:person', to)}>Back without saving</Link>}
      words={englishWords}
    >
      <DateInput
        id="from"
        namePrefix="from"
        legend="From which day?"
        values={day('from')}
        error={errorOf(errors, 'from-day')}
        words={englishWords}
      />
      <DateInput
        id="until"
        namePrefix="until"
        legend="Until which day?"
        hint="The last day away."
        values={day('until')}
        error={errorOf(errors, 'until-day')}
        words={englishWords}
      />
      <CoverField {...field} />
    </FormPage>
  )
}
