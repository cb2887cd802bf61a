/** Every system in use, with who looks after it and how it stands. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { dayOf } from '#platform/text/dates.ts'
import { listKnownSystems } from '../systems.questions.ts'
import type { Standing } from '../systems.rules.ts'
import { standingOf } from '../systems.rules.ts'
import type { SystemsTables } from '../systems.tables.ts'
import type { SystemKind } from '../systems.words.ts'

export type { Standing } from '../systems.rules.ts'

export interface SystemLine {
  id: string
  name: string
  kind: SystemKind
  owner: string | null
  standing: Standing
  lookedOn: string | undefined
  holders: number
}

export async function listSystems(work: Work): Promise<SystemLine[]> {
  const [rows, known] = await Promise.all([namedSystems(work), listKnownSystems(work)])
  const today = dayOf(work.now)
  return rows.flatMap((row) => {
    const facts = known.find(({ id }) => id === row.id)
    if (!facts) return []
    return [
      { ...row, standing: standingOf(facts, today), lookedOn: facts.look?.lookedOn, holders: facts.holders.length },
    ]
  })
}

function namedSystems(work: Work) {
  return roomHandle<SystemsTables>(work.db)
    .selectFrom('systems.system as one')
    .leftJoin('people.person_card as owner', (join) =>
      join.onRef('owner.organisation_id', '=', 'one.organisation_id').onRef('owner.id', '=', 'one.owner_id'),
    )
    .select(['one.id', 'one.name', 'one.kind', 'owner.name as owner'])
    .where('one.organisation_id', '=', work.organisation)
    .where('one.put_away_at', 'is', null)
    .orderBy((order) => order.fn('lower', ['one.name']))
    .orderBy('one.id')
    .execute()
}
