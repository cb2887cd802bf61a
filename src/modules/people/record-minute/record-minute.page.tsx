/** Asks what the trustees minuted of an appointment. */
import { DateInput } from '#design/date-input/date-input.tsx'
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { Textarea } from '#design/textarea/textarea.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords } from '#platform/text/dates.ts'
import { minuteStrengthNames, roleNames } from '../people.words.ts'
import type { MinutedView } from './record-minute.view.ts'

export const recordMinuteTitle = 'Record the trustees’ minute'

export interface RecordMinuteProps {
  view: MinutedView
  /** A trustee has seen the decision; anybody else copies it from paper. */
  asTrustee: boolean
  limit: number
  typed: Typed
  errors: readonly FieldError[]
  once: string
}

export function RecordMinutePage({ view, asTrustee, limit, typed, errors, once }: RecordMinuteProps) {
  const { held, minute } = view
  return (
    <FormPage
      title={recordMinuteTitle}
      caption={`${held.name}: ${roleNames[held.role]}`}
      intro={
        <>
          <Paragraph>
            {asTrustee
              ? 'As a trustee you say that your meeting made or confirmed this appointment.'
              : 'You copy from the paper minutes. The appointment counts once a trustee records it in Kept too.'}
          </Paragraph>
          {minute ? (
            <InsetText>
              <Paragraph>
                {`Recorded so far: ${dayInWords(minute.met_on)}, ${minuteStrengthNames[minute.strength]}. “${minute.says}”`}
              </Paragraph>
              <Paragraph>What you record now counts instead. The earlier minute is kept.</Paragraph>
            </InsetText>
          ) : null}
        </>
      }
      action={pathTo('/people/appointments/:appointment/minute', { appointment: held.id })}
      once={once}
      errors={errors}
      submit="Record it"
      beside={<Link href={pathTo('/people/:person', { person: held.personId })}>Back without recording</Link>}
      words={englishWords}
    >
      <DateInput
        id="met"
        namePrefix="met"
        legend="On which day was the meeting?"
        values={{ day: typed['met-day'], month: typed['met-month'], year: typed['met-year'] }}
        error={errorOf(errors, 'met-day')}
        words={englishWords}
      />
      <Textarea
        name="says"
        label="What does the minute say?"
        hint="Its words about this appointment, or where to find them, such as “Minutes of 3 March, item 5”. Nothing about anybody else."
        value={typed['says']}
        rows={4}
        limit={limit}
        error={errorOf(errors, 'says')}
        words={englishWords}
      />
    </FormPage>
  )
}
