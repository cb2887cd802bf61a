/** The board as a table to keep: a row for each commitment that is shown, beneath what the whole says of itself. */
import type { Work } from '#platform/database/house.ts'
import type { Cell, Column } from '#platform/papers/rows.ts'
import { writeCsv, writeXlsx } from '#platform/papers/rows.ts'
import { dayInWords } from '#platform/text/dates.ts'
import type { BoardAsked } from '../board.questions.ts'
import { standingNames, strengthNames, whatItCannotShow } from '../board.words.ts'
import type { BoardView, BoardWish, SteppedRow } from '../read-board/read-board.view.ts'
import { readBoard } from '../read-board/read-board.view.ts'

export const exportKinds = ['xlsx', 'csv'] as const
export type ExportKind = (typeof exportKinds)[number]

const columns: readonly Column[] = [
  { name: 'Policy', width: 24 },
  { name: 'Section', width: 24 },
  { name: 'Commitment', width: 60 },
  { name: 'Answer', width: 22 },
  { name: 'In words', width: 30 },
  { name: 'Why', width: 60 },
  { name: 'How strong', width: 22 },
  { name: 'Counted', width: 30 },
  { name: 'Words that nothing shows', width: 40 },
  { name: 'Looked after by', width: 24 },
  { name: 'Next due on', kind: 'day', width: 14 },
  { name: 'What falls due', width: 30 },
  { name: 'Known gap', width: 40 },
  { name: 'Decided by', width: 24 },
  { name: 'Decided on', kind: 'day', width: 14 },
]

export interface ExportedBoard {
  readonly bytes: Uint8Array
  readonly name: string
  readonly type: string
}

const types: Readonly<Record<ExportKind, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

export async function exportBoard(
  work: Work,
  asked: BoardAsked,
  wish: BoardWish & { readonly as: ExportKind },
): Promise<ExportedBoard> {
  const view = await readBoard(work, asked, wish)
  const { policies, day } = view
  const rows = policies.flatMap(({ title, sections }) =>
    sections.flatMap((section) => section.rows.map((row) => [title, section.title ?? '', ...cellsOf(row)])),
  )
  const above = aboveOf(view)
  const bytes =
    wish.as === 'csv'
      ? writeCsv([...above.map((line) => [line]), columns.map(({ name }) => name), ...rows])
      : await writeXlsx('What we said', columns, rows, above)
  return { bytes, name: `what-we-said-${day}.${wish.as}`, type: types[wish.as] }
}

function aboveOf({ organisation, day, isPast, shown, all, openLists, notShown }: BoardView): string[] {
  const when = isPast ? `As it stood at the end of ${dayInWords(day)}` : `As it stands on ${dayInWords(day)}`
  const open = openLists.length > 0 ? ` Lists nobody has said are complete: ${openLists.join(', ')}.` : ''
  return [
    `${organisation}: what we said we would do`,
    `${when}. ${shown === all ? `All ${all} rows` : `${shown} of ${all} rows`}.`,
    `${whatItCannotShow} Not decided: ${notShown.undecided}. With words that nothing shows: ${notShown.partly}.${open}`,
  ]
}

function cellsOf({ commitment, answer, sources, owner, decision }: SteppedRow): Cell[] {
  const { standing, word, because, strength, uncovered, nextDue, gap } = answer
  const counted = sources.flatMap(({ evidence }) => evidence?.counted ?? [])
  return [
    commitment.text,
    standingNames[standing],
    word,
    because,
    strength ? strengthNames[strength] : '',
    counted.map(({ of, figure }) => `${of}: ${figure}`).join('; '),
    uncovered.join('; '),
    owner?.name ?? '',
    nextDue?.on ?? null,
    nextDue?.what ?? '',
    gap ? `${gap.word}: ${gap.because}` : '',
    decision?.decidedBy ?? '',
    decision?.decidedOn ?? null,
  ]
}
