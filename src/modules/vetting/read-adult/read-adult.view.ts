/** One adult's checks, those that count and those that do not any more; without their numbers. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { found } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { listAdults, readDecided } from '../vetting.questions.ts'
import type { Standing } from '../vetting.rules.ts'
import { needsOn, standingOn } from '../vetting.rules.ts'
import type { ClearanceRow, VettingTables } from '../vetting.tables.ts'
import type { Need } from '../vetting.words.ts'

export interface ClearanceLine
  extends Pick<
    ClearanceRow,
    'id' | 'kind' | 'issued_on' | 'seen_on' | 'on_update_service' | 'looked_on' | 'renew_on' | 'ended_at'
  > {
  seenBy: string | null
}

export interface AdultView {
  id: string
  name: string
  standing: Standing
  needs: (Need | undefined)[]
  clearances: ClearanceLine[]
  months: number
}

export async function readAdult(work: Work, id: string): Promise<AdultView> {
  const today = dayOf(work.now)
  const [adults, decided, clearances] = await Promise.all([
    listAdults(work, today, { only: id }),
    readDecided(work),
    listClearances(work, id),
  ])
  const adult = found(adults[0])
  return {
    id: adult.id,
    name: adult.name,
    standing: standingOn(adult, decided.decisions, today),
    needs: needsOn(adult, decided.decisions, today),
    clearances,
    months: decided.months,
  }
}

function listClearances(work: Work, person: string): Promise<ClearanceLine[]> {
  return roomHandle<VettingTables>(work.db)
    .selectFrom('vetting.clearance as held')
    .leftJoin('people.person_card as seer', (join) =>
      join.onRef('seer.organisation_id', '=', 'held.organisation_id').onRef('seer.id', '=', 'held.seen_by'),
    )
    .select(['held.id', 'held.kind', 'held.issued_on', 'held.seen_on', 'held.on_update_service', 'held.looked_on'])
    .select(['held.renew_on', 'held.ended_at', 'seer.name as seenBy'])
    .where('held.organisation_id', '=', work.organisation)
    .where('held.person_id', '=', person)
    .orderBy('held.issued_on', 'desc')
    .orderBy('held.id')
    .limit(100)
    .execute()
}
