/** One commitment: how it stands and why, what shows it, who said what of it, and how it stood before. */
import { sql } from 'kysely'
import type { Work } from '#platform/database/house.ts'
import { pathTo } from '#platform/http/paths.ts'
import { found } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { BoardAnswer } from '../board.answers.rules.ts'
import { answerOf } from '../board.answers.rules.ts'
import { readPast } from '../board.past.questions.ts'
import type { Past, Stretch } from '../board.past.rules.ts'
import { momentAt, stretchesOf } from '../board.past.rules.ts'
import type { BoardAsked } from '../board.questions.ts'
import type { BoardRow, Owner } from '../board.rows.rules.ts'
import { rowsOf } from '../board.rows.rules.ts'
import type { MayStep } from '../board.steps.view.ts'
import { decidePath, ownPath, stepOf } from '../board.steps.view.ts'
import type { Outcome } from '../board.words.ts'

export interface CommitmentView extends BoardRow {
  readonly day: string
  readonly isPast: boolean
  readonly sectionTitle: string | undefined
  readonly task: { does: string; everyMonths: number; needsWitness: boolean } | undefined
  readonly confirmations: readonly Confirmed[]
  readonly gapPlan: Gap | undefined
  /** What whoever reads it may do about the plan. */
  readonly gapWays: readonly { href: string; text: string }[]
  readonly step: { href: string; text: string } | undefined
  readonly ways: readonly { href: string; text: string }[]
  readonly history: History
}

export interface Confirmed {
  readonly id: string
  readonly outcome: Outcome
  readonly saw: string
  readonly on: string
  readonly by: string
  readonly seenBy: string | null
}

export interface Gap {
  readonly id: string
  readonly plan: string
  readonly until: string
  readonly proposedBy: string
  readonly acceptedBy: string | null
}

export interface History {
  readonly from: string
  readonly until: string
  readonly stretches: readonly TimedAnswer[]
}

/** `start` and `end` are parts of the whole time, from 0 to 1. */
export interface TimedAnswer {
  readonly start: number
  readonly end: number
  readonly from: string
  readonly until: string
  readonly answer: BoardAnswer | undefined
}

export interface CommitmentWish {
  readonly statement: string
  readonly may: MayStep & { readonly gap: boolean; readonly accept: boolean }
}

const yearMs = 365 * 86_400_000

/** Throws NotFoundError where it was not in force. Six queries. */
export async function readCommitment(work: Work, asked: BoardAsked, wish: CommitmentWish): Promise<CommitmentView> {
  const { catalogue, viewer, at, beingChecked } = asked
  const { statement, may } = wish
  const until = at ?? work.now
  const since = new Date(until.getTime() - yearMs)
  const [past, beside] = await Promise.all([
    readPast(work, { catalogue, viewer, since, until, statement }),
    readBeside(work, statement, until),
  ])
  const owners = new Map(beside.owner ? [[statement, beside.owner]] : [])
  const moment = momentAt(past, until, dayOf)
  // What another release has found is for that release to tell; of a day past it was told.
  const answers = at ? moment.answers : moment.answers.filter(({ promise }) => catalogue.find(promise))
  const [row] = rowsOf(catalogue, { ...moment, answers, beingChecked, owners })
  const shown = found(row)
  const isPast = at !== undefined
  return {
    ...shown,
    day: dayOf(until),
    isPast,
    sectionTitle: beside.section ?? undefined,
    task: beside.task ?? undefined,
    confirmations: beside.confirmations ?? [],
    gapPlan: beside.gap ?? undefined,
    gapWays: asked.at || !beside.gap ? [] : gapWaysOf(beside.gap, wish.may),
    step: isPast ? undefined : stepOf(shown, may),
    ways: isPast ? [] : waysOf(shown, may),
    history: historyIn(past, statement, catalogue),
  }
}

function waysOf({ commitment, answer, owner, decision }: BoardRow, may: CommitmentWish['may']) {
  if (answer.standing === 'permission') return []
  const { statementId } = commitment
  return [
    ...(may.decide && decision ? [{ href: decidePath(commitment), text: 'Change how we would know' }] : []),
    ...(may.own
      ? [{ href: ownPath(statementId), text: owner ? 'Change who looks after it' : 'Say who looks after it' }]
      : []),
    ...(may.gap
      ? [
          {
            href: pathTo('/board/commitments/:statement/gap', { statement: statementId }),
            text: 'Say that this is a known gap',
          },
        ]
      : []),
  ]
}

function gapWaysOf({ id, acceptedBy }: Gap, { gap, accept }: CommitmentWish['may']) {
  return [
    ...(accept && acceptedBy === null
      ? [{ href: pathTo('/board/gaps/:gap/accept', { gap: id }), text: 'Accept this plan' }]
      : []),
    ...(gap ? [{ href: pathTo('/board/gaps/:gap/end', { gap: id }), text: 'End this known gap' }] : []),
  ]
}

function historyIn(past: Past, statement: string, catalogue: BoardAsked['catalogue']): History {
  const stretches = stretchesOf(catalogue, past, statement, { dayOf, isSame })
  const [start, whole] = [past.since.getTime(), past.until.getTime() - past.since.getTime()]
  const part = (moment: Date) => (moment.getTime() - start) / whole
  return {
    from: dayOf(past.since),
    until: dayOf(past.until),
    stretches: stretches.map(({ from, until, known }) => ({
      start: part(from),
      end: part(until),
      from: dayOf(from),
      until: dayOf(until),
      answer: known && answerOf(known, dayOf(until)),
    })),
  }
}

/** Whether the later of the two, read on its first day, says what the earlier would have said on that day. */
export function isSame(before: Stretch, after: Stretch): boolean {
  if (!before.known || !after.known) return before.known === after.known
  const day = dayOf(after.from)
  return toldOn(before.known, day) === toldOn(after.known, day)
}

function toldOn(known: NonNullable<Stretch['known']>, day: string): string {
  const { standing, word, because, strength, uncovered, gap } = answerOf(known, day)
  return JSON.stringify([standing, word, because, strength, uncovered, gap])
}

interface Beside {
  readonly owner: Owner | null
  readonly section: string | null
  readonly task: NonNullable<CommitmentView['task']> | null
  readonly confirmations: readonly Confirmed[] | null
  readonly gap: Gap | null
}

/** What stands beside the answer, as it was at a moment; one query. */
async function readBeside(work: Work, statement: string, at: Date): Promise<Beside> {
  const organisation = work.organisation
  const { rows } = await sql<Beside>`select
    (select json_build_object('id', p.id, 'name', p.name, 'isActive', p.active) from board.ownership o
      join people.person_card p on p.organisation_id = o.organisation_id and p.id = o.person_id
      where o.organisation_id = ${organisation} and o.statement_id = ${statement} and o.from_at <= ${at}
        and (o.until_at is null or o.until_at > ${at})) as owner,
    (select heading.text from policy.published_statement one join policy.published_statement heading
        on heading.organisation_id = one.organisation_id and heading.version_id = one.version_id and heading.kind = 'heading'
          and heading.place < one.place
      where one.organisation_id = ${organisation} and one.statement_id = ${statement} and one.in_force_from <= ${at}
        and (one.in_force_until is null or one.in_force_until > ${at})
      order by heading.place desc limit 1) as section,
    (select json_build_object('does', t.does, 'everyMonths', t.every_months, 'needsWitness', t.needs_witness)
      from board.task t join board.decision d on d.organisation_id = t.organisation_id and d.id = t.decision_id
      where t.organisation_id = ${organisation} and t.statement_id = ${statement} and d.from_at <= ${at}
        and (d.until_at is null or d.until_at > ${at})) as task,
    (select json_agg(one order by one.entered desc) from (
      select c.id, c.outcome, c.saw, c.confirmed_on as "on", p.name as by, c.confirmed_at as entered, seer.name as "seenBy"
        from board.confirmation c
        join people.person_card p on p.organisation_id = c.organisation_id and p.id = c.confirmed_by
        left join board.witness w on w.organisation_id = c.organisation_id and w.confirmation_id = c.id and w.witnessed_at <= ${at}
        left join people.person_card seer on seer.organisation_id = w.organisation_id and seer.id = w.witnessed_by
        where c.organisation_id = ${organisation} and c.statement_id = ${statement} and c.confirmed_at <= ${at}
        order by c.confirmed_at desc limit 20) one) as confirmations,
    (select json_build_object('id', g.id, 'plan', g.plan, 'until', g.until_on, 'proposedBy', p.name, 'acceptedBy', accepter.name)
      from board.gap g join people.person_card p on p.organisation_id = g.organisation_id and p.id = g.proposed_by
      left join people.person_card accepter on accepter.organisation_id = g.organisation_id and accepter.id = g.accepted_by
        and g.accepted_at <= ${at}
      where g.organisation_id = ${organisation} and g.statement_id = ${statement} and g.proposed_at <= ${at}
        and (g.ended_at is null or g.ended_at > ${at}) order by g.proposed_at desc limit 1) as gap`.execute(work.db)
  return found(rows[0])
}
