/** What other rooms may ask of this one: the lines that families see, and the organisation's own contacts, named only by agreement. */
import { sql } from 'kysely'
import type { PeoplePublished } from '#modules/people/index.ts'
import { listAppointments } from '#modules/people/index.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { dayOf } from '#platform/text/dates.ts'
import { mayBeNamed, personNamedIn } from './helplines.rules.ts'
import type { HelplinesTables } from './helplines.tables.ts'
import type { CheckResult, ContactRole, NamingAnswer, Purpose } from './helplines.words.ts'

/** What is asked needs no more of a work than where to look, and when. */
type Place = Pick<Work, 'db' | 'organisation' | 'now'>

export interface ShownLine {
  id: string
  purpose: Purpose
  title: string
  /** What it is for, in plain words. */
  helpFor: string
  phone: string
  email: string
  web: string
  hours: string
}

/** Of others, in the order the organisation gave them. */
export async function listShownLines(work: Place): Promise<ShownLine[]> {
  const lines = await shownLines(work).where('purpose', '<>', 'own').execute()
  return lines.map(({ role: _, ...line }) => line)
}

/** Both of these at once, for a page that shows both: everything that families see. */
export async function listForFamilies(work: Place): Promise<{ lines: ShownLine[]; contacts: RoleContact[] }> {
  const all = await shownLines(work).execute()
  const lines = all.filter(({ purpose }) => purpose !== 'own').map(({ role: _, ...line }) => line)
  return {
    lines,
    contacts: await withNames(
      work,
      all.filter(({ purpose }) => purpose === 'own'),
    ),
  }
}

export interface RoleContact extends ShownLine {
  role: ContactRole
  /** Only of somebody who agreed, is here, and holds the role today. */
  name: string | undefined
}

/** The organisation's own, each a role. */
export async function listRoleContacts(work: Place): Promise<RoleContact[]> {
  return withNames(work, await shownLines(work).where('purpose', '=', 'own').execute())
}

async function withNames(work: Place, contacts: readonly (ShownLine & { role: ContactRole | null })[]) {
  const namings = await listNamings(work)
  return contacts.flatMap(({ role, ...line }) => {
    const naming = namings.find((one) => one.line === line.id)
    return role === null ? [] : [{ ...line, role, name: naming?.isShown ? naming.name : undefined }]
  })
}

function shownLines(work: Place) {
  return roomHandle<HelplinesTables>(work.db)
    .selectFrom('helplines.line')
    .select(['id', 'purpose', 'role', 'title', 'help_for as helpFor', 'phone', 'email', 'web', 'hours'])
    .where('organisation_id', '=', work.organisation)
    .where('put_away_at', 'is', null)
    .orderBy('place')
    .orderBy('id')
}

export interface Naming {
  id: string
  line: string
  title: string
  person: string
  name: string
  answer: NamingAnswer | null
  /** Who asked. */
  askedBy: string
  holdsRole: boolean
  isShown: boolean
}

/** Who has been asked to be named beside which contact that is shown, and what they said last. */
export async function listNamings(work: Place): Promise<Naming[]> {
  const rows = await roomHandle<HelplinesTables & PeoplePublished>(work.db)
    .selectFrom('helplines.naming as naming')
    .innerJoin('helplines.line as line', (join) =>
      join.onRef('line.organisation_id', '=', 'naming.organisation_id').onRef('line.id', '=', 'naming.line_id'),
    )
    .innerJoin('people.person_card as person', (join) =>
      join.onRef('person.organisation_id', '=', 'naming.organisation_id').onRef('person.id', '=', 'naming.person_id'),
    )
    .innerJoin('people.person_card as asker', (join) =>
      join.onRef('asker.organisation_id', '=', 'naming.organisation_id').onRef('asker.id', '=', 'naming.asked_by'),
    )
    .select([
      'naming.id',
      'naming.line_id as line',
      'line.title',
      'line.role',
      'naming.person_id as person',
      'person.name',
      'person.active',
      'asker.name as askedBy',
      sql<NamingAnswer | null>`(select said.answer from helplines.naming_answer said
        where said.organisation_id = naming.organisation_id and said.naming_id = naming.id
        order by said.answered_at desc, said.id desc limit 1)`.as('answer'),
    ])
    .where('naming.organisation_id', '=', work.organisation)
    .where('naming.ended_at', 'is', null)
    .where('line.put_away_at', 'is', null)
    .execute()
  if (rows.length === 0) return []
  const holders = await listHolders(work)
  return rows.map(({ role, active, ...row }) => {
    const holdsRole = holders.some((one) => one.personId === row.person && one.role === role)
    return { ...row, holdsRole, isShown: mayBeNamed({ answer: row.answer, active, holdsRole }) }
  })
}

/** Who holds which role today. */
export async function listHolders(work: Place) {
  const today = dayOf(work.now)
  return (await listAppointments(work)).filter(({ fromOn }) => fromOn <= today)
}

export interface CheckedLine {
  id: string
  purpose: Purpose
  title: string
  since: string
  goodOn: string | null
  lastResult: CheckResult | null
}

/** The lines that are shown, and how the last checks of each went, as it can be reached now. */
export function listCheckedLines(work: Pick<Work, 'db' | 'organisation'>): Promise<CheckedLine[]> {
  return roomHandle<HelplinesTables>(work.db)
    .selectFrom('helplines.line as line')
    .leftJoin('helplines.line_check as one', (join) =>
      join
        .onRef('one.organisation_id', '=', 'line.organisation_id')
        .onRef('one.line_id', '=', 'line.id')
        .onRef('one.reach_version', '=', 'line.reach_version'),
    )
    .select([
      'line.id',
      'line.purpose',
      'line.title',
      'line.reach_since as since',
      sql<string | null>`max(one.checked_on) filter (where one.result <> 'no-answer')`.as('goodOn'),
      sql<CheckResult | null>`(array_agg(one.result order by one.checked_on desc, one.checked_at desc, one.id desc))[1]`.as(
        'lastResult',
      ),
    ])
    .where('line.organisation_id', '=', work.organisation)
    .where('line.put_away_at', 'is', null)
    .groupBy(['line.organisation_id', 'line.id'])
    .orderBy('line.place')
    .orderBy('line.id')
    .execute()
}

/** The name of whoever holds a role and is named in these words without having agreed to it for this line. */
export async function findSomebodyNamed(
  work: Work,
  { title, helpFor, email }: { title: string; helpFor: string; email: string },
  line: string | undefined,
): Promise<string | undefined> {
  const holders = await listHolders(work)
  const ids = [...new Set(holders.map(({ personId }) => personId))]
  if (ids.length === 0) return undefined
  const people = await roomHandle<PeoplePublished>(work.db)
    .selectFrom('people.person_card')
    .select(['id', 'name'])
    .where('organisation_id', '=', work.organisation)
    .where('id', 'in', ids)
    .execute()
  const agreed = (await listNamings(work)).filter((one) => one.line === line && one.answer === 'yes')
  const others = people.filter(({ id }) => !agreed.some(({ person }) => person === id))
  return personNamedIn({ words: `${title} ${helpFor}`, email }, others)?.name
}
