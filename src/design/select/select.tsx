/** Takes one choice from a list too long for radios. */
import { joined } from '../class-names.ts'
import { type FieldProps, LabelledGroup } from '../form-group/form-group.tsx'

export interface SelectItem {
  /** The text, when left out. */
  value?: string | undefined
  text: string
  disabled?: boolean | undefined
}

export interface SelectProps extends FieldProps {
  items: readonly SelectItem[]
  value?: string | undefined
}

export function Select(props: SelectProps) {
  return (
    <LabelledGroup
      {...props}
      control={(id, describedBy) => (
        <select
          className={joined('govuk-select', props.error && 'govuk-select--error')}
          id={id}
          name={props.name}
          disabled={props.disabled}
          aria-describedby={describedBy}
          defaultValue={props.value}
        >
          {props.items.map((item) => (
            <option key={item.value ?? item.text} value={item.value} disabled={item.disabled}>
              {item.text}
            </option>
          ))}
        </select>
      )}
    />
  )
}
