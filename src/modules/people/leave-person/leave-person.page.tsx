/** Asks for the last day of somebody who leaves, and says what happens then. */
import { Checkboxes } from '#design/checkboxes/checkboxes.tsx'
import { DateInput } from '#design/date-input/date-input.tsx'
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link, List, Paragraph } from '#design/heading/heading.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'

export interface LeavePersonProps {
  person: string
  name: string
  typed: Typed
  errors: readonly FieldError[]
  once: string
}

export function LeavePersonPage({ person, name, typed, errors, once }: LeavePersonProps) {
  return (
    <FormPage
      title="Somebody is leaving"
      caption={name}
      intro={
        <>
          <Paragraph>When their last day is over:</Paragraph>
          <List
            items={[
              'their account stops and they are signed out everywhere',
              'everything they are appointed to ends',
              'what is still to be done is listed on their page and on the board',
            ]}
          />
        </>
      }
      action={pathTo('/people/:person/leave', { person })}
      once={once}
      errors={errors}
      submit="They are leaving"
      submitKind="warning"
      beside={<Link href={pathTo('/people/:person', { person })}>Leave it as it is</Link>}
      words={englishWords}
    >
      <DateInput
        id="last"
        namePrefix="last"
        legend="What is their last day?"
        hint="It may be over already, today or later. The last day counts."
        values={{ day: typed['last-day'], month: typed['last-month'], year: typed['last-year'] }}
        error={errorOf(errors, 'last-day')}
        words={englishWords}
      />
      <Checkboxes
        name="atOnce"
        legend="Should their account stop now?"
        hint="Only where the last day is today. Choose this where it must not wait for midnight."
        items={[{ value: 'yes', text: 'Yes, stop it now' }]}
        values={typed['atOnce'] ? [typed['atOnce']] : []}
        error={errorOf(errors, 'atOnce')}
        words={englishWords}
      />
    </FormPage>
  )
}
