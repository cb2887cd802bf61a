/** Reads once all that was so on the board since a moment, so that any moment of it can be told without asking again. */
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { readCalendar } from '#modules/calendar/index.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { listAnswersAt, listHistory } from '#platform/promises/read-answers.ts'
import type { Commitment } from './board.answers.rules.ts'
import type { ListWord } from './board.checks.rules.ts'
import type { Past, Spanned, Told } from './board.past.rules.ts'
import type { BoardAsked, SelectedDecision } from './board.questions.ts'
import { asDecision, selectDecisions } from './board.questions.ts'
import { aboutCommitments } from './board.rows.rules.ts'
import type { BoardTables } from './board.tables.ts'

/** Of each promise at most so many entries are gone through: what lies before them is not told. */
export const mostEntries = 5_000

export interface PastAsked extends Pick<BoardAsked, 'catalogue' | 'viewer'> {
  readonly since: Date
  /** Now, where left out. */
  readonly until?: Date | undefined
  /** Only this commitment. */
  readonly statement?: string | undefined
}

/** Five queries, however much there is. */
export async function readPast(work: Work, asked: PastAsked): Promise<Past> {
  const { since, statement } = asked
  const [commitments, { decisions, words }, calendar] = await Promise.all([
    listCommitmentSpans(work, since, statement),
    listDecisionsAndWords(work, since, statement),
    readCalendar(work),
  ])
  const { told, from } = await listTold(work, asked, decisions)
  return { since: from, until: asked.until ?? work.now, commitments, decisions, words, told, calendar }
}

async function listTold(work: Work, asked: PastAsked, decisions: Past['decisions']) {
  const { catalogue, viewer, since, statement } = asked
  const joined = decisions.flatMap(({ thing }) => thing.joins.map(({ promise }) => promise))
  const denying = catalogue.all.filter(({ denies }) => denies).map(({ name }) => name)
  const promises = [...new Set([...joined, ...denying, ...Object.values(aboutCommitments)])]
  const [before, after] = await Promise.all([
    listAnswersAt(work, catalogue, viewer, since),
    listHistory(work, catalogue, viewer, { promises, since, most: mostEntries }),
  ])
  const isMeant = (subject: string | undefined) => !subject || !statement || subject === statement
  const told: Told[] = [
    ...before.map(({ promise, subject, since: from, evidence }) => ({ promise, subject, from, evidence })),
    ...after.map(({ promise, subject, from, ended, evidence }) => ({
      promise,
      subject,
      from,
      evidence: ended ? undefined : evidence,
    })),
  ]
  return { told: told.filter(({ subject }) => isMeant(subject)), from: firstKnown(after, since) }
}

/** Where a history was cut short, only what came after the cut is known for certain. */
function firstKnown(entries: readonly { promise: string; from: Date }[], since: Date): Date {
  const cut = [...Map.groupBy(entries, ({ promise }) => promise).values()].filter((one) => one.length >= mostEntries)
  return cut.reduce((latest, [first]) => (first && first.from > latest ? first.from : latest), since)
}

async function listCommitmentSpans(work: Work, since: Date, statement: string | undefined) {
  const rows = await roomHandle<BoardTables>(work.db)
    .selectFrom('policy.published_statement')
    .select(['policy_id', 'policy_title', 'version_id', 'statement_id', 'text', 'polarity', 'topics', 'measure'])
    .select(['in_force_from', 'in_force_until'])
    .where('organisation_id', '=', work.organisation)
    .where('kind', '=', 'commitment')
    .where((where) => where.or([where('in_force_until', 'is', null), where('in_force_until', '>', since)]))
    .$if(statement !== undefined, (query) => query.where('statement_id', '=', statement ?? ''))
    .orderBy('in_force_from')
    .orderBy('place')
    .execute()
  return rows.map((row): Spanned<Commitment> => {
    const { statement_id: statementId, policy_id: policyId, policy_title: policy, version_id: versionId } = row
    const { text, polarity, topics, measure, in_force_from: from, in_force_until: until } = row
    const thing = { statementId, policyId, policy, versionId, section: undefined, text, polarity, topics, measure }
    return { from, until, thing }
  })
}

/** Decisions of a time, and every word on every list: one query. Within JSON a moment is a text. */
async function listDecisionsAndWords(work: Work, since: Date, statement: string | undefined) {
  const { decisions, words } = await roomHandle<BoardTables>(work.db)
    .selectNoFrom([
      jsonArrayFrom(selectDecisionSpans(work, since, statement)).as('decisions'),
      jsonArrayFrom(selectAllWords(work)).as('words'),
    ])
    .executeTakeFirstOrThrow()
  const moment = (text: string) => new Date(text)
  const untilOf = (text: string | null) => (text === null ? null : moment(text))
  return {
    decisions: decisions.map((row) =>
      asSpan({ ...row, from_at: moment(row.from_at), until_at: untilOf(row.until_at) }),
    ),
    words: words.map((row) => asWord({ ...row, said_at: moment(row.said_at) })),
  }
}

function selectDecisionSpans(work: Work, since: Date, statement: string | undefined) {
  return selectDecisions(work)
    .where((where) => where.or([where('decision.until_at', 'is', null), where('decision.until_at', '>', since)]))
    .$if(statement !== undefined, (query) => query.where('decision.statement_id', '=', statement ?? ''))
    .orderBy('decision.from_at')
}

function asSpan(row: SelectedDecision): Past['decisions'][number] {
  return { from: row.from_at, until: row.until_at, thing: { ...asDecision(row), statementId: row.statement_id } }
}

/** Every word on every list, the oldest first. */
function selectAllWords(work: Work) {
  return roomHandle<BoardTables>(work.db)
    .selectFrom('board.list_answer')
    .select(['list_id', 'is_complete', 'missing', 'said_at'])
    .where('organisation_id', '=', work.organisation)
    .orderBy('said_at')
}

type WordRow = Awaited<ReturnType<ReturnType<typeof selectAllWords>['execute']>>[number]

function asWord({ list_id, is_complete, missing, said_at }: WordRow): ListWord {
  return { listId: list_id, isComplete: is_complete, missing, saidAt: said_at, saidBy: '' }
}
