/** What a row of a list says of an adult, what is wrong with it, and what it fills in of somebody known. */

import type { EngagementKind } from '../people.words.ts'
import { isEngagementKind } from './lists.words.ts'

type Row = Readonly<Record<string, string>>

const text = (row: Row, column: string) => row[column] ?? ''

/** First and last names are put together where there is no whole one. */
export function nameIn(row: Row): string {
  return text(row, 'name') || [text(row, 'first-name'), text(row, 'last-name')].filter(Boolean).join(' ')
}

export interface RowFault {
  column: string
  text: string
}

export function faultsIn(row: Row): RowFault[] {
  const faults: RowFault[] = []
  const name = nameIn(row)
  if (name === '') faults.push({ column: 'name', text: 'There is no name.' })
  else if (name.length > 200) faults.push({ column: 'name', text: 'The name is longer than 200 letters.' })
  const [from, until] = [text(row, 'from'), text(row, 'until')]
  if (until && !from) faults.push({ column: 'from', text: 'There is a last day but no first day.' })
  if (from && until && until < from) faults.push({ column: 'until', text: 'The last day is before the first day.' })
  if (from && !text(row, 'kind'))
    faults.push({ column: 'kind', text: 'There is a first day, but not as what they are here.' })
  return faults
}

export function keysIn(row: Row): string[] {
  const email = text(row, 'email')
  return [...(email ? [`mail:${email}`] : []), `name:${nameIn(row).toLowerCase()}`]
}

export interface RowFacts {
  name: string
  known_as: string
  email: string | null
  phone: string | null
  languages: string[]
  work: string
}

export function factsIn(row: Row): RowFacts {
  return {
    name: nameIn(row),
    known_as: text(row, 'known-as'),
    email: text(row, 'email') || null,
    phone: text(row, 'phone') || null,
    languages: text(row, 'languages').split('\n').filter(Boolean),
    work: text(row, 'work'),
  }
}

/** From today on, where no first day is given. */
export function engagementIn(
  row: Row,
  today: string,
): { kind: EngagementKind; from_on: string; until_on: string | null } | undefined {
  const kind = text(row, 'kind')
  if (!isEngagementKind(kind)) return undefined
  return { kind, from_on: text(row, 'from') || today, until_on: text(row, 'until') || null }
}

/** What was known stays; only what was not is taken from the row. Undefined where that is nothing. */
export function filled<Facts extends RowFacts>(known: Facts, row: RowFacts): Facts | undefined {
  const both = {
    ...known,
    known_as: known.known_as || row.known_as,
    email: known.email ?? row.email,
    phone: known.phone ?? row.phone,
    languages: known.languages.length > 0 ? known.languages : row.languages,
    work: known.work || row.work,
  }
  const keys = ['known_as', 'email', 'phone', 'languages', 'work'] as const
  return keys.some((key) => both[key] !== known[key] && String(both[key] ?? '') !== String(known[key] ?? ''))
    ? both
    : undefined
}
