/** Loads and saves systems, who holds them, and looks; the only file that writes this room's tables. */
import { newId } from '#platform/crypto/ids.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { HolderRow, LookRow, SystemRow, SystemsTables } from './systems.tables.ts'

export type SystemContent = Pick<SystemRow, 'name' | 'kind' | 'used_for' | 'owner_id'>
type NewLook = Omit<LookRow, 'organisation_id' | 'id' | 'looked_at' | 'looked_by'>
type NewHolder = Pick<HolderRow, 'system_id' | 'person_id' | 'level' | 'from_on'>

/** `by` is the person who acts. */
export function systemsStore(work: Work, by: string) {
  return { ...systemsIn(work, by), ...holdersIn(work, by) }
}

function systemsIn(work: Work, by: string) {
  const db = roomHandle<SystemsTables>(work.db)
  const organisation_id = work.organisation
  const change = (id: string, set: Partial<SystemRow>) =>
    db
      .updateTable('systems.system')
      .set(set)
      .where('organisation_id', '=', organisation_id)
      .where('id', '=', id)
      .execute()
  return {
    async countSystems(): Promise<number> {
      const { count } = await db
        .selectFrom('systems.system')
        .select((select) => select.fn.countAll<string>().as('count'))
        .where('organisation_id', '=', organisation_id)
        .where('put_away_at', 'is', null)
        .executeTakeFirstOrThrow()
      return Number(count)
    },
    async addSystem(content: SystemContent): Promise<string> {
      const id = newId<'System'>()
      const rest = { version: 1, added_at: work.now, added_by: by, put_away_at: null, put_away_by: null }
      await db
        .insertInto('systems.system')
        .values({ ...content, ...rest, organisation_id, id })
        .execute()
      return id
    },
    /** One that is not put away, locked. */
    lockSystem(id: string): Promise<SystemRow | undefined> {
      return db
        .selectFrom('systems.system')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
        .where('put_away_at', 'is', null)
        .forUpdate()
        .executeTakeFirst()
    },
    async changeSystem(system: SystemRow, content: SystemContent): Promise<void> {
      await change(system.id, { ...content, version: system.version + 1 })
    },
    async putAway(id: string): Promise<void> {
      await change(id, { put_away_at: work.now, put_away_by: by })
    },
    async addLook(look: NewLook): Promise<void> {
      const rest = { organisation_id, id: newId<'Look'>(), looked_at: work.now, looked_by: by }
      await db
        .insertInto('systems.look')
        .values({ ...look, ...rest })
        .execute()
    },
  }
}

function holdersIn(work: Work, by: string) {
  const db = roomHandle<SystemsTables>(work.db)
  const organisation_id = work.organisation
  return {
    /** Undefined where the person holds it already. */
    async addHolder(holder: NewHolder): Promise<string | undefined> {
      const id = newId<'Holder'>()
      const added = await db
        .insertInto('systems.holder')
        .values({ ...holder, organisation_id, id, until_on: null, added_by: by, ended_by: null })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst()
      return (added.numInsertedOrUpdatedRows ?? 0n) > 0n ? id : undefined
    },
    lockHolder(id: string): Promise<HolderRow | undefined> {
      return db
        .selectFrom('systems.holder')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
        .where('until_on', 'is', null)
        .forUpdate()
        .executeTakeFirst()
    },
    /** As of today, or of the day it began where that is still to come. */
    async endHolder({ id, from_on }: HolderRow): Promise<void> {
      const today = dayOf(work.now)
      await db
        .updateTable('systems.holder')
        .set({ until_on: from_on > today ? from_on : today, ended_by: by })
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
        .execute()
    },
  }
}
