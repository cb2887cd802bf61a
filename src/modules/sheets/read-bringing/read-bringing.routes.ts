/** A spreadsheet on its way in, over HTTP: its rows to look at, how far saving is, what came of it. */
import type { FieldError } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, download, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { writeCsv } from '#platform/papers/rows.ts'
import { found } from '#platform/refusals/refusals.ts'
import type { Sheet } from '#platform/sheets/sheet.ts'
import { EndedPage, endedTitle } from '../save-rows/save-rows.page.tsx'
import type { Show } from '../sheets.words.ts'
import { isShow } from '../sheets.words.ts'
import { CheckedPage, checkTitle } from './read-bringing.page.tsx'
import { listProblems } from './read-bringing.problems.view.ts'
import type { BringingInHand } from './read-bringing.view.ts'
import { readBringing } from './read-bringing.view.ts'

/** The list that it is of, where this person may bring that one; NotFoundError otherwise. */
export async function findSheet(visit: ActorVisit): Promise<Sheet> {
  const { house, actor, parts } = visit
  const { bringing } = await house.inOrganisation(actor, (work) => readBringing(work, parts['bringing'] ?? ''))
  return sheetOf(visit, bringing)
}

const sheetOf = ({ sheets }: ActorVisit, { sheet }: BringingInHand['bringing']) =>
  found(sheets().find(({ name }) => name === sheet))

interface Wanted {
  show?: Show | undefined
  after?: number | undefined
  errors?: readonly FieldError[]
}

/** The rows to look at, again where something is wrong. */
export async function showChecked(visit: ActorVisit, { show, after, errors = [] }: Wanted): Promise<Answer> {
  const { house, actor, parts, once } = visit
  const inHand = await house.inOrganisation(actor, (work) =>
    readBringing(work, parts['bringing'] ?? '', { show, after }),
  )
  const { title, rowsAre } = sheetOf(visit, inHand.bringing)
  const { id, state } = inHand.bringing
  if (state === 'read') return seeOther(pathTo('/sheets/:bringing/columns', { bringing: id }))
  if (state === 'checked') {
    const body = CheckedPage({ inHand, title, rowsAre, errors, once, isFirst: after === undefined })
    return errors.length > 0 ? formAgain(checkTitle, body) : page(checkTitle, body)
  }
  const body = EndedPage({ inHand, title, rowsAre, once, now: visit.now })
  const answer = { kind: 'page', title: endedTitle[state], body, status: 200 } as const
  return state === 'saving' || state === 'undoing' ? { ...answer, again: 2 } : answer
}

function show(visit: ActorVisit): Promise<Answer> {
  const { show: wanted, after = '' } = visit.query
  return showChecked(visit, {
    show: isShow(wanted) ? wanted : undefined,
    after: /^\d{1,6}$/.test(after) ? Number(after) : undefined,
  })
}

/** To be put right in a file of its own and brought again. */
async function handProblems(visit: ActorVisit): Promise<Answer> {
  const { house, actor, parts } = visit
  await findSheet(visit)
  const rows = await house.inOrganisation(actor, (work) => listProblems(work, parts['bringing'] ?? ''))
  return download(writeCsv(rows), 'rows-to-put-right.csv', 'csv')
}

export const readBringingRoutes = defineRoutes([
  {
    method: 'GET',
    path: '/sheets/:bringing',
    may: 'sheet:bring',
    record: 'nothing',
    personal: true,
    handle: show,
  },
  {
    method: 'GET',
    path: '/sheets/:bringing/problems',
    may: 'sheet:bring',
    record: 'nothing',
    fresh: true,
    handle: handProblems,
  },
])
