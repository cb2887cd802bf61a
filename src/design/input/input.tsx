/** Takes one line of text. */
import { joined } from '../class-names.ts'
import { type FieldProps, LabelledGroup } from '../form-group/form-group.tsx'

/** How many characters the answer is expected to have. */
export type InputWidth = 2 | 3 | 4 | 5 | 10 | 20 | 30

export interface InputProps extends FieldProps {
  value?: string | undefined
  type?: 'text' | 'email' | 'tel' | 'search' | 'url' | undefined
  width?: InputWidth | undefined
  autocomplete?: string | undefined
  autocapitalize?: 'none' | 'characters' | 'words' | 'sentences' | undefined
  inputmode?: 'numeric' | 'decimal' | 'email' | 'tel' | 'text' | undefined
  pattern?: string | undefined
  spellcheck?: boolean | undefined
  prefix?: string | undefined
  suffix?: string | undefined
}

export function Input(props: InputProps) {
  return <LabelledGroup {...props} control={(id, describedBy) => withAffixes(props, field(props, id, describedBy))} />
}

function field(props: InputProps, id: string, describedBy: string | undefined) {
  const className = joined('govuk-input', props.width && `govuk-input--width-${props.width}`, props.error && errorClass)
  return (
    <input
      className={className}
      id={id}
      name={props.name}
      type={props.type ?? 'text'}
      spellCheck={props.spellcheck}
      defaultValue={props.value}
      disabled={props.disabled}
      aria-describedby={describedBy}
      autoComplete={props.autocomplete}
      autoCapitalize={props.autocapitalize}
      pattern={props.pattern}
      inputMode={props.inputmode}
    />
  )
}

const errorClass = 'govuk-input--error'

function withAffixes({ prefix, suffix }: InputProps, input: React.JSX.Element) {
  if (!prefix && !suffix) return input
  return (
    <div className="govuk-input__wrapper">
      {prefix ? (
        <div className="govuk-input__prefix" aria-hidden="true">
          {prefix}
        </div>
      ) : null}
      {input}
      {suffix ? (
        <div className="govuk-input__suffix" aria-hidden="true">
          {suffix}
        </div>
      ) : null}
    </div>
  )
}
