/** Loads and saves people, appointments, invitations, notices and the organisation's details; the only file that writes them. */
import { newId } from '#platform/crypto/ids.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { PersonId } from '#platform/identity/actor.ts'
import { partsOfNames } from '#platform/text/name-parts.ts'
import { invitationStore } from './invite-person/invite-person.store.ts'
import type { NoticeRow, OrganisationRow, PeopleTables, PersonRow } from './people.tables.ts'
import type { ContactKnown, NoticeKind, PersonKind, Role } from './people.words.ts'

/** As the rules look at an appointment. */
interface HeldAppointment {
  id: string
  personId: string
  role: Role
  fromOn: string
  untilOn: string | null
}

/** What is known of somebody: of the rest, nothing is. */
export interface PersonFacts {
  name: string
  knownAs?: string
  pronouns?: string
  /** In lower case. */
  email?: string | null
  phone?: string | null
  languages?: readonly string[]
  work?: string
  /** Of all these the one that stays as it was where it is left out: few lists that are brought in know it. */
  contactsYoungPeople?: ContactKnown
}
type NewPerson = PersonFacts & { kind: PersonKind }
type NewAppointment = { person: string; role: Role; fromOn: string; untilOn: string | null; by: string | null }
type OrganisationChange = Pick<OrganisationRow, 'name' | 'nation' | 'purpose'>

/** Everything of one organisation that this room keeps. */
export function peopleStore(work: Work) {
  return {
    ...personStore(work),
    ...appointmentStore(work),
    ...invitationStore(work),
    ...noticeStore(work),
    ...organisationStore(work),
  }
}

function handle(work: Work) {
  return { db: roomHandle<PeopleTables>(work.db), organisation_id: work.organisation }
}

function personStore(work: Work) {
  const { db, organisation_id } = handle(work)
  return {
    async addPerson(person: NewPerson): Promise<PersonId> {
      const id = newId<'Person'>()
      const row = {
        contacts_young_people: 'unknown' as const,
        account_is_shared: false,
        ...columnsOf(person),
        kind: person.kind,
        organisation_id,
        id,
        version: 1,
        added_at: work.now,
        left_on: null,
      }
      await db.insertInto('people.person').values(row).execute()
      await addNameParts(id, person)
      return id
    },
    async findPerson(id: string, how: 'look' | 'lock'): Promise<PersonRow | undefined> {
      const query = db
        .selectFrom('people.person')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
      return (how === 'lock' ? query.forUpdate() : query).executeTakeFirst()
    },
    /** Young people, parents and carers are changed by the rooms that may show them. */
    async lockAdult(id: string): Promise<PersonRow | undefined> {
      return db
        .selectFrom('people.person')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
        .where('kind', '=', 'adult')
        .forUpdate()
        .executeTakeFirst()
    },
    /** The address they came in with is that of an office: found again when they are to be appointed. */
    async noteSharedAccount(id: string): Promise<void> {
      await db
        .updateTable('people.person')
        .set({ account_is_shared: true })
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
        .execute()
    },
    /** All that is known of them becomes this: what is left out is forgotten. */
    async changePerson(id: string, facts: PersonFacts, version: number): Promise<void> {
      await db
        .updateTable('people.person')
        .set({ ...columnsOf(facts), version: version + 1 })
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
        .execute()
      await db
        .deleteFrom('people.name_part')
        .where('organisation_id', '=', organisation_id)
        .where('person_id', '=', id)
        .execute()
      await addNameParts(id, facts)
    },
  }

  async function addNameParts(person_id: string, { name, knownAs }: PersonFacts): Promise<void> {
    const rows = partsOfNames([name, knownAs ?? '']).map((part) => ({ organisation_id, part, person_id }))
    if (rows.length > 0) await db.insertInto('people.name_part').values(rows).execute()
  }
}

function columnsOf({ name, knownAs, pronouns, email, phone, languages, work, contactsYoungPeople }: PersonFacts) {
  return {
    name,
    known_as: knownAs ?? '',
    pronouns: pronouns ?? '',
    sort_name: name.toLowerCase(),
    email: email ?? null,
    phone: phone ?? null,
    languages: [...(languages ?? [])],
    work: work ?? '',
    ...(contactsYoungPeople ? { contacts_young_people: contactsYoungPeople } : {}),
  }
}

function appointmentStore(work: Work) {
  const { db, organisation_id } = handle(work)
  return {
    async addAppointment({ person, role, fromOn, untilOn, by }: NewAppointment): Promise<string> {
      const id = newId<'Appointment'>()
      const row = {
        organisation_id,
        id,
        person_id: person,
        role,
        from_on: fromOn,
        until_on: untilOn,
        appointed_at: work.now,
        appointed_by: by,
        ended_by: null,
        ended_at: null,
      }
      await db.insertInto('people.appointment').values(row).execute()
      return id
    },
    /** All that reach into today or later; locked, so that two people cannot end the last two administrators at once. */
    async lockAppointments(today: string): Promise<HeldAppointment[]> {
      const rows = await db
        .selectFrom('people.appointment')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .where((where) => where.or([where('until_on', 'is', null), where('until_on', '>=', today)]))
        .orderBy('id')
        .forUpdate()
        .execute()
      return rows.map((row) => ({
        id: row.id,
        personId: row.person_id,
        role: row.role,
        fromOn: row.from_on,
        untilOn: row.until_on,
      }))
    },
    /** `endedAt` where the last day is cut short. */
    async endAppointment(id: string, untilOn: string, by: string, endedAt: Date | null = null): Promise<void> {
      await db
        .updateTable('people.appointment')
        .set({ until_on: untilOn, ended_by: by, ended_at: endedAt })
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
        .execute()
    },
  }
}

function noticeStore(work: Work) {
  const { db, organisation_id } = handle(work)
  return {
    async addNotices(
      people: readonly string[],
      kind: NoticeKind,
      about: string | null,
      role: string | null,
    ): Promise<void> {
      if (people.length === 0) return
      const rows: NoticeRow[] = people.map((person_id) => ({
        organisation_id,
        id: newId<'Notice'>(),
        person_id,
        kind,
        about_person_id: about,
        role,
        made_at: work.now,
        dismissed_at: null,
      }))
      await db.insertInto('people.notice').values(rows).execute()
    },
    async dismissNotice(id: string, person: string): Promise<boolean> {
      const dismissed = await db
        .updateTable('people.notice')
        .set({ dismissed_at: work.now })
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
        .where('person_id', '=', person)
        .executeTakeFirst()
      return dismissed.numUpdatedRows > 0n
    },
  }
}

function organisationStore(work: Work) {
  const { db, organisation_id } = handle(work)
  return {
    async foundOrganisation(organisation: OrganisationChange): Promise<void> {
      await db
        .insertInto('identity.organisation')
        .values({ ...organisation, organisation_id, version: 1, created_at: work.now })
        .execute()
    },
    async findOrganisation(how: 'look' | 'lock'): Promise<OrganisationRow | undefined> {
      const query = db.selectFrom('identity.organisation').selectAll().where('organisation_id', '=', organisation_id)
      return (how === 'lock' ? query.forUpdate() : query).executeTakeFirst()
    },
    async changeOrganisation(change: OrganisationChange, version: number): Promise<void> {
      await db
        .updateTable('identity.organisation')
        .set({ ...change, version: version + 1 })
        .where('organisation_id', '=', organisation_id)
        .execute()
    },
  }
}
