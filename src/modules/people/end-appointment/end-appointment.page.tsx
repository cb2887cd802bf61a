/** Asks for the last day of an appointment. */
import { DateInput } from '#design/date-input/date-input.tsx'
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link } from '#design/heading/heading.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'

export interface EndAppointmentProps {
  appointment: string
  person: string
  says: string
  typed: Typed
  errors: readonly FieldError[]
  once: string
}

export function EndAppointmentPage({ appointment, person, says, typed, errors, once }: EndAppointmentProps) {
  return (
    <FormPage
      title="End an appointment"
      caption={says}
      action={pathTo('/people/appointments/:appointment/end', { appointment })}
      once={once}
      errors={errors}
      submit="End it"
      submitKind="warning"
      beside={<Link href={pathTo('/people/:person', { person })}>Leave it as it is</Link>}
      words={englishWords}
    >
      <DateInput
        id="until"
        namePrefix="until"
        legend="What is the last day?"
        hint="The last day counts: what the role allows ends with it."
        values={{ day: typed['until-day'], month: typed['until-month'], year: typed['until-year'] }}
        error={errorOf(errors, 'until-day')}
        words={englishWords}
      />
    </FormPage>
  )
}
