/** Takes a day a person knows by heart, in three parts. */
import { joined } from '../class-names.ts'
import { LegendGroup, type QuestionProps } from '../fieldset/fieldset.tsx'

export const dateParts = ['day', 'month', 'year'] as const
export type DatePart = (typeof dateParts)[number]

export interface DateInputProps extends QuestionProps {
  id: string
  /** Stands before the names of the parts: `born` gives `born-day`, `born-month` and `born-year`. */
  namePrefix?: string | undefined
  parts?: readonly DatePart[] | undefined
  values?: Partial<Record<DatePart, string | undefined>> | undefined
  /** The parts that are wrong; all of them where there is an error and this is left out. */
  wrong?: readonly DatePart[] | undefined
  /** The person's own date of birth, which browsers can fill in. */
  birthday?: boolean | undefined
}

export function DateInput(props: DateInputProps) {
  return (
    <LegendGroup {...props} role="group">
      <div className="govuk-date-input" id={props.id}>
        {(props.parts ?? dateParts).map((part) => (
          <div key={part} className="govuk-date-input__item">
            <div className="govuk-form-group">{partField(props, part)}</div>
          </div>
        ))}
      </div>
    </LegendGroup>
  )
}

function partField(props: DateInputProps, part: DatePart) {
  const wrong = props.wrong ? props.wrong.includes(part) : props.error
  return (
    <>
      <label className="govuk-label govuk-date-input__label" htmlFor={`${props.id}-${part}`}>
        {props.words[part]}
      </label>
      <input
        className={joined(
          'govuk-input govuk-date-input__input',
          wrong && 'govuk-input--error',
          part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
        )}
        id={`${props.id}-${part}`}
        name={props.namePrefix ? `${props.namePrefix}-${part}` : part}
        type="text"
        defaultValue={props.values?.[part]}
        autoComplete={props.birthday ? `bday-${part}` : undefined}
        inputMode="numeric"
      />
    </>
  )
}
