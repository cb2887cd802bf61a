/** Saves how commitments would be known, who looks after them, what people confirmed, and who saw it too. */
import { newId } from '#platform/crypto/ids.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { BoardTables, DecisionRow, OwnershipRow } from './board.tables.ts'
import type { How, Outcome, Rest } from './board.words.ts'

export interface JoinToKeep {
  readonly promise: string
  readonly covers: readonly string[]
}

export interface TaskToKeep {
  readonly does: string
  readonly everyMonths: number
  readonly needsWitness: boolean
}

export interface DecisionToKeep {
  readonly statement: string
  /** The exact words in force that it is made for. */
  readonly text: string
  readonly how: How
  readonly rest: Rest
  readonly note: string
  readonly joins: readonly JoinToKeep[]
  readonly task: TaskToKeep | undefined
}

export interface ConfirmationToKeep {
  readonly statement: string
  readonly does: string
  readonly outcome: Outcome
  readonly saw: string
  readonly on: string
}

/** `by` is the person who acts. */
export function decisionStore(work: Work, by: string) {
  return { ...ofDecisions(work, by), ...ofOwners(work, by), ...ofConfirmations(work, by) }
}

const handle = (work: Work) => ({ db: roomHandle<BoardTables>(work.db), organisation_id: work.organisation })

/** Never before what it follows began, though a clock was put back meanwhile. */
const noEarlierThan = (now: Date, before: { from_at: Date } | undefined) =>
  before && before.from_at > now ? before.from_at : now

function ofDecisions(work: Work, by: string) {
  const { db, organisation_id } = handle(work)
  const standing = (statement: string) =>
    db
      .selectFrom('board.decision')
      .selectAll()
      .where('organisation_id', '=', organisation_id)
      .where('statement_id', '=', statement)
      .where('until_at', 'is', null)
  return {
    lockDecision: (statement: string): Promise<DecisionRow | undefined> =>
      standing(statement).forUpdate().executeTakeFirst(),
    /** Ends the one before it, which was locked. Undefined where somebody else decided first, and nothing is written. */
    async addDecision(decision: DecisionToKeep, before: DecisionRow | undefined): Promise<string | undefined> {
      const at = noEarlierThan(work.now, before)
      if (before)
        await db
          .updateTable('board.decision')
          .set({ until_at: at })
          .where('organisation_id', '=', organisation_id)
          .where('id', '=', before.id)
          .execute()
      const { how, rest, note, statement: statement_id, text: decided_text, joins, task } = decision
      const id = newId<'Decision'>()
      const number = (before?.number ?? 0) + 1
      const row = { organisation_id, id, statement_id, number, how, decided_text, rest, note, from_at: at }
      const added = await db
        .insertInto('board.decision')
        .values({ ...row, until_at: null, decided_by: by })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst()
      if (!added) return undefined
      const rows = joins.map(({ promise, covers }) => ({
        promise,
        covers: [...covers],
        organisation_id,
        decision_id: id,
      }))
      if (rows.length > 0) await db.insertInto('board.join').values(rows).execute()
      if (task) {
        const { does, everyMonths: every_months, needsWitness: needs_witness } = task
        const kept = { does, every_months, needs_witness }
        await db
          .insertInto('board.task')
          .values({ ...kept, organisation_id, decision_id: id, statement_id })
          .execute()
      }
      return id
    },
  }
}

function ofOwners(work: Work, by: string) {
  const { db, organisation_id } = handle(work)
  return {
    lockOwnership: (statement: string): Promise<OwnershipRow | undefined> =>
      db
        .selectFrom('board.ownership')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .where('statement_id', '=', statement)
        .where('until_at', 'is', null)
        .forUpdate()
        .executeTakeFirst(),
    /** Ends the one before it, which was locked. Undefined where somebody else named an owner first. */
    async addOwnership(
      statement: string,
      person: string,
      before: OwnershipRow | undefined,
    ): Promise<string | undefined> {
      const at = noEarlierThan(work.now, before)
      if (before)
        await db
          .updateTable('board.ownership')
          .set({ until_at: at })
          .where('organisation_id', '=', organisation_id)
          .where('id', '=', before.id)
          .execute()
      const id = newId<'Ownership'>()
      const number = (before?.number ?? 0) + 1
      const row = { organisation_id, id, number, statement_id: statement, person_id: person, from_at: at }
      const added = await db
        .insertInto('board.ownership')
        .values({ ...row, until_at: null, named_by: by })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst()
      return added?.id
    },
  }
}

function ofConfirmations(work: Work, by: string) {
  const { db, organisation_id } = handle(work)
  return {
    async addConfirmation({ statement, does, outcome, saw, on }: ConfirmationToKeep): Promise<string> {
      const id = newId<'Confirmation'>()
      const row = { organisation_id, id, statement_id: statement, does, outcome, saw, confirmed_on: on }
      await db
        .insertInto('board.confirmation')
        .values({ ...row, confirmed_at: work.now, confirmed_by: by })
        .execute()
      return id
    },
    /** False where somebody has said so already. */
    async addWitness(confirmation: { id: string; confirmedBy: string }): Promise<boolean> {
      const added = await db
        .insertInto('board.witness')
        .values({
          organisation_id,
          confirmation_id: confirmation.id,
          confirmed_by: confirmation.confirmedBy,
          witnessed_at: work.now,
          witnessed_by: by,
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('confirmation_id')
        .executeTakeFirst()
      return added !== undefined
    },
  }
}
