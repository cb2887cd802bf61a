/** What several pages of this room say alike: ages, turning 18, days and choices. */
import { DateInput } from '#design/date-input/date-input.tsx'
import { englishWords } from '#design/design-words.ts'
import { errorOf } from '#design/form-page/form-page.tsx'
import { Link } from '#design/heading/heading.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords } from '#platform/text/dates.ts'

export function agesInWords({ least, most }: { least: number; most: number }): string {
  if (least === most) return String(least)
  return least === 0 ? `${most} or younger` : `${least} to ${most}`
}

type EighteenthShown = { state: string; on?: string | undefined }

/** Undefined where there is nothing to do. */
export function eighteenthInWords({ state, on }: EighteenthShown): string | undefined {
  if (state === 'soon' && on) return `Turns 18 on ${dayInWords(on)}`
  if (state === 'turned') return on ? `Turned 18 on ${dayInWords(on)}` : 'Is 18 or over by now'
  return state === 'may-have-turned' ? 'May be 18 by now: ask' : undefined
}

export interface DayQuestionProps {
  name: string
  legend: string
  hint?: string
  typed: Typed
  errors: readonly FieldError[]
  birthday?: true
}

/** A day in three parts. */
export function DayQuestion({ name, legend, hint, typed, errors }: DayQuestionProps) {
  return (
    <DateInput
      id={name}
      namePrefix={name}
      legend={legend}
      hint={hint}
      words={englishWords}
      error={errorOf(errors, `${name}-day`)}
      values={{ day: typed[`${name}-day`], month: typed[`${name}-month`], year: typed[`${name}-year`] }}
    />
  )
}

/** Several ticks come as lines of one field. */
export function ticksOf(typed: Typed, name: string): string[] {
  return (typed[name] ?? '').split('\n').filter(Boolean)
}

/** The choices of a question, from a list of words. */
export function choicesOf<Value extends string>(values: readonly Value[], names: Readonly<Record<Value, string>>) {
  return values.map((value) => ({ value, text: names[value] }))
}

/** For those who may look at who read something about a child. */
export function WhoReadIt({ child }: { child: string }) {
  return <Link href={`${pathTo('/oversight/readings')}?about=${child}`}>Who read what is most private</Link>
}
