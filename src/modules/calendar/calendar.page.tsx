/** The questions about a term or holiday, as adding and changing ask them, and how its days are told. */
import { DateInput } from '#design/date-input/date-input.tsx'
import { englishWords } from '#design/design-words.ts'
import { errorOf } from '#design/form-page/form-page.tsx'
import { Input } from '#design/input/input.tsx'
import { Radios } from '#design/radios/radios.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { dayInWords } from '#platform/text/dates.ts'
import { spanKindNames, spanKinds } from './calendar.words.ts'

export interface SpanFieldsProps {
  typed: Typed
  errors: readonly FieldError[]
}

const hints = {
  term: 'When your groups meet. The days between two terms count as holidays without being entered.',
  holiday: 'Such as half-term, or a week in which nothing meets.',
} as const

export function SpanFields({ typed, errors }: SpanFieldsProps) {
  const day = (name: 'from' | 'until', legend: string) => (
    <DateInput
      id={name}
      namePrefix={name}
      legend={legend}
      values={{ day: typed[`${name}-day`], month: typed[`${name}-month`], year: typed[`${name}-year`] }}
      error={errorOf(errors, `${name}-day`)}
      words={englishWords}
    />
  )
  return (
    <>
      <Radios
        name="kind"
        legend="What is it?"
        value={typed['kind']}
        items={spanKinds.map((value) => ({ value, text: spanKindNames[value], hint: hints[value] }))}
        error={errorOf(errors, 'kind')}
        words={englishWords}
      />
      <Input
        name="name"
        label="What is it called?"
        value={typed['name']}
        width={20}
        error={errorOf(errors, 'name')}
        words={englishWords}
      />
      {day('from', 'First day')}
      {day('until', 'Last day')}
    </>
  )
}

export const daysInWords = ({ from, until }: { from: string; until: string }) =>
  from === until ? dayInWords(from) : `${dayInWords(from)} to ${dayInWords(until)}`
