/** What people do and confirm, of the commitments in force: whose it is, how often, and what was last said of it. */
import { sql } from 'kysely'
import { sha256Of } from '#platform/crypto/sha256.ts'
import type { Work } from '#platform/database/house.ts'
import type { Outcome } from '../board.words.ts'
import type { Tended } from './confirm-commitment.tended.rules.ts'

/** What is asked needs no more of a work than where to look. */
type Place = Pick<Work, 'db' | 'organisation'>

/** As a person sees it: with its words. */
export interface TendedInWords extends Tended {
  readonly text: string
  readonly does: string
  readonly policy: string
  readonly owner: { readonly id: string; readonly name: string; readonly isActive: boolean } | undefined
  /** `by`: the id of whoever confirmed. */
  readonly last: (NonNullable<Tended['last']> & { readonly by: string; readonly byName: string }) | undefined
}

interface Row {
  statementId: string
  text: string
  policy: string
  polarity: Tended['polarity']
  does: string
  everyMonths: number
  needsWitness: boolean
  ownerId: string | null
  ownerName: string | null
  isActive: boolean | null
  lastId: string | null
  outcome: Outcome | null
  on: string | null
  lastBy: string | null
  lastByName: string | null
  isWitnessed: boolean
}

/** One statement, however many there are; or of one commitment only. A confirmation counts while the task's words stand, and of the commitment's words only those it was made for. */
export async function listTended({ db, organisation }: Place, statement?: string): Promise<TendedInWords[]> {
  const { rows } = await sql<Row>`
    select d.statement_id as "statementId", s.text, s.policy_title as policy, s.polarity, t.does, t.every_months as "everyMonths",
        t.needs_witness as "needsWitness", person.id as "ownerId", person.name as "ownerName", person.active as "isActive",
        c.id as "lastId", c.outcome, c.confirmed_on as "on", c.confirmed_by as "lastBy",
        confirmer.name as "lastByName", w.confirmation_id is not null as "isWitnessed"
      from board.decision d
      join board.task t on t.organisation_id = d.organisation_id and t.decision_id = d.id
      join policy.published_statement s on s.organisation_id = d.organisation_id and s.statement_id = d.statement_id
        and s.in_force_until is null and s.kind = 'commitment' and s.polarity is distinct from 'may'
      left join board.ownership o on o.organisation_id = d.organisation_id and o.statement_id = d.statement_id
        and o.until_at is null
      left join people.person_card person on person.organisation_id = o.organisation_id and person.id = o.person_id
      left join lateral (select one.id, one.outcome, one.confirmed_on, one.confirmed_by from board.confirmation one
        where one.organisation_id = d.organisation_id and one.statement_id = d.statement_id and one.does = t.does
          and exists (select from board.decision made where made.organisation_id = d.organisation_id
            and made.statement_id = d.statement_id and made.decided_text = d.decided_text and made.from_at <= one.confirmed_at)
        order by one.confirmed_on desc, one.confirmed_at desc, one.id desc limit 1) c on true
      left join people.person_card confirmer on confirmer.organisation_id = d.organisation_id
        and confirmer.id = c.confirmed_by
      left join board.witness w on w.organisation_id = d.organisation_id and w.confirmation_id = c.id
      where d.organisation_id = ${organisation} and d.until_at is null
        ${statement === undefined ? sql`` : sql`and d.statement_id = ${statement}`}
      order by s.policy_title, s.policy_id, s.place`.execute(db)
  return rows.map(
    ({ ownerId, ownerName, isActive, lastId, outcome, on, lastBy, lastByName, isWitnessed, ...rest }) => ({
      ...rest,
      owner: ownerId === null ? undefined : { id: ownerId, name: ownerName ?? '', isActive: isActive ?? false },
      last:
        lastId === null || outcome === null || on === null || lastBy === null
          ? undefined
          : { id: lastId, outcome, on, by: lastBy, byName: lastByName ?? 'somebody', isWitnessed },
    }),
  )
}

/** Tells whether it was about other words when the form was opened. */
export const fingerprintOf = ({ text, does }: Pick<TendedInWords, 'text' | 'does'>): string =>
  sha256Of(`${text}\n${does}`).slice(0, 16)

/** How many commitments in force still need somebody to say how they would be known. */
export async function countUndecided({ db, organisation }: Place): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from policy.published_statement s
      where s.organisation_id = ${organisation} and s.kind = 'commitment' and s.in_force_until is null
        and s.polarity is distinct from 'may' and not exists (select 1 from board.decision d
          where d.organisation_id = s.organisation_id and d.statement_id = s.statement_id and d.until_at is null
            and d.decided_text = s.text)`.execute(db)
  return rows[0]?.count ?? 0
}
