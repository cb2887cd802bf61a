/** Choosing which column is which, over HTTP. */
import { filledIn, wrong } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { found } from '#platform/refusals/refusals.ts'
import { likelyPlaces, placesFault } from '../sheets.rules.ts'
import { placeField } from '../sheets.words.ts'
import { chooseColumns } from './choose-columns.command.ts'
import { readColumns, typedColumns } from './choose-columns.form.ts'
import { ChooseColumnsPage, chooseColumnsTitle } from './choose-columns.page.tsx'
import { readColumnsInHand } from './choose-columns.view.ts'

async function readInHand({ house, actor, parts, sheets, once }: ActorVisit) {
  const inHand = await house.inOrganisation(actor, (work) => readColumnsInHand(work, parts['bringing'] ?? ''))
  const sheet = found(sheets().find(({ name }) => name === inHand.bringing.sheet))
  return { inHand, sheet, columns: sheet.columns, once }
}

async function showForm(visit: ActorVisit): Promise<Answer> {
  const { sheet, ...shown } = await readInHand(visit)
  const { bringing, facts, before } = shown.inHand
  const here = pathTo('/sheets/:bringing', { bringing: bringing.id })
  if (bringing.state !== 'read' && bringing.state !== 'checked') return seeOther(here)
  const { dayFirst, monthFirst } = facts.days
  const likely = dayFirst > 0 && monthFirst === 0 ? false : monthFirst > 0 && dayFirst === 0 ? true : undefined
  const places = bringing.places ?? before?.places ?? likelyPlaces(sheet.columns, facts.headings)
  const days = bringing.month_first ?? before?.month_first ?? likely
  return page(chooseColumnsTitle, ChooseColumnsPage({ ...shown, ...filledIn(typedColumns(places, days)) }))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once } = visit
  const { sheet, ...shown } = await readInHand(visit)
  const { bringing, facts } = shown.inHand
  const again = (field: string, text: string) =>
    formAgain(chooseColumnsTitle, ChooseColumnsPage({ ...shown, ...wrong(typed, { field, text }) }))
  const names = sheet.columns.map(({ name }) => name)
  const { places, monthFirst } = readColumns(typed, names, facts.headings.length)
  const fault = placesFault(sheet, places)
  if (fault) return again(placeField(fault.column), fault.text)
  const asksDays =
    facts.days.either !== undefined && sheet.columns.some(({ name, kind }) => kind === 'day' && name in places)
  if (asksDays && monthFirst === undefined) return again('days', 'Choose which day that is')
  const answered = monthFirst ?? facts.days.monthFirst > facts.days.dayFirst
  await chooseColumns(house, actor, once, { bringing: bringing.id, sheet, places, monthFirst: answered })
  return seeOther(pathTo('/sheets/:bringing', { bringing: bringing.id }))
}

export const chooseColumnsRoutes = defineRoutes([
  {
    method: 'GET',
    path: '/sheets/:bringing/columns',
    may: 'sheet:bring',
    record: 'nothing',
    personal: true,
    handle: showForm,
  },
  {
    method: 'POST',
    path: '/sheets/:bringing/columns',
    may: 'sheet:bring',
    record: 'sheet.columns-chosen',
    handle: submitForm,
  },
])
