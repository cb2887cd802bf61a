/** Asks what somebody is appointed to, from when and until when. */
import { DateInput } from '#design/date-input/date-input.tsx'
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { Radios } from '#design/radios/radios.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { Role } from '../people.words.ts'
import { roleHints, roleNames } from '../people.words.ts'

export interface AppointPersonProps {
  person: string
  name: string
  /** What whoever asks may appoint to. */
  offered: readonly Role[]
  /** Whether somebody else is here who may confirm. */
  hasSecond: boolean
  typed: Typed
  errors: readonly FieldError[]
  once: string
}

export function AppointPersonPage({ person, name, offered, hasSecond, typed, errors, once }: AppointPersonProps) {
  const day = (field: string) => ({
    day: typed[`${field}-day`],
    month: typed[`${field}-month`],
    year: typed[`${field}-year`],
  })
  return (
    <FormPage
      title={`Appoint ${name}`}
      action={pathTo('/people/:person/appoint', { person })}
      once={once}
      errors={errors}
      intro={
        <Paragraph>
          {hasSecond
            ? 'Most roles take two people: you propose, and somebody else confirms. Until then it does not count.'
            : 'Most roles take two people. Nobody else can confirm yet, so it counts at once. It is marked “by one person alone” until somebody confirms it.'}
        </Paragraph>
      }
      submit="Appoint"
      beside={<Link href={pathTo('/people/:person', { person })}>Leave it as it is</Link>}
      words={englishWords}
    >
      <Radios
        name="role"
        legend="As what?"
        value={typed['role']}
        error={errorOf(errors, 'role')}
        items={offered.map((role) => ({ value: role, text: roleNames[role], hint: roleHints[role] }))}
        words={englishWords}
      />
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
        legend="Until which day? (optional)"
        hint="The last day counts. Leave it empty where no end is agreed."
        values={day('until')}
        error={errorOf(errors, 'until-day')}
        words={englishWords}
      />
    </FormPage>
  )
}
