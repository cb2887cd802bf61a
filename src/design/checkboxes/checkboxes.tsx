/** Takes any number of answers, or one agreement. */
import { joined } from '../class-names.ts'
import { LegendGroup, type QuestionProps } from '../fieldset/fieldset.tsx'
import { Choice, type ChoiceDivider, type ChoiceItem, choiceId } from '../radios/choice.tsx'

export interface CheckboxItem extends ChoiceItem {
  /** "None of these": choosing it clears the others. */
  exclusive?: boolean | undefined
  /** A name of its own, where each answer is a field of its own. */
  name?: string | undefined
}

export interface CheckboxesProps extends QuestionProps {
  name: string
  /** The name, unless the page needs another. */
  id?: string | undefined
  items: readonly (CheckboxItem | ChoiceDivider)[]
  values?: readonly string[] | undefined
  small?: boolean | undefined
}

export function Checkboxes({ name, items, values = [], small, ...question }: CheckboxesProps) {
  const id = question.id ?? name
  // With no legend there is no fieldset to carry the hint and the error, so every box does.
  const describedBy = question.legend
    ? undefined
    : joined(question.describedBy, question.hint ? `${id}-hint` : undefined, question.error && `${id}-error`)
  return (
    <LegendGroup {...question} id={id}>
      <div className={joined('govuk-checkboxes', small && 'govuk-checkboxes--small')} data-module="govuk-checkboxes">
        {items.map((item, index) =>
          'divider' in item ? (
            <div key={item.divider} className="govuk-checkboxes__divider">
              {item.divider}
            </div>
          ) : (
            <Choice
              key={item.value}
              kind="checkboxes"
              id={choiceId(id, index)}
              name={item.name ?? name}
              item={item}
              checked={values.includes(item.value)}
              exclusive={item.exclusive}
              describedBy={describedBy}
            />
          ),
        )}
      </div>
    </LegendGroup>
  )
}
