/** What may be asked of this room: every system with what is known of it, and what somebody can still sign in to. */
import type { ExpressionBuilder } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { HolderFacts, SystemFacts } from './systems.rules.ts'
import type { SystemsTables } from './systems.tables.ts'

type Place = Pick<Work, 'db' | 'organisation' | 'now'>

export interface KnownSystem extends SystemFacts {
  id: string
}

/** Every system in use, as the rules look at it: one statement, however many there are. */
export async function listKnownSystems(place: Place): Promise<KnownSystem[]> {
  const rows = await roomHandle<SystemsTables>(place.db)
    .selectFrom('systems.system as one')
    .leftJoinLateral(
      (query) =>
        query
          .selectFrom('systems.look as look')
          .selectAll('look')
          .whereRef('look.organisation_id', '=', 'one.organisation_id')
          .whereRef('look.system_id', '=', 'one.id')
          .orderBy('look.looked_on', 'desc')
          .orderBy('look.looked_at', 'desc')
          .limit(1)
          .as('look'),
      (join) => join.onTrue(),
    )
    .select(['one.id', 'one.added_at', 'one.owner_id', 'look.looked_on', 'look.looked_by'])
    .select(['look.second_step', 'look.own_names', 'look.passwords', 'look.leavers_gone'])
    .select((select) => jsonArrayFrom(openHoldersOf(select)).as('holders'))
    .where('one.organisation_id', '=', place.organisation)
    .where('one.put_away_at', 'is', null)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    since: dayOf(row.added_at),
    look: lookIn(row),
    holders: row.holders.map(({ level, active }): HolderFacts => ({ level, hasLeft: !active })),
  }))
}

type LookColumns = Pick<SystemsTables['systems.look'], 'looked_on' | 'looked_by' | 'second_step' | 'own_names'> &
  Pick<SystemsTables['systems.look'], 'passwords' | 'leavers_gone'>

function lookIn(row: { [Column in keyof LookColumns]: LookColumns[Column] | null } & { owner_id: string | null }) {
  const { looked_on, second_step, own_names, passwords, leavers_gone } = row
  if (!looked_on || !second_step || !own_names || !passwords || !leavers_gone) return undefined
  const byAnother = row.owner_id !== null && row.looked_by !== row.owner_id
  return {
    lookedOn: looked_on,
    secondStep: second_step,
    ownNames: own_names,
    passwords,
    leaversGone: leavers_gone,
    byAnother,
  }
}

function openHoldersOf(select: ExpressionBuilder<SystemsTables & { one: SystemsTables['systems.system'] }, 'one'>) {
  return select
    .selectFrom('systems.holder as holder')
    .innerJoin('people.person_card as person', (join) =>
      join.onRef('person.organisation_id', '=', 'holder.organisation_id').onRef('person.id', '=', 'holder.person_id'),
    )
    .select(['holder.level', 'person.active'])
    .whereRef('holder.organisation_id', '=', 'one.organisation_id')
    .whereRef('holder.system_id', '=', 'one.id')
    .where('holder.until_on', 'is', null)
}

/** What somebody can still sign in to outside Kept, for whoever sees a leaver off. */
export function listSystemsHeld(place: Omit<Place, 'now'>, person: string): Promise<{ id: string; name: string }[]> {
  return roomHandle<SystemsTables>(place.db)
    .selectFrom('systems.holder as holder')
    .innerJoin('systems.system as one', (join) =>
      join.onRef('one.organisation_id', '=', 'holder.organisation_id').onRef('one.id', '=', 'holder.system_id'),
    )
    .select(['one.id', 'one.name'])
    .where('holder.organisation_id', '=', place.organisation)
    .where('holder.person_id', '=', person)
    .where('holder.until_on', 'is', null)
    .where('one.put_away_at', 'is', null)
    .orderBy('one.name')
    .orderBy('one.id')
    .execute()
}
