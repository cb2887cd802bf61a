/** Asks how often Kept makes a report by itself. */
import { DateInput } from '#design/date-input/date-input.tsx'
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { Radios } from '#design/radios/radios.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { intervalNames, intervals, never } from '../packs.words.ts'

export const scheduleTitle = 'How often a report is made'

export interface SchedulePacksProps {
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  readonly once: string
}

export function SchedulePacksPage({ typed, errors, once }: SchedulePacksProps) {
  return (
    <FormPage
      title={scheduleTitle}
      caption="Reports for trustees"
      intro={
        <Paragraph>
          Kept makes the report in the early hours of its day and reminds the trustees to read it. A week before the
          meeting is a good day.
        </Paragraph>
      }
      action="/packs/schedule"
      once={once}
      errors={errors}
      submit="Save"
      beside={<Link href="/packs">Back without saving</Link>}
      words={englishWords}
    >
      <Radios
        name="often"
        legend="How often?"
        value={typed['often']}
        items={[...intervals.map(String), never].map((value) => ({ value, text: intervalNames[value] ?? value }))}
        error={errorOf(errors, 'often')}
        words={englishWords}
      />
      <DateInput
        id="first"
        namePrefix="first"
        legend="When is the first, or the next?"
        hint="Not needed if Kept makes none."
        values={{ day: typed['first-day'], month: typed['first-month'], year: typed['first-year'] }}
        error={errorOf(errors, 'first-day')}
        words={englishWords}
      />
    </FormPage>
  )
}
