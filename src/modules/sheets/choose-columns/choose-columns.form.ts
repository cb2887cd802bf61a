/** Reads which column of the file is which: a field for each column of the list, and one for how its days are written. */
import type { Typed } from '#platform/forms/form.ts'
import { placeField } from '../sheets.words.ts'

export interface ChosenColumns {
  places: Readonly<Record<string, number>>
  /** Undefined where nobody said. */
  monthFirst: boolean | undefined
}

/** What names no column of the file is left out. */
export function readColumns(typed: Typed, columns: readonly string[], width: number): ChosenColumns {
  const places: Record<string, number> = {}
  for (const name of columns) {
    const text = typed[placeField(name)] ?? ''
    const place = Number(text)
    if (/^\d{1,3}$/.test(text) && place < width) places[name] = place
  }
  const days = typed['days']
  return { places, monthFirst: days === 'day' ? false : days === 'month' ? true : undefined }
}

export function typedColumns(places: Readonly<Record<string, number>>, monthFirst: boolean | undefined): Typed {
  const typed = Object.fromEntries(Object.entries(places).map(([name, place]) => [placeField(name), String(place)]))
  return monthFirst === undefined ? typed : { ...typed, days: monthFirst ? 'month' : 'day' }
}
