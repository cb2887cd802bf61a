/** What is asked in this room again and again: which sentences in force name policies or laws, what was said of them, and what is held. */
import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { findNation } from '#modules/people/index.ts'
import type { PolicyPublished } from '#modules/policy/index.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { CitationsTables } from './citations.tables.ts'
import type { LawSaying, NamedSaying } from './citations.words.ts'

/** As much of the work as reads, so that promises ask the same. */
export type Asked = Pick<Work, 'db' | 'organisation' | 'now'>

const handle = ({ db }: Asked) => roomHandle<CitationsTables & PolicyPublished>(db)

/** Statements of one kind that are in force now, in the order of the policy. */
function inForce(asked: Asked, kind: 'reference' | 'legal') {
  return handle(asked)
    .selectFrom('policy.published_statement as said')
    .where('said.organisation_id', '=', asked.organisation)
    .where('said.kind', '=', kind)
    .where('said.in_force_from', '<=', asked.now)
    .where((where) =>
      where.or([where('said.in_force_until', 'is', null), where('said.in_force_until', '>', asked.now)]),
    )
    .orderBy('said.policy_title')
    .orderBy('said.policy_id')
    .orderBy('said.place')
}

export interface NamedSentence {
  statement: string
  text: string
  policyTitle: string
  says: NamedSaying | null
  /** How many of the policies that the answer means have been put away since. */
  gone: number
}

/** The last answer given to the same words. */
function namedSentences(asked: Asked) {
  return inForce(asked, 'reference')
    .leftJoinLateral(
      (lateral) =>
        lateral
          .selectFrom('citations.named_answer as answer')
          .select(['answer.id', 'answer.says'])
          .whereRef('answer.organisation_id', '=', 'said.organisation_id')
          .whereRef('answer.statement_id', '=', 'said.statement_id')
          .whereRef('answer.wording', '=', 'said.text')
          .orderBy('answer.answered_at', 'desc')
          .orderBy('answer.id', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select([
      'said.statement_id as statement',
      'said.text',
      'said.policy_title as policyTitle',
      'last.says',
      sql<number>`(select count(*)::int from citations.answer_policy meant
        join citations.related_policy held
          on held.organisation_id = meant.organisation_id and held.id = meant.related_policy_id
        where meant.organisation_id = said.organisation_id and meant.answer_id = last.id
          and held.put_away_at is not null)`.as('gone'),
    ])
}

export function listNamedSentences(asked: Asked): Promise<NamedSentence[]> {
  return namedSentences(asked).execute()
}

export interface RelatedStanding {
  named: { says: NamedSaying | null; gone: number }[]
  held: { reviewOn: string; openedOn: string | null }[]
}

/** All that the standing of related policies hangs on, in one statement. */
export async function readRelatedStanding(asked: Asked): Promise<RelatedStanding> {
  const held = handle(asked)
    .selectFrom('citations.related_policy')
    .select(['review_on as reviewOn', 'opened_on as openedOn'])
    .where('organisation_id', '=', asked.organisation)
    .where('put_away_at', 'is', null)
  return handle(asked)
    .selectNoFrom([jsonArrayFrom(namedSentences(asked)).as('named'), jsonArrayFrom(held).as('held')])
    .executeTakeFirstOrThrow()
}

export interface LawSentence {
  statement: string
  text: string
  policyTitle: string
  /** The day since when a policy in force has said it in these words. */
  since: string
  says: LawSaying | null
  checkedOn: string | null
  instead: string | null
  how: string | null
}

/** The last check of the same words. */
export async function listLawSentences(asked: Asked): Promise<LawSentence[]> {
  const nation = await findNation(asked)
  return inForce(asked, 'legal')
    .leftJoinLateral(
      (lateral) =>
        lateral
          .selectFrom('citations.law_check as one')
          .select(['one.says', 'one.checked_on', 'one.instead', 'one.how'])
          .where('one.nation', '=', nation ?? 'england')
          .whereRef('one.organisation_id', '=', 'said.organisation_id')
          .whereRef('one.statement_id', '=', 'said.statement_id')
          .whereRef('one.wording', '=', 'said.text')
          .orderBy('one.checked_on', 'desc')
          .orderBy('one.checked_at', 'desc')
          .orderBy('one.id', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select([
      'said.statement_id as statement',
      'said.text',
      'said.policy_title as policyTitle',
      sql<string>`to_char((select min(before.in_force_from) from policy.published_statement before
        where before.organisation_id = said.organisation_id and before.policy_id = said.policy_id
          and before.statement_id = said.statement_id and before.text = said.text)
        at time zone 'Europe/London', 'YYYY-MM-DD')`.as('since'),
      'last.says',
      'last.checked_on as checkedOn',
      'last.instead',
      'last.how',
    ])
    .execute()
}

/** Titles of what is held, to choose from. */
export function listRelatedTitles({ db, organisation }: Asked): Promise<{ id: string; title: string }[]> {
  return roomHandle<CitationsTables>(db)
    .selectFrom('citations.related_policy')
    .select(['id', 'title'])
    .where('organisation_id', '=', organisation)
    .where('put_away_at', 'is', null)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
}
