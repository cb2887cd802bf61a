/** Counts in months: the last day of a shorter month stands in for one that it has not. */

/** The day so many months after another, `2026-11-20`. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const total = year * 12 + (month - 1) + months
  const last = new Date(Date.UTC(Math.floor(total / 12), (total % 12) + 1, 0)).getUTCDate()
  return `${String(Math.floor(total / 12)).padStart(4, '0')}-${pad((total % 12) + 1)}-${pad(Math.min(date, last))}`
}

const pad = (number: number) => String(number).padStart(2, '0')
