/** Asks for the last day of an appointment, or whether it ends at once. */
import { Checkboxes } from '#design/checkboxes/checkboxes.tsx'
import { DateInput } from '#design/date-input/date-input.tsx'
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link } from '#design/heading/heading.tsx'
import { Radios } from '#design/radios/radios.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'

export interface EndAppointmentProps {
  appointment: string
  person: string
  says: string
  /** What nobody would be afterwards; undefined where somebody else is. */
  empties: string | undefined
  typed: Typed
  errors: readonly FieldError[]
  once: string
}

/** The date stands beside both answers: without script nothing can be hidden and shown. */
export function EndAppointmentPage({ appointment, person, says, empties, typed, errors, once }: EndAppointmentProps) {
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
      <Radios
        name="when"
        legend="When does it end?"
        value={typed['when'] ?? 'day'}
        items={[
          { value: 'day', text: 'At the end of a day', hint: 'Enter the day below.' },
          {
            value: 'now',
            text: 'Now',
            hint: 'They are signed out everywhere, and can no longer do what the role allows.',
          },
        ]}
        words={englishWords}
      />
      <DateInput
        id="until"
        namePrefix="until"
        legend="What is the last day?"
        hint="The last day counts: what the role allows ends with it."
        values={{ day: typed['until-day'], month: typed['until-month'], year: typed['until-year'] }}
        error={errorOf(errors, 'until-day')}
        words={englishWords}
      />
      {empties ? (
        <Checkboxes
          name="empties"
          legend={`Afterwards nobody is appointed: ${empties}`}
          values={typed['empties'] === 'yes' ? ['yes'] : []}
          error={errorOf(errors, 'empties')}
          items={[{ value: 'yes', text: 'I know, and somebody will be found' }]}
          words={englishWords}
        />
      ) : null}
    </FormPage>
  )
}
