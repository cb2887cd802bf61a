/** What was said about lists, and what was looked at this term. */
import { sql } from 'kysely'
import type { Term } from '#modules/calendar/index.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { dayOf, daysAfter, startOfDay } from '#platform/text/dates.ts'
import type { ListWord } from './board.checks.rules.ts'
import type { BoardTables } from './board.tables.ts'

/** The latest word on each list as of a moment, by list. */
export async function listWords(work: Pick<Work, 'db' | 'organisation'>, at: Date): Promise<Map<string, ListWord>> {
  return asWords(await selectWords(work, at).execute())
}

export function selectWords(work: Pick<Work, 'db' | 'organisation'>, at: Date) {
  return roomHandle<BoardTables>(work.db)
    .selectFrom('board.list_answer as answer')
    .leftJoin('people.person_card as person', (join) =>
      join.onRef('person.organisation_id', '=', 'answer.organisation_id').onRef('person.id', '=', 'answer.said_by'),
    )
    .distinctOn('answer.list_id')
    .select(['answer.list_id', 'answer.is_complete', 'answer.missing', 'answer.said_at', 'person.name'])
    .where('answer.organisation_id', '=', work.organisation)
    .where('answer.said_at', '<=', at)
    .orderBy('answer.list_id')
    .orderBy('answer.said_at', 'desc')
    .orderBy('answer.id', 'desc')
}

type WordRow = Awaited<ReturnType<ReturnType<typeof selectWords>['execute']>>[number]

export function asWords(rows: readonly WordRow[]): Map<string, ListWord> {
  return new Map(
    rows.map((row) => [
      row.list_id,
      {
        listId: row.list_id,
        isComplete: row.is_complete,
        missing: row.missing,
        saidAt: row.said_at,
        saidBy: row.name ?? 'somebody',
      },
    ]),
  )
}

export interface CheckView {
  readonly id: string
  readonly statementId: string
  readonly shownAs: string
  readonly drawnOn: string
  readonly outcome: 'agrees' | 'disagrees' | null
  readonly saw: string
  readonly checkedOn: string | undefined
  readonly checkedBy: string | undefined
}

/** Those of a term, and those of earlier terms that were not so and stand. */
export async function listChecks(work: Work, { from, until }: Pick<Term, 'from' | 'until'>): Promise<CheckView[]> {
  const rows = await checks(work)
    .where((where) =>
      where.or([
        where.and([
          where('spot.drawn_at', '>=', startOfDay(from)),
          where('spot.drawn_at', '<', startOfDay(daysAfter(until, 1))),
        ]),
        where.and([
          where('spot.outcome', '=', 'disagrees'),
          sql<boolean>`not exists (select from board.spot_check later
          where later.organisation_id = spot.organisation_id and later.statement_id = spot.statement_id
            and later.checked_at > spot.checked_at)`,
        ]),
      ]),
    )
    .orderBy('spot.drawn_at')
    .orderBy('spot.id')
    .execute()
  return rows.map(asView)
}

export async function findCheck(work: Work, id: string): Promise<CheckView | undefined> {
  const row = await checks(work).where('spot.id', '=', id).executeTakeFirst()
  return row && asView(row)
}

/** Commitments that somebody looked at and found otherwise than shown, the latest look at each. */
export async function listDisagreements(
  work: Pick<Work, 'db' | 'organisation'>,
): Promise<{ statementId: string; saw: string; checkedAt: Date }[]> {
  const { rows } = await sql<{ statementId: string; saw: string; checkedAt: Date }>`
    select statement_id as "statementId", saw, checked_at as "checkedAt" from (
      select distinct on (statement_id) statement_id, saw, checked_at, outcome from board.spot_check
        where organisation_id = ${work.organisation} and outcome is not null
        order by statement_id, checked_at desc, id desc) latest
      where outcome = 'disagrees' order by "checkedAt", "statementId"`.execute(work.db)
  return rows
}

function checks(work: Work) {
  return roomHandle<BoardTables>(work.db)
    .selectFrom('board.spot_check as spot')
    .leftJoin('people.person_card as person', (join) =>
      join.onRef('person.organisation_id', '=', 'spot.organisation_id').onRef('person.id', '=', 'spot.checked_by'),
    )
    .select([
      'spot.id',
      'spot.statement_id',
      'spot.shown_as',
      'spot.drawn_at',
      'spot.outcome',
      'spot.saw',
      'spot.checked_at',
      'person.name as checkedBy',
    ])
    .where('spot.organisation_id', '=', work.organisation)
}

function asView(row: Awaited<ReturnType<ReturnType<typeof checks>['execute']>>[number]): CheckView {
  return {
    id: row.id,
    statementId: row.statement_id,
    shownAs: row.shown_as,
    drawnOn: dayOf(row.drawn_at),
    outcome: row.outcome,
    saw: row.saw,
    checkedOn: row.checked_at ? dayOf(row.checked_at) : undefined,
    checkedBy: row.checkedBy ?? undefined,
  }
}
