/** Bringing a spreadsheet, over HTTP: it is read in a child process and led on to the choice of its columns. */
import { filledIn, readAnswers, wrong } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { mayHandOut } from '../sheets.permissions.ts'
import { headingsText } from '../sheets.rules.ts'
import { fileRefused } from '../sheets.words.ts'
import { bringSheet } from './bring-sheet.command.ts'
import { bringSheetForm } from './bring-sheet.form.ts'
import { BringSheetPage, bringSheetTitle } from './bring-sheet.page.tsx'
import { listRecent, readSheetFile } from './bring-sheet.view.ts'

async function around({ house, actor, sheets, once }: ActorVisit) {
  const all = sheets()
  const names = all.map(({ name }) => name)
  const recent = await house.inOrganisation(actor, (work) => listRecent(work, names))
  return { sheets: all, recent, mayHandOut: mayHandOut(actor), once }
}

async function showForm(visit: ActorVisit): Promise<Answer> {
  const shown = await around(visit)
  const [only, another] = shown.sheets
  return page(bringSheetTitle, BringSheetPage({ ...shown, ...filledIn(another ? {} : { sheet: only?.name ?? '' }) }))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, file, once, documents, digest } = visit
  const again = async (field: string, text: string) =>
    formAgain(bringSheetTitle, BringSheetPage({ ...(await around(visit)), ...wrong(typed, { field, text }) }))
  const outcome = readAnswers(bringSheetForm, typed)
  if (!outcome.ok) return formAgain(bringSheetTitle, BringSheetPage({ ...(await around(visit)), ...outcome }))
  const sheet = visit.sheets().find(({ name }) => name === outcome.answers.sheet)
  if (!sheet) return again('sheet', 'Choose what the file lists')
  if (!file) return again('file', 'Choose a file')
  if ('refused' in file) return again('file', fileRefused[file.refused])
  const answer = await readSheetFile(documents, file.bytes)
  if ('refused' in answer) return again('file', answer.refused)
  const { read: table } = answer
  const headingsDigest = digest(`sheet of ${actor.organisation}\n${headingsText(table.headings)}`)
  const name = file.name || 'A file without a name'
  const bringing = await bringSheet(house, actor, once, { sheet: sheet.name, name, table, headingsDigest })
  return seeOther(pathTo('/sheets/:bringing/columns', { bringing }))
}

export const bringSheetRoutes = defineRoutes([
  { method: 'GET', path: '/sheets', may: 'sheet:bring', record: 'nothing', fresh: true, handle: showForm },
  {
    method: 'POST',
    path: '/sheets',
    may: 'sheet:bring',
    record: 'sheet.brought',
    fresh: true,
    takes: 'file',
    handle: submitForm,
  },
])
