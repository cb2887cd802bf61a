/** Reads what was decided about rows: a field a row, and one for all others. */
import type { Typed } from '#platform/forms/form.ts'
import type { Choice } from '../sheets.words.ts'
import { choices } from '../sheets.words.ts'

const chosen = (text: string | undefined): Choice | undefined => choices.find((choice) => choice === text)

export function readDecisions(typed: Typed): { byLine: ReadonlyMap<number, Choice>; others: Choice | undefined } {
  const byLine = new Map<number, Choice>()
  for (const [field, text] of Object.entries(typed)) {
    const line = /^row-(\d{1,6})$/.exec(field)?.[1]
    const choice = chosen(text)
    if (line && choice) byLine.set(Number(line), choice)
  }
  return { byLine, others: chosen(typed['others']) }
}
