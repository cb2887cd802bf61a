/** One commitment that people confirm, as whoever confirms it is shown it. */
import type { Work } from '#platform/database/house.ts'
import { found } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { TendedInWords } from './confirm-commitment.tended.questions.ts'
import { fingerprintOf, listTended } from './confirm-commitment.tended.questions.ts'
import { dueOn } from './confirm-commitment.tended.rules.ts'

export interface ConfirmView extends TendedInWords {
  /** The day by which it is to be confirmed again. */
  readonly due: string | undefined
  readonly today: string
  readonly fingerprint: string
}

/** Throws NotFoundError, also for whoever may not know: `mayConfirm` is asked about its owner. */
export async function readTended(
  work: Work,
  statement: string,
  mayConfirm: (owner: string | undefined) => boolean,
): Promise<ConfirmView> {
  const [one] = await listTended(work, statement)
  const tended = found(one && mayConfirm(one.owner?.id) ? one : undefined)
  return { ...tended, due: dueOn(tended), today: dayOf(work.now), fingerprint: fingerprintOf(tended) }
}
