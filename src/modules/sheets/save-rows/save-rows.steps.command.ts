/** One step of what goes on by itself with a spreadsheet: some rows saved, some taken back, or its words forgotten. */
import type { Work } from '#platform/database/house.ts'
import type { PersonId } from '#platform/identity/actor.ts'
import type { RowToSave, SavedRow, Sheet } from '#platform/sheets/sheet.ts'
import { dayOf } from '#platform/text/dates.ts'
import { openBefore, openCells, openFacts, sealJson } from '../sheets.questions.ts'
import { countTogether, judgeRow } from '../sheets.rules.ts'
import { sheetsStore } from '../sheets.store.ts'
import type { BringingRow, StagedRow } from '../sheets.tables.ts'

/** Takes up what is due longest; gives false where nothing is. Two processes that come at once take different ones. */
export async function takeStep(work: Work, sheets: readonly Sheet[], most: number): Promise<boolean> {
  const store = sheetsStore(work)
  const bringing = await store.lockDue()
  if (!bringing) return false
  const sheet = sheets.find(({ name }) => name === bringing.sheet)
  if (bringing.state === 'saving' && sheet) await saveSome(work, bringing, sheet, most)
  else if (bringing.state === 'undoing' && sheet) await undoSome(work, bringing, sheet, most)
  else await forget(work, bringing)
  return true
}

/** What could not be saved even by itself is told of beside the others that could not come in. */
export async function setAside(work: Work): Promise<void> {
  const store = sheetsStore(work)
  const bringing = await store.lockDue()
  const [row] = bringing?.state === 'saving' ? await store.listWaiting(bringing.id, 1) : []
  if (!bringing || !row) return
  const told = { called: '', says: ['Kept could not save this row. Look for letters that do not belong there.'] }
  const sealed = await work.withKey((key) => sealJson(key, 'told', bringing.id, told))
  const none = { alike_by: null, alike_id: null, alike_line: null }
  await store.checkRows(bringing.id, [{ line: row.line, standing: 'faulty', told: sealed, ...none }])
  await store.change(bringing.id, { faulty_count: bringing.faulty_count + 1 })
}

async function saveSome(work: Work, bringing: BringingRow, sheet: Sheet, most: number): Promise<void> {
  const store = sheetsStore(work)
  const waiting = await store.listWaiting(bringing.id, most)
  if (waiting.length === 0) {
    await store.change(bringing.id, { state: 'saved', saved_at: work.now, due_at: store.inADay() })
    return
  }
  const together = waiting.slice(0, countTogether(waiting.map(asWaiting)))
  const rows = await rowsToSave(work, bringing, sheet, together)
  const saved = await sheet.save(work, rows, (bringing.confirmed_by ?? bringing.begun_by) as PersonId)
  const outcomes = await work.withKey((key) =>
    saved.map(({ line, id, how, before }) => ({
      line,
      saved_id: id,
      saved_how: how,
      before: before === undefined ? null : sealJson(key, 'before', bringing.id, before),
    })),
  )
  await store.settleRows(bringing.id, outcomes)
  const count = (how: SavedRow['how']) => saved.filter((one) => one.how === how).length
  await store.change(bringing.id, {
    made_count: bringing.made_count + count('made'),
    filled_count: bringing.filled_count + count('filled'),
    same_count: bringing.same_count + count('same'),
  })
}

const asWaiting = ({ line, alike_id, alike_line, choice }: StagedRow) => ({
  line,
  alikeId: alike_id,
  alikeLine: alike_line,
  choice,
})

async function rowsToSave(
  work: Work,
  { id, facts, places, month_first, checked_at }: BringingRow,
  sheet: Sheet,
  staged: readonly StagedRow[],
): Promise<RowToSave[]> {
  const earlier = staged.flatMap(({ choice, alike_line }) => (choice === 'merge' && alike_line ? [alike_line] : []))
  const savedOn = earlier.length > 0 ? await sheetsStore(work).listSavedOn(id, earlier) : new Map<number, string>()
  return work.withKey((key) => {
    if (!facts) return []
    const { countsFrom } = openFacts(key, id, facts)
    const how = {
      places: places ?? {},
      monthFirst: month_first ?? false,
      countsFrom,
      today: dayOf(checked_at ?? work.now),
    }
    return staged.flatMap(({ line, cells, choice, alike_id, alike_line }) => {
      if (!cells) return []
      const { row } = judgeRow(sheet, openCells(key, id, cells), how)
      const into = choice === 'merge' ? (alike_id ?? savedOn.get(alike_line ?? 0)) : undefined
      return [{ line, row, ...(into && { into }) }]
    })
  })
}

async function undoSome(work: Work, bringing: BringingRow, sheet: Sheet, most: number): Promise<void> {
  const store = sheetsStore(work)
  const { id } = bringing
  const rows = await store.listSaved(id, most)
  if (rows.length === 0) {
    await store.change(id, { state: 'undone', undone_at: work.now, due_at: store.inADay() })
    return
  }
  const saved = await work.withKey((key) =>
    rows.map(({ line, saved_id, saved_how, before }) => ({
      line,
      id: saved_id ?? '',
      how: saved_how ?? 'same',
      ...(before && { before: openBefore(key, id, before) }),
    })),
  )
  const stays = await sheet.undo(work, saved)
  const told = await work.withKey((key) =>
    stays.map(({ line, why }) => ({ line, told: sealJson(key, 'told', id, { called: '', says: [why] }) })),
  )
  if (told.length > 0) await store.markStayed(id, told)
  const staying = new Set(stays.map(({ line }) => line))
  await store.forgetRows(
    id,
    rows.map(({ line }) => line).filter((line) => !staying.has(line)),
  )
  await store.change(id, { stayed_count: bringing.stayed_count + stays.length })
}

/** Its day is over: no word of it stays, whatever became of it. */
async function forget(work: Work, { id, state }: BringingRow): Promise<void> {
  const store = sheetsStore(work)
  await store.forgetRows(id)
  await store.change(id, {
    facts: null,
    due_at: null,
    ...(state === 'saved' || state === 'undone' ? {} : { state: 'put-away' }),
  })
}
