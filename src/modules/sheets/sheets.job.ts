/** Saves, undoes and forgets by itself what a spreadsheet brought: some rows a transaction, so that a stop loses nothing. */
import type { Enter, Errand } from '#platform/rooms/manifest.ts'
import type { Sheet } from '#platform/sheets/sheet.ts'
import { setAside, takeStep } from './save-rows/save-rows.steps.command.ts'
import { rowsAtOnce } from './sheets.words.ts'

export const sheetsErrands: readonly Errand[] = [{ name: 'save-the-rows', table: 'sheets.bringing', does: goOn }]

/** Where some rows together cannot be kept, fewer are tried; one that cannot be kept by itself is set aside. */
async function goOn(enter: Enter, stop: AbortSignal, sheets: readonly Sheet[]): Promise<void> {
  let most = rowsAtOnce
  while (!stop.aborted) {
    try {
      if (!(await enter((work) => takeStep(work, sheets, most)))) return
      most = Math.min(rowsAtOnce, most * 2)
    } catch (error) {
      if (most === 1 && isAboutTheRow(error)) await enter(setAside)
      else if (most === 1) throw error
      most = Math.max(1, Math.floor(most / 8))
    }
  }
}

/** PostgreSQL's classes 22 and 23: the values, or what is asked of them. All else may go better another time. */
function isAboutTheRow(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^2[23]/.test(String(error.code))
}
