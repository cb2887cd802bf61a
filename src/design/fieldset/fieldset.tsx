/** Asks one question that several controls answer together. */
import type { ReactNode } from 'react'
import { joined } from '../class-names.ts'
import type { DesignWords } from '../design-words.ts'
import { ErrorMessage } from '../error-message/error-message.tsx'
import { FormGroup } from '../form-group/form-group.tsx'
import { Hint } from '../hint/hint.tsx'
import type { LabelSize } from '../label/label.tsx'

export interface LegendProps {
  legend?: ReactNode
  legendSize?: LabelSize | undefined
  legendIsPageHeading?: boolean | undefined
}

export interface FieldsetProps extends LegendProps {
  describedBy?: string | undefined
  role?: 'group' | undefined
  children?: ReactNode
}

export function Fieldset(props: FieldsetProps) {
  const legendClass = joined(
    'govuk-fieldset__legend',
    props.legendSize && `govuk-fieldset__legend--${props.legendSize}`,
  )
  return (
    <fieldset className="govuk-fieldset" role={props.role} aria-describedby={props.describedBy}>
      {props.legend ? (
        <legend className={legendClass}>
          {props.legendIsPageHeading ? <h1 className="govuk-fieldset__heading">{props.legend}</h1> : props.legend}
        </legend>
      ) : null}
      {props.children}
    </fieldset>
  )
}

/** What every group of controls under one legend takes. */
export interface QuestionProps extends LegendProps {
  hint?: ReactNode
  error?: string | undefined
  /** Ids of further elements that describe the question. */
  describedBy?: string | undefined
  words: DesignWords
}

export interface LegendGroupProps extends QuestionProps {
  id: string
  role?: 'group' | undefined
  children: ReactNode
}

/** A group under one legend. Leave the legend out only inside a fieldset of the page's own. */
export function LegendGroup({ id, children, ...props }: LegendGroupProps) {
  const hintId = props.hint ? `${id}-hint` : undefined
  const errorId = props.error ? `${id}-error` : undefined
  const inside = (
    <>
      {props.hint ? <Hint id={hintId}>{props.hint}</Hint> : null}
      {props.error ? (
        <ErrorMessage id={errorId} words={props.words}>
          {props.error}
        </ErrorMessage>
      ) : null}
      {children}
    </>
  )
  return (
    <FormGroup error={props.error}>
      {props.legend ? (
        <Fieldset {...props} describedBy={joined(props.describedBy, hintId, errorId)}>
          {inside}
        </Fieldset>
      ) : (
        inside
      )}
    </FormGroup>
  )
}
