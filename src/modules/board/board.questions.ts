/** The whole board of an organisation, now or as of a moment past: each commitment in force with what is known of it. */
import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { readCalendar } from '#modules/calendar/index.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { Catalogue } from '#platform/promises/catalogue.ts'
import type { Viewer } from '#platform/promises/read-answers.ts'
import { listAnswers, listAnswersAt } from '#platform/promises/read-answers.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { Commitment } from './board.answers.rules.ts'
import { asWords, selectWords } from './board.checks.questions.ts'
import type { BoardRow, JoinedDecision, Owner } from './board.rows.rules.ts'
import { rowsOf } from './board.rows.rules.ts'
import type { BoardTables } from './board.tables.ts'

/** Who asks, and as of when. */
export interface BoardAsked {
  readonly catalogue: Catalogue
  readonly viewer: Viewer
  /** Promises that are out of date and being judged (see Visit.bringUpToDate). */
  readonly beingChecked: readonly string[]
  /** A moment past; now, where left out. */
  readonly at?: Date | undefined
}

/** In the order of the policies. Five queries, however many commitments. */
export async function listBoard(work: Work, asked: BoardAsked): Promise<BoardRow[]> {
  return (await readBoardAndLists(work, asked)).rows
}

/** The same, with the latest word on each list whose total nobody knows, and when terms are. */
export async function readBoardAndLists(work: Work, asked: BoardAsked) {
  const { catalogue, viewer, beingChecked, at } = asked
  const moment = at ?? work.now
  const [commitments, decisions, { owners, words }, answers, calendar] = await Promise.all([
    listCommitments(work, moment),
    listDecisions(work, moment),
    listOwnersAndWords(work, moment),
    at ? listAnswersAt(work, catalogue, viewer, at) : listAnswers(work, catalogue, viewer),
    readCalendar(work),
  ])
  const today = dayOf(moment)
  const known = { commitments, decisions, owners, answers, words, beingChecked, today, calendar, dayOf }
  return { rows: rowsOf(catalogue, known), words, calendar }
}

/** Commitments and permissions in force at a moment, each under its heading. */
export async function listCommitments(work: Work, at: Date): Promise<Commitment[]> {
  const rows = await roomHandle<BoardTables>(work.db)
    .selectFrom('policy.published_statement')
    .select([
      'policy_id',
      'policy_title',
      'version_id',
      'statement_id',
      'kind',
      'text',
      'polarity',
      'topics',
      'measure',
    ])
    .where('organisation_id', '=', work.organisation)
    .where('kind', 'in', ['commitment', 'heading'])
    .where('in_force_from', '<=', at)
    .where((where) => where.or([where('in_force_until', 'is', null), where('in_force_until', '>', at)]))
    .orderBy('policy_title')
    .orderBy('policy_id')
    .orderBy('place')
    .execute()
  const commitments: Commitment[] = []
  let section: Commitment['section']
  let policy = ''
  for (const row of rows) {
    if (row.policy_id !== policy) section = undefined
    policy = row.policy_id
    if (row.kind === 'heading') section = { id: row.statement_id, title: row.text }
    else
      commitments.push({
        statementId: row.statement_id,
        policyId: row.policy_id,
        policy: row.policy_title,
        versionId: row.version_id,
        section,
        text: row.text,
        polarity: row.polarity,
        topics: row.topics,
        measure: row.measure,
      })
  }
  return commitments
}

/** How each commitment was known at a moment, by statement. */
export async function listDecisions(work: Work, at: Date): Promise<Map<string, JoinedDecision>> {
  const rows = await selectDecisions(work)
    .where('decision.from_at', '<=', at)
    .where((where) => where.or([where('decision.until_at', 'is', null), where('decision.until_at', '>', at)]))
    .execute()
  return new Map(rows.map((row) => [row.statement_id, asDecision(row)]))
}

/** Who looked after each commitment at a moment, by statement. */
export async function listOwners(work: Work, at: Date): Promise<Map<string, Owner>> {
  return asOwners(await selectOwners(work, at).execute())
}

/** The same with the latest word on each list, in one query. */
async function listOwnersAndWords(work: Work, at: Date) {
  const { owners, words } = await roomHandle<BoardTables>(work.db)
    .selectNoFrom([
      jsonArrayFrom(selectOwners(work, at)).as('owners'),
      jsonArrayFrom(selectWords(work, at)).as('words'),
    ])
    .executeTakeFirstOrThrow()
  // Within JSON a moment is a text.
  return { owners: asOwners(owners), words: asWords(words.map((one) => ({ ...one, said_at: new Date(one.said_at) }))) }
}

function selectOwners(work: Work, at: Date) {
  return roomHandle<BoardTables>(work.db)
    .selectFrom('board.ownership as ownership')
    .innerJoin('people.person_card as person', (join) =>
      join
        .onRef('person.organisation_id', '=', 'ownership.organisation_id')
        .onRef('person.id', '=', 'ownership.person_id'),
    )
    .select(['ownership.statement_id', 'person.id', 'person.name', 'person.active'])
    .where('ownership.organisation_id', '=', work.organisation)
    .where('ownership.from_at', '<=', at)
    .where((where) => where.or([where('ownership.until_at', 'is', null), where('ownership.until_at', '>', at)]))
}

type OwnerRow = Awaited<ReturnType<ReturnType<typeof selectOwners>['execute']>>[number]

function asOwners(rows: readonly OwnerRow[]): Map<string, Owner> {
  return new Map(rows.map(({ statement_id, id, name, active }) => [statement_id, { id, name, isActive: active }]))
}

/** Every decision, with what it joins. */
export function selectDecisions(work: Work) {
  return roomHandle<BoardTables>(work.db)
    .selectFrom('board.decision as decision')
    .leftJoin('people.person_card as person', (join) =>
      join
        .onRef('person.organisation_id', '=', 'decision.organisation_id')
        .onRef('person.id', '=', 'decision.decided_by'),
    )
    .select([
      'decision.id',
      'decision.statement_id',
      'decision.how',
      'decision.decided_text',
      'decision.rest',
      'decision.note',
      'decision.from_at',
      'decision.until_at',
      'person.name as by',
      sql<{ promise: string; covers: string[] }[]>`coalesce((select json_agg(json_build_object('promise', j.promise,
        'covers', j.covers) order by j.promise) from board.join j
        where j.organisation_id = decision.organisation_id and j.decision_id = decision.id), '[]')`.as('joins'),
    ])
    .where('decision.organisation_id', '=', work.organisation)
}

export type SelectedDecision = Awaited<ReturnType<ReturnType<typeof selectDecisions>['execute']>>[number]

export function asDecision({
  id,
  how,
  decided_text,
  rest,
  note,
  from_at,
  by,
  joins,
}: SelectedDecision): JoinedDecision {
  const decided = { decidedText: decided_text, decidedBy: by ?? 'somebody', decidedOn: dayOf(from_at) }
  return { id, how, rest, note, joins, ...decided }
}
