/** Loads and saves young people, their ties and the ages that count here; with its two sisters the only file that writes them. */
import { newId } from '#platform/crypto/ids.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { AgeRuleRow, FamiliesTables, TieRow, YoungPersonRow } from './families.tables.ts'
import type { AgeBand, KeptAs, Matter, Responsibility, TieKind } from './families.words.ts'
import { sealIfAny } from './seals/seals.store.ts'

export interface YoungPersonFacts {
  bornOn: string | null
  band: AgeBand | null
  mayContact: boolean
  contactHow: string
}
export type NewYoungPerson = YoungPersonFacts & { person: string; keptAs: KeptAs; needs: string }

export interface TieAnswers {
  kind: TieKind
  relation: string
  responsibility: Responsibility
  told: readonly Matter[]
}
export type NewTie = TieAnswers & { child: string; carer: string; fromOn: string }

export interface Limits {
  doNotContact: boolean
  mustNotKnow: boolean
  /** Empty where there is no limit. */
  reason: string
}

/** `by` is the person who acts. */
export function familiesStore(work: Work, by: string) {
  return { ...youngPeopleIn(work, by), ...tiesIn(work, by), ...ageRulesIn(work, by) }
}

function ageColumns({ bornOn, band }: YoungPersonFacts, day: string) {
  return { born_on: bornOn, age_band: band, band_on: band === null ? null : day }
}

function youngPeopleIn(work: Work, by: string) {
  const db = roomHandle<FamiliesTables>(work.db)
  const organisation_id = work.organisation
  const change = async (id: string, set: Partial<YoungPersonRow>) =>
    void (await db
      .updateTable('families.young_person')
      .set(set)
      .where('organisation_id', '=', organisation_id)
      .where('person_id', '=', id)
      .execute())
  return {
    /** All in one statement: a whole list is brought in as one. `day` is the day the bands were said on. */
    async addYoungPeople(people: readonly NewYoungPerson[], day: string): Promise<void> {
      if (people.length === 0) return
      const rows = await Promise.all(
        people.map(async (one) => ({
          organisation_id,
          person_id: one.person,
          ...ageColumns(one, day),
          kept_as: one.keptAs,
          needs: await sealIfAny(work, 'needs', one.person, one.needs),
          may_contact: one.mayContact,
          contact_how: one.contactHow,
          no_carer_reason: null,
          settled_on: null,
          settled_by: null,
          version: 1,
          added_at: work.now,
          added_by: by,
        })),
      )
      await db.insertInto('families.young_person').values(rows).execute()
    },
    lockYoungPerson(id: string): Promise<YoungPersonRow | undefined> {
      return db
        .selectFrom('families.young_person')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .where('person_id', '=', id)
        .forUpdate()
        .executeTakeFirst()
    },
    /** A band that was not changed keeps its day. */
    async changeYoungPerson(row: YoungPersonRow, facts: YoungPersonFacts, day: string): Promise<void> {
      const isSameBand = facts.band !== null && facts.band === row.age_band
      await change(row.person_id, {
        ...ageColumns(facts, (isSameBand && row.band_on) || day),
        may_contact: facts.mayContact,
        contact_how: facts.contactHow,
        version: row.version + 1,
      })
    },
    async changeNeeds(id: string, needs: string): Promise<void> {
      await change(id, { needs: await sealIfAny(work, 'needs', id, needs) })
    },
    async sayWhyNoCarer(id: string, reason: string): Promise<void> {
      await change(id, { no_carer_reason: await sealIfAny(work, 'noCarer', id, reason) })
    },
    settle: (id: string, keptAs: KeptAs, day: string) =>
      change(id, { kept_as: keptAs, settled_on: day, settled_by: by }),
  }
}

function tiesIn(work: Work, by: string) {
  const db = roomHandle<FamiliesTables>(work.db)
  const organisation_id = work.organisation
  const change = async (id: string, set: Partial<TieRow>) =>
    void (await db
      .updateTable('families.tie')
      .set(set)
      .where('organisation_id', '=', organisation_id)
      .where('id', '=', id)
      .execute())
  return {
    async addTies(ties: readonly NewTie[]): Promise<string[]> {
      const rows = ties.map(({ child, carer, fromOn, told, ...answers }) => ({
        ...answers,
        organisation_id,
        id: newId<'Tie'>(),
        child_id: child,
        carer_id: carer,
        told: [...told],
        do_not_contact: false,
        must_not_know: false,
        reason: null,
        from_on: fromOn,
        until_on: null,
        version: 1,
        added_at: work.now,
        added_by: by,
        ended_by: null,
      }))
      if (rows.length > 0) await db.insertInto('families.tie').values(rows).execute()
      return rows.map(({ id }) => id)
    },
    lockTie(id: string): Promise<TieRow | undefined> {
      return db
        .selectFrom('families.tie')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst()
    },
    /** Whoever must not know stays told nothing, whatever was ticked. */
    changeTie: (tie: TieRow, { told, ...answers }: TieAnswers) =>
      change(tie.id, { ...answers, told: tie.must_not_know ? [] : [...told], version: tie.version + 1 }),
    async setLimits(tie: TieRow, { doNotContact, mustNotKnow, reason }: Limits): Promise<void> {
      await change(tie.id, {
        do_not_contact: doNotContact || mustNotKnow,
        must_not_know: mustNotKnow,
        reason: await sealIfAny(work, 'tieReason', tie.id, reason),
        ...(mustNotKnow ? { told: [] } : {}),
        version: tie.version + 1,
      })
    },
    endTie: (id: string, untilOn: string) => change(id, { until_on: untilOn, ended_by: by }),
    /** Until the person themselves said who may be told what. */
    async tellNobodyAbout(child: string): Promise<void> {
      await db
        .updateTable('families.tie')
        .set({ told: [] })
        .where('organisation_id', '=', organisation_id)
        .where('child_id', '=', child)
        .where('until_on', 'is', null)
        .execute()
    },
    /** Those that begin later never began. */
    async endTiesOf(child: string, untilOn: string): Promise<void> {
      await db
        .updateTable('families.tie')
        .set(({ fn, val, ref }) => ({ until_on: fn('greatest', [val(untilOn), ref('from_on')]), ended_by: by }))
        .where('organisation_id', '=', organisation_id)
        .where('child_id', '=', child)
        .where('until_on', 'is', null)
        .execute()
    },
  }
}

function ageRulesIn(work: Work, by: string) {
  return {
    async setAgeRules(rules: readonly Pick<AgeRuleRow, 'rule' | 'amount' | 'because'>[]): Promise<void> {
      const rows = rules.map((one) => ({ ...one, organisation_id: work.organisation, set_at: work.now, set_by: by }))
      await roomHandle<FamiliesTables>(work.db)
        .insertInto('families.age_rule')
        .values(rows)
        .onConflict((conflict) =>
          conflict.columns(['organisation_id', 'rule']).doUpdateSet(({ ref }) => ({
            amount: ref('excluded.amount'),
            because: ref('excluded.because'),
            set_at: ref('excluded.set_at'),
            set_by: ref('excluded.set_by'),
          })),
        )
        .execute()
    },
  }
}
