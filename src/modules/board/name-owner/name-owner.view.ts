/** Who looks after a commitment now, and who could. */
import { listActiveAdults } from '#modules/people/index.ts'
import type { Work } from '#platform/database/house.ts'
import { found } from '#platform/refusals/refusals.ts'
import { findInForce } from '../decide-commitments/decide-commitments.questions.ts'
import type { CurrentOwner } from './name-owner.questions.ts'
import { findCurrentOwner } from './name-owner.questions.ts'

export interface OwnerView {
  readonly statement: string
  readonly text: string
  readonly policy: string
  readonly now: CurrentOwner | undefined
  readonly adults: readonly { readonly id: string; readonly name: string }[]
  /** Who the next page of adults begins after. */
  readonly more: string | undefined
}

/** As many as one asking of the people room gives. */
const mostAdults = 200

/** Throws NotFoundError. */
export async function readOwner(work: Work, statement: string, after: string | undefined): Promise<OwnerView> {
  const [commitment, now, adults] = await Promise.all([
    findInForce(work, statement),
    findCurrentOwner(work, statement),
    listActiveAdults(work, after),
  ])
  const { text, policy } = found(commitment)
  return { statement, text, policy, now, adults, more: adults.length < mostAdults ? undefined : adults.at(-1)?.id }
}
