/** What was drawn this term, with the words of each commitment. */
import { readCalendar, termOf } from '#modules/calendar/index.ts'
import type { Work } from '#platform/database/house.ts'
import { dayOf } from '#platform/text/dates.ts'
import { listChecks } from '../board.checks.questions.ts'
import { checksATerm, thingsOf } from '../board.checks.rules.ts'
import { listCommitments } from '../board.questions.ts'

export async function readChecks(work: Work) {
  const term = termOf(await readCalendar(work), dayOf(work.now))
  const [checks, commitments] = await Promise.all([listChecks(work, term), listCommitments(work, work.now)])
  const texts = new Map(commitments.map((one) => [one.statementId, one.text]))
  const drawn = thingsOf(checks, term).size
  return {
    term,
    /** How many things are drawn this term. */
    drawn,
    /** More may be drawn. */
    isDrawnFrom: drawn < checksATerm,
    checks: checks.map((one, at) => ({
      ...one,
      text: texts.get(one.statementId),
      /** Somebody has looked at the same thing since. */
      isOver: checks.slice(at + 1).some(({ statementId }) => statementId === one.statementId),
    })),
  }
}

export type ChecksView = Awaited<ReturnType<typeof readChecks>>
