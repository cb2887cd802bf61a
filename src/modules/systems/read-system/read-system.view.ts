/** One system: who can sign in to it, and what was found each time somebody looked. */
import { listActiveAdults } from '#modules/people/index.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { found } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { listKnownSystems } from '../systems.questions.ts'
import type { Standing } from '../systems.rules.ts'
import { standingOf } from '../systems.rules.ts'
import type { LookRow, SystemRow, SystemsTables } from '../systems.tables.ts'
import type { HolderLevel } from '../systems.words.ts'

export interface HolderLine {
  id: string
  name: string
  level: HolderLevel
  from: string
  hasLeft: boolean
}

export type LookLine = Pick<LookRow, 'id' | 'looked_on' | 'second_step' | 'own_names' | 'passwords' | 'leavers_gone'> &
  Pick<LookRow, 'says'> & { by: string | null }

export interface SystemView {
  system: SystemRow & { owner: string | null }
  standing: Standing
  holders: HolderLine[]
  /** The newest first. */
  looks: LookLine[]
  adults: { id: string; name: string }[]
}

/** @throws NotFoundError where it is put away or not there. */
export async function readSystem(work: Work, id: string): Promise<SystemView> {
  const [system, holders, looks, known, adults] = await Promise.all([
    findSystem(work, id),
    listHolders(work, id),
    listLooks(work, id),
    listKnownSystems(work),
    listActiveAdults(work),
  ])
  const facts = found(known.find((one) => one.id === id))
  return { system: found(system), standing: standingOf(facts, dayOf(work.now)), holders, looks, adults }
}

export function findSystem(work: Work, id: string) {
  return roomHandle<SystemsTables>(work.db)
    .selectFrom('systems.system as one')
    .leftJoin('people.person_card as owner', (join) =>
      join.onRef('owner.organisation_id', '=', 'one.organisation_id').onRef('owner.id', '=', 'one.owner_id'),
    )
    .selectAll('one')
    .select('owner.name as owner')
    .where('one.organisation_id', '=', work.organisation)
    .where('one.id', '=', id)
    .where('one.put_away_at', 'is', null)
    .executeTakeFirst()
}

async function listHolders(work: Work, id: string): Promise<HolderLine[]> {
  const rows = await roomHandle<SystemsTables>(work.db)
    .selectFrom('systems.holder as holder')
    .innerJoin('people.person_card as person', (join) =>
      join.onRef('person.organisation_id', '=', 'holder.organisation_id').onRef('person.id', '=', 'holder.person_id'),
    )
    .select(['holder.id', 'person.name', 'holder.level', 'holder.from_on as from', 'person.active'])
    .where('holder.organisation_id', '=', work.organisation)
    .where('holder.system_id', '=', id)
    .where('holder.until_on', 'is', null)
    .orderBy('person.name')
    .orderBy('holder.id')
    .execute()
  return rows.map(({ active, ...holder }) => ({ ...holder, hasLeft: !active }))
}

function listLooks(work: Work, id: string): Promise<LookLine[]> {
  return roomHandle<SystemsTables>(work.db)
    .selectFrom('systems.look as look')
    .leftJoin('people.person_card as person', (join) =>
      join.onRef('person.organisation_id', '=', 'look.organisation_id').onRef('person.id', '=', 'look.looked_by'),
    )
    .select(['look.id', 'look.looked_on', 'look.second_step', 'look.own_names', 'look.passwords'])
    .select(['look.leavers_gone', 'look.says', 'person.name as by'])
    .where('look.organisation_id', '=', work.organisation)
    .where('look.system_id', '=', id)
    .orderBy('look.looked_on', 'desc')
    .orderBy('look.looked_at', 'desc')
    .limit(20)
    .execute()
}
