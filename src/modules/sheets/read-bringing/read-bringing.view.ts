/** How far a spreadsheet has come, and a page of its rows with what was found of each. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { found } from '#platform/refusals/refusals.ts'
import type { FileFacts, Told } from '../sheets.questions.ts'
import { countUndecided, findBringing, openFacts, openTold } from '../sheets.questions.ts'
import type { BringingRow, SheetsTables } from '../sheets.tables.ts'
import type { AlikeBy, Choice, Show } from '../sheets.words.ts'
import { rowsOnAPage } from '../sheets.words.ts'

export interface RowLine {
  line: number
  told: Told | undefined
  alikeBy: AlikeBy | null
  alikeId: string | null
  alikeLine: number | null
  choice: Choice | null
}

export interface BringingInHand {
  bringing: BringingRow
  /** Undefined once its words are forgotten. */
  facts: FileFacts | undefined
  undecided: number
  show: Show
  rows: readonly RowLine[]
  /** The line after which the next page begins. */
  next: number | undefined
}

/** What is looked at first: what waits for a decision, then what cannot come in. */
function firstShow({ alike_count, faulty_count, told_count }: BringingRow, undecided: number): Show {
  if (undecided > 0) return 'alike'
  if (faulty_count > 0) return 'faulty'
  if (told_count > 0) return 'told'
  return alike_count > 0 ? 'alike' : 'ready'
}

/** Throws NotFoundError. */
export async function readBringing(
  work: Work,
  id: string,
  wanted: { show?: Show | undefined; after?: number | undefined } = {},
): Promise<BringingInHand> {
  const bringing = found(await findBringing(work, id))
  const undecided = bringing.state === 'checked' ? await countUndecided(work, id) : 0
  const show = wanted.show ?? firstShow(bringing, undecided)
  const standing = bringing.state === 'checked' ? show : 'stayed'
  const rows = await onePage(work, id, standing, wanted.after ?? 0)
  const lines = rows.slice(0, rowsOnAPage)
  const next = rows.length > rowsOnAPage ? lines.at(-1)?.line : undefined
  const { facts } = bringing
  if (!facts && lines.length === 0) return { bringing, facts: undefined, undecided, show, rows: [], next }
  return work.withKey((key) => ({
    bringing,
    facts: facts ? openFacts(key, id, facts) : undefined,
    undecided,
    show,
    rows: lines.map((row) => ({
      line: row.line,
      told: row.told ? openTold(key, id, row.told) : undefined,
      alikeBy: row.alike_by,
      alikeId: row.alike_id,
      alikeLine: row.alike_line,
      choice: row.choice,
    })),
    next,
  }))
}

function onePage(work: Work, id: string, show: Show | 'stayed', after: number) {
  return roomHandle<SheetsTables>(work.db)
    .selectFrom('sheets.staged')
    .select(['line', 'told', 'alike_by', 'alike_id', 'alike_line', 'choice'])
    .where('organisation_id', '=', work.organisation)
    .where('bringing_id', '=', id)
    .where('standing', '=', show === 'told' ? 'ready' : show)
    .$if(show === 'told', (query) => query.where('told', 'is not', null))
    .where('line', '>', after)
    .orderBy('line')
    .limit(rowsOnAPage + 1)
    .execute()
}
