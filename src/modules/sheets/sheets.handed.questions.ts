/** All rows of a list as it leaves: who took it and when stands above them. */
import type { Work } from '#platform/database/house.ts'
import type { Column } from '#platform/papers/rows.ts'
import { TryLaterError } from '#platform/refusals/refusals.ts'
import type { FittedRow, Sheet } from '#platform/sheets/sheet.ts'
import { momentInWords } from '#platform/text/dates.ts'

/** More than any organisation has; a list that is longer would not fit in memory. */
const mostRows = 100_000
const aMinute = 60

export interface HandedSheet {
  mark: string
  columns: readonly Column[]
  rows: readonly (readonly string[])[]
}

export async function readHandedSheet(work: Work, sheet: Sheet, by: string): Promise<HandedSheet> {
  const rows: FittedRow[] = []
  for (let after: string | undefined = ''; after !== undefined; ) {
    const page = await sheet.list(work, after || undefined)
    rows.push(...page.rows)
    after = page.next
    if (rows.length > mostRows) throw new TryLaterError(aMinute)
  }
  const words = (name: string, value: string) =>
    sheet.columns.find((column) => column.name === name)?.choices?.[value]?.[0] ?? value
  const columns = sheet.columns.filter(({ inOnly }) => !inOnly)
  return {
    mark: `${sheet.title}. Handed out by ${by} on ${momentInWords(work.now)}. Keep it safe, and delete it when you are done.`,
    columns: columns.map(({ label, kind }) => ({ name: label, ...(kind === 'day' && { kind, width: 14 }) })),
    rows: rows.map((row) => columns.map(({ name }) => words(name, row[name] ?? '').replaceAll('\n', ', '))),
  }
}
