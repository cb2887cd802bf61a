/** Remembers which column is which, and holds every row against what is known: nothing is saved by it. */
import type { House, Work } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import type { Sheet } from '#platform/sheets/sheet.ts'
import { dayOf } from '#platform/text/dates.ts'
import { mayBring, somebodyInCharge } from '../sheets.permissions.ts'
import type { Told } from '../sheets.questions.ts'
import { listCells, openCells, openFacts, sealJson } from '../sheets.questions.ts'
import type { AlikeFound, HowRead, Judged } from '../sheets.rules.ts'
import { findAlikes, judgeRow } from '../sheets.rules.ts'
import type { CheckedRow } from '../sheets.store.ts'
import { sheetsStore } from '../sheets.store.ts'

export interface ColumnsChoice {
  bringing: string
  sheet: Sheet
  places: Readonly<Record<string, number>>
  monthFirst: boolean
}

const rowsAStatement = 2_000
type JudgedRow = Judged & { readonly line: number }

/** Gives undefined where it is too late: the rows are being saved, or are gone. */
export function chooseColumns(
  house: House,
  actor: Actor,
  once: string,
  choice: ColumnsChoice,
): Promise<string | undefined> {
  insist(mayBring(actor), somebodyInCharge)
  return house.once(actor, 'sheet.columns-chosen', once, async (work) => {
    const { bringing: id, sheet, places, monthFirst } = choice
    const store = sheetsStore(work)
    const bringing = found(await store.lockBringing(id))
    if (bringing.sheet !== sheet.name || (bringing.state !== 'read' && bringing.state !== 'checked') || !bringing.facts)
      return undefined
    const { facts } = bringing
    const { countsFrom } = await work.withKey((key) => openFacts(key, id, facts))
    const judged = await judgeAll(work, id, sheet, { places, monthFirst, countsFrom, today: dayOf(work.now) })
    const good = judged.filter(({ faults }) => faults.length === 0)
    const known = await sheet.findAlike(work, [...new Set(good.flatMap(({ keys }) => keys))])
    const alikes = findAlikes(good, known)
    const checked = await work.withKey((key) =>
      judged.map((row) => checkedRow(row, alikes.get(row.line), (told) => sealJson(key, 'told', id, told))),
    )
    for (let at = 0; at < checked.length; at += rowsAStatement)
      await store.checkRows(id, checked.slice(at, at + rowsAStatement))
    await store.change(id, {
      ...countsOf(judged, checked),
      state: 'checked',
      places: JSON.stringify(places) as never,
      month_first: monthFirst,
      checked_at: work.now,
    })
    await store.rememberMapping(sheet.name, bringing.headings_digest, places, monthFirst)
    work.record('sheet.columns-chosen', { bringing: id })
    return id
  })
}

async function judgeAll(work: Work, id: string, sheet: Sheet, how: HowRead): Promise<JudgedRow[]> {
  const rows = await listCells(work, id)
  return work.withKey((key) =>
    rows.flatMap(({ line, cells }) => (cells ? [{ line, ...judgeRow(sheet, openCells(key, id, cells), how) }] : [])),
  )
}

function checkedRow(row: JudgedRow, alike: AlikeFound | undefined, sealed: (told: Told) => Buffer): CheckedRow {
  const standing = row.faults.length > 0 ? 'faulty' : alike ? 'alike' : 'ready'
  const says = [...row.faults, ...row.says]
  const called = row.called || row.row['name'] || ''
  const like = alike?.known ? { alike: alike.known.called } : {}
  const told = standing === 'ready' && says.length === 0 ? null : sealed({ called, says, ...like })
  return {
    line: row.line,
    standing,
    told,
    alike_by: alike?.by ?? null,
    alike_id: alike?.known?.id ?? null,
    alike_line: alike?.line ?? null,
  }
}

function countsOf(judged: readonly JudgedRow[], checked: readonly CheckedRow[]) {
  const count = (standing: CheckedRow['standing']) => checked.filter((row) => row.standing === standing).length
  return {
    row_count: Math.max(1, judged.length),
    ready_count: count('ready'),
    alike_count: count('alike'),
    faulty_count: count('faulty'),
    told_count: checked.filter(({ standing, told }) => standing === 'ready' && told !== null).length,
  }
}
