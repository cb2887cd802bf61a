/** Takes exactly one of a few answers, all in sight. */
import { joined } from '../class-names.ts'
import { LegendGroup, type QuestionProps } from '../fieldset/fieldset.tsx'
import { Choice, type ChoiceDivider, type ChoiceItem, choiceId } from './choice.tsx'

export interface RadiosProps extends QuestionProps {
  name: string
  /** The name, unless the page needs another. */
  id?: string | undefined
  items: readonly (ChoiceItem | ChoiceDivider)[]
  value?: string | undefined
  /** Side by side where there is room: for two short answers only. */
  inline?: boolean | undefined
  small?: boolean | undefined
}

export function Radios({ name, items, value, inline, small, ...question }: RadiosProps) {
  const id = question.id ?? name
  const className = joined('govuk-radios', inline && 'govuk-radios--inline', small && 'govuk-radios--small')
  return (
    <LegendGroup {...question} id={id}>
      <div className={className} data-module="govuk-radios">
        {items.map((item, index) =>
          'divider' in item ? (
            <div key={item.divider} className="govuk-radios__divider">
              {item.divider}
            </div>
          ) : (
            <Choice
              key={item.value}
              kind="radios"
              id={choiceId(id, index)}
              name={name}
              item={item}
              checked={item.value === value}
            />
          ),
        )}
      </div>
    </LegendGroup>
  )
}
