/** One radio button or checkbox with its label, hint and the question that choosing it opens. */
import type { ReactNode } from 'react'
import { joined } from '../class-names.ts'

export interface ChoiceItem {
  value: string
  text: ReactNode
  hint?: ReactNode
  /** Shown only to those who choose this. The server must not need it from the others. */
  conditional?: ReactNode
  disabled?: boolean | undefined
}

export interface ChoiceDivider {
  divider: string
}

export interface ChoiceProps {
  kind: 'radios' | 'checkboxes'
  id: string
  name: string
  item: ChoiceItem
  checked: boolean
  /** Choosing this clears the others. */
  exclusive?: boolean | undefined
  describedBy?: string | undefined
}

export function Choice({ kind, id, name, item, checked, exclusive, describedBy }: ChoiceProps) {
  const block = `govuk-${kind}`
  const hintId = item.hint ? `${id}-item-hint` : undefined
  const conditionalId = item.conditional ? `conditional-${id}` : undefined
  return (
    <>
      <div className={`${block}__item`}>
        <input
          className={`${block}__input`}
          id={id}
          name={name}
          type={kind === 'radios' ? 'radio' : 'checkbox'}
          value={item.value}
          defaultChecked={checked}
          disabled={item.disabled}
          data-aria-controls={conditionalId}
          data-behaviour={exclusive ? 'exclusive' : undefined}
          aria-describedby={joined(describedBy, hintId)}
        />
        <label className={`govuk-label ${block}__label`} htmlFor={id}>
          {item.text}
        </label>
        {item.hint ? (
          <div id={hintId} className={`govuk-hint ${block}__hint`}>
            {item.hint}
          </div>
        ) : null}
      </div>
      {item.conditional ? (
        <div
          className={joined(`${block}__conditional`, !checked && `${block}__conditional--hidden`)}
          id={conditionalId}
        >
          {item.conditional}
        </div>
      ) : null}
    </>
  )
}

/** The first control carries the bare id, so that an error summary can link to it. */
export function choiceId(id: string, index: number): string {
  return index === 0 ? id : `${id}-${index + 1}`
}
