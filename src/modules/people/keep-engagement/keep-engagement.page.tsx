/** Asks as what somebody is here, from when and until when. */
import { Button } from '#design/button/button.tsx'
import { DateInput } from '#design/date-input/date-input.tsx'
import { englishWords } from '#design/design-words.ts'
import { Form } from '#design/form/form.tsx'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { Input } from '#design/input/input.tsx'
import { Radios } from '#design/radios/radios.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import { engagementKinds, engagementNames } from '../people.words.ts'

export interface EngagementProps {
  title: string
  action: string
  person: string
  name: string
  typed: Typed
  errors: readonly FieldError[]
  once: string
  /** Where what was written by mistake is taken out; a new one has nothing to take out. */
  takeOut?: string | undefined
}

export function EngagementPage({ title, action, person, name, typed, errors, once, takeOut }: EngagementProps) {
  const day = (part: string) => ({
    day: typed[`${part}-day`],
    month: typed[`${part}-month`],
    year: typed[`${part}-year`],
  })
  return (
    <>
      <FormPage
        title={title}
        caption={name}
        action={action}
        once={once}
        errors={errors}
        submit="Save"
        beside={<Link href={pathTo('/people/:person', { person })}>Leave it as it is</Link>}
        words={englishWords}
      >
        <Radios
          name="kind"
          legend="What are they here as?"
          items={engagementKinds.map((value) => ({ value, text: engagementNames[value] }))}
          value={typed['kind']}
          error={errorOf(errors, 'kind')}
          words={englishWords}
        />
        <DateInput
          id="from"
          namePrefix="from"
          legend="What is the first day?"
          values={day('from')}
          error={errorOf(errors, 'from-day')}
          words={englishWords}
        />
        <DateInput
          id="until"
          namePrefix="until"
          legend="What is the last day? (optional)"
          hint="Leave it empty where no end is set."
          values={day('until')}
          error={errorOf(errors, 'until-day')}
          words={englishWords}
        />
        <Input
          name="through"
          label="Through whom do they come? (optional)"
          hint="Their agency, school or firm, where there is one."
          value={typed['through']}
          error={errorOf(errors, 'through')}
          autocomplete="off"
          words={englishWords}
        />
      </FormPage>
      {takeOut ? <TakeOut action={takeOut} once={once} /> : null}
    </>
  )
}

function TakeOut({ action, once }: { action: string; once: string }) {
  return (
    <>
      <Heading level={2}>Written by mistake?</Heading>
      <Paragraph>Take it out only where it never was so. Where it is over, give it a last day instead.</Paragraph>
      <Form action={action} once={once}>
        <Button kind="secondary">Take it out</Button>
      </Form>
    </>
  )
}
