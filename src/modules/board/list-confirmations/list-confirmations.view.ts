/** What people confirm, as far as it is theirs: whoever may decide sees all of it. */
import { readCalendar } from '#modules/calendar/index.ts'
import type { Work } from '#platform/database/house.ts'
import { dayOf } from '#platform/text/dates.ts'
import { listTended } from '../confirm-commitment/confirm-commitment.tended.questions.ts'
import type { Tending } from '../confirm-commitment/confirm-commitment.tended.rules.ts'
import { dueOn, isAsked, tendingOf } from '../confirm-commitment/confirm-commitment.tended.rules.ts'

export interface ConfirmationLine {
  readonly statement: string
  readonly text: string
  readonly does: string
  readonly owner: string | undefined
  readonly isMine: boolean
  readonly tending: Tending
  readonly due: string | undefined
  /** The confirmation that a second person has still to see, where the reader could be that person. */
  readonly toSee: string | undefined
}

export interface ConfirmationsView {
  readonly mine: readonly ConfirmationLine[]
  readonly others: readonly ConfirmationLine[]
}

/** Two queries. */
export async function readConfirmations(
  work: Work,
  reader: { person: string; seesAll: boolean; maySee: (confirmedBy: string) => boolean },
): Promise<ConfirmationsView> {
  const today = dayOf(work.now)
  const [tended, calendar] = await Promise.all([listTended(work), readCalendar(work)])
  const lines = tended.map((one): ConfirmationLine => {
    const { last } = one
    const tending = tendingOf(one, today)
    const waits = one.needsWitness && last?.outcome === 'done' && !last.isWitnessed
    return {
      statement: one.statementId,
      text: one.text,
      does: one.does,
      owner: one.owner?.name,
      isMine: one.owner?.id === reader.person,
      tending: tending === 'confirmed' && isAsked(calendar, one, today) ? 'soon' : tending,
      due: dueOn(one),
      toSee: waits && reader.maySee(last.by) ? last.id : undefined,
    }
  })
  const others = lines.filter((one) => !one.isMine && (reader.seesAll || one.toSee !== undefined))
  return { mine: lines.filter(({ isMine }) => isMine), others }
}
