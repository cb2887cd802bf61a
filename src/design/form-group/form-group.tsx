/** Holds one question together: its label, hint, error and control, joined for those who cannot see them. */
import type { ReactNode } from 'react'
import { joined } from '../class-names.ts'
import type { DesignWords } from '../design-words.ts'
import { ErrorMessage } from '../error-message/error-message.tsx'
import { Hint } from '../hint/hint.tsx'
import { Label, type LabelSize } from '../label/label.tsx'

/** What every control with a label of its own takes. */
export interface FieldProps {
  name: string
  /** The name, unless the page needs another. */
  id?: string | undefined
  label: ReactNode
  labelSize?: LabelSize | undefined
  labelIsPageHeading?: boolean | undefined
  hint?: ReactNode
  error?: string | undefined
  /** Ids of further elements that describe the control. */
  describedBy?: string | undefined
  disabled?: boolean | undefined
  words: DesignWords
}

export interface FormGroupProps {
  error?: string | undefined
  className?: string | undefined
  /** `data-` attributes for the browser's script. */
  script?: Record<`data-${string}`, string | number | undefined> | undefined
  children: ReactNode
}

export function FormGroup({ error, className, script, children }: FormGroupProps) {
  return (
    <div className={joined('govuk-form-group', error && 'govuk-form-group--error', className)} {...script}>
      {children}
    </div>
  )
}

export interface LabelledProps extends FieldProps {
  group?: Omit<FormGroupProps, 'children' | 'error'>
  /** Draws the control; is given its id and the ids that describe it. */
  control: (id: string, describedBy: string | undefined) => ReactNode
}

/** A group whose control has one label. */
export function LabelledGroup(props: LabelledProps) {
  const id = props.id ?? props.name
  const hintId = props.hint ? `${id}-hint` : undefined
  const errorId = props.error ? `${id}-error` : undefined
  return (
    <FormGroup error={props.error} {...props.group}>
      <Label for={id} size={props.labelSize} isPageHeading={props.labelIsPageHeading}>
        {props.label}
      </Label>
      {props.hint ? <Hint id={hintId}>{props.hint}</Hint> : null}
      {props.error ? (
        <ErrorMessage id={errorId} words={props.words}>
          {props.error}
        </ErrorMessage>
      ) : null}
      {props.control(id, joined(props.describedBy, hintId, errorId))}
    </FormGroup>
  )
}
