/** Saves what is kept most closely: confidence, care, and that capacity was considered. */
import { newId } from '#platform/crypto/ids.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { CareRow, FamiliesTables } from './families.tables.ts'
import type { CareEnding, Decider, Finding } from './families.words.ts'
import { sealIfAny, sealWords } from './seals/seals.store.ts'

export interface NewCare {
  placement: string
  everydayBy: Decider
  healthBy: Decider
  picturesBy: Decider
  picturesAllowed: boolean
  /** What was seen, and on which day; undefined where nothing was. */
  document: { called: string; seenOn: string } | undefined
  fromOn: string
  untilOn: string
}

export interface NewCapacity {
  decision: string
  finding: Finding
  words: string
  consideredOn: string
}

/** `by` is the person who acts. */
export function guardedStore(work: Work, by: string) {
  const db = roomHandle<FamiliesTables>(work.db)
  const organisation_id = work.organisation
  return {
    async setConfidence(child_id: string, reason: string): Promise<string> {
      const id = newId<'Confidence'>()
      const sealed = await sealWords(work, 'confidence', id, reason)
      const row = { organisation_id, id, child_id, reason: sealed, set_at: work.now, set_by: by }
      await db
        .insertInto('families.confidence')
        .values({ ...row, ended_at: null, ended_by: null })
        .execute()
      return id
    },
    /** False where nothing was kept in confidence. */
    async endConfidence(child: string): Promise<boolean> {
      const done = await db
        .updateTable('families.confidence')
        .set({ ended_at: work.now, ended_by: by })
        .where('organisation_id', '=', organisation_id)
        .where('child_id', '=', child)
        .where('ended_at', 'is', null)
        .executeTakeFirst()
      return done.numUpdatedRows > 0n
    },
    async addCare(child_id: string, care: NewCare): Promise<string> {
      const id = newId<'Care'>()
      const row: CareRow = {
        organisation_id,
        id,
        child_id,
        placement: await sealWords(work, 'placement', id, care.placement),
        everyday_by: care.everydayBy,
        health_by: care.healthBy,
        pictures_by: care.picturesBy,
        pictures_allowed: care.picturesAllowed,
        document: await sealIfAny(work, 'document', id, care.document?.called ?? ''),
        seen_on: care.document?.seenOn ?? null,
        seen_by: care.document ? by : null,
        from_on: care.fromOn,
        until_on: care.untilOn,
        set_at: work.now,
        set_by: by,
        ended_at: null,
        ended_by: null,
        ended_because: null,
      }
      await db.insertInto('families.care').values(row).execute()
      return id
    },
    /** The care that stands, which is one at most. */
    lockCare(child: string): Promise<CareRow | undefined> {
      return db
        .selectFrom('families.care')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .where('child_id', '=', child)
        .where('ended_at', 'is', null)
        .forUpdate()
        .executeTakeFirst()
    },
    async endCare(id: string, because: CareEnding): Promise<void> {
      await db
        .updateTable('families.care')
        .set({ ended_at: work.now, ended_by: by, ended_because: because })
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
        .execute()
    },
    async addCapacity(person_id: string, { decision, finding, words, consideredOn }: NewCapacity): Promise<string> {
      const id = newId<'Capacity'>()
      const row = {
        organisation_id,
        id,
        person_id,
        decision: await sealWords(work, 'decision', id, decision),
        finding,
        words: await sealWords(work, 'capacityWords', id, words),
        considered_on: consideredOn,
        considered_by: by,
        recorded_at: work.now,
      }
      await db.insertInto('families.capacity').values(row).execute()
      return id
    },
  }
}
