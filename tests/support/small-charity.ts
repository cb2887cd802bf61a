/** A small charity on the day its policy is adopted: one volunteer coordinator, twelve adults, ninety young people, everything decided. */
import { rooms } from '#app/rooms.ts'
import { aDecision, anOwner } from '#modules/board/board.examples.ts'
import { aRelatedPolicy, aSentence } from '#modules/citations/citations.examples.ts'
import { aLine, anEmergencyLine, anOwnContact } from '#modules/helplines/helplines.examples.ts'
import { aMinute, aPerson } from '#modules/people/people.examples.ts'
import { aPolicy, aStatement, noFacts } from '#modules/policy/policy.examples.ts'
import { newId } from '#platform/crypto/ids.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { trustedProxies } from '#platform/http/origin-of-request.ts'
import type { AccountId, PersonId } from '#platform/identity/actor.ts'
import { keptItself } from '#platform/identity/actor.ts'
import { addMembership } from '#platform/identity/memberships.ts'
import { startSession } from '#platform/identity/sessions.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { Charities } from './charities.ts'
import { someCharities } from './charities.ts'
import type { Known } from './small-charity-people.ts'
import { adoptPapers, bringFamiliesIn, bringPeopleIn, listSystems } from './small-charity-people.ts'
import type { Owner, Said } from './small-charity-policy.ts'
import { saidOfFamilies, saidOfPeople, saidOfThings } from './small-charity-policy.ts'
import { openStandIns, standInRooms } from './small-charity-rooms.tsx'
import type { KindName, ThingTable, ThingTables } from './small-charity-things.ts'
import type { Browser, TestApp } from './test-app.ts'
import { testApp, testOrigin } from './test-app.ts'
import { testDatabase } from './test-database.ts'

/** Those who open Kept in the evenings. */
export const visitors = ['amira', 'grace', 'sam', 'tom', 'ben', 'leaver'] as const
export type Visitor = (typeof visitors)[number]

export interface SmallCharity {
  readonly app: TestApp
  readonly people: Charities
  readonly leaver: { readonly id: PersonId; readonly account: AccountId }
  readonly known: Known
  /** Signs somebody in anew: sessions of last week are over. */
  signIn(who: Visitor): Promise<Browser>
  inside<T>(does: (work: Work) => Promise<T>): Promise<T>
  /** Of a commitment, by its words. */
  statement(text: string): string
}

export const firstDay = '2026-09-01'
export const lastDay = '2027-08-31'
const others = ['Rosa Thorne', 'Idris Vale', 'Maya Brandt', 'Noor Selby', 'Theo Lark']
export const adults = 12
export const youngPeople = 90
/** Where whoever looks from outside comes from: an address that documents are allowed to use. */
export const outside = { 'x-forwarded-for': '203.0.113.9', 'x-forwarded-proto': 'https' }

export async function openSmallCharity(): Promise<SmallCharity> {
  const database = await testDatabase()
  await openStandIns(database)
  const settings = { ownOrigins: [testOrigin], trusted: trustedProxies(['127.0.0.1']), metricsToken: undefined }
  const app = await testApp({ settings }, [...rooms, ...standInRooms], database)
  app.setNow(new Date(`${firstDay}T09:00:00Z`))
  const people = await someCharities(app)
  await keepSafe(app)
  const house = () => app.database.entrances.at({ requestId: 'a year' }, app.now())
  const inside = <T>(does: (work: Work) => Promise<T>) => house().inOrganisation(people.amira.actor, does)
  const leaver = await aVolunteer(app, people)
  const ids = new Map<string, string>()
  await adoptPapers(app, people)
  const known = await inside(async (work) => {
    const { amira, ben, grace, ada, tom, sam } = people
    const adultsHere = [amira, ben, grace, ada, tom, sam, leaver].map(({ id }): string => id)
    for (const name of others) adultsHere.push(await aPerson(work).called(name).without())
    await bringPeopleIn(work, people, adultsHere)
    await listSystems(work, people, leaver.id)
    await minuteAll(app, work, people)
    await decideAll(work, people, leaver.id, ids)
    await addLines(work, people.amira.id)
    return bringFamiliesIn(work, people, youngPeople)
  })
  return {
    app,
    known,
    people,
    leaver,
    inside,
    statement: (text) => ids.get(text) ?? '',
    signIn: (who) =>
      house().atTheDoor(async (door) => {
        const { account } = who === 'leaver' ? leaver : people[who]
        const session = await startSession(door, account, people.charity, 'Firefox on Linux', {
          ...{ first: 'passphrase', second: 'code', network: '', provedAt: door.now },
        })
        return app.browser(session.cookie.value)
      }),
  }
}

/** The installation is looked after by whoever installed it: the recovery key is on paper, and there is a place for backups. */
async function keepSafe({ database: { asBoss }, now }: TestApp): Promise<void> {
  const key = ['age1example', now()]
  await asBoss('update house.installation set recovery_recipient = $1, recovery_confirmed_at = $2', key)
  await asBoss(`insert into backup.plan values ('/mnt/backups', 24, 30, $1)`, [now()])
  await asBoss(
    `insert into backup.run (id, began_at, ended_at, file, bytes, sha256) values ($1, $2, $2, 'kept.age', 1, 'x')`,
    [newId(), now()],
  )
}

/** Last night's backup worked. */
export const backUp = ({ app: { database, now } }: SmallCharity) =>
  database.asBoss('update backup.run set began_at = $1, ended_at = $1', [now()])

/** With an account, and no role. */
function aVolunteer(app: TestApp, { charity }: Charities): Promise<SmallCharity['leaver']> {
  const account = newId<'Account'>()
  const house = app.database.entrances.at({ requestId: 'a year' }, app.now())
  return house.atTheDoor(async (door) => {
    await door.ask('add_account', account, 'wren@rowan.test', 'never used', door.now)
    const work = await door.enter(keptItself(charity))
    const id = await aPerson(work).called('Wren Abbott', 'wren@rowan.test').without()
    await addMembership(work, account, id)
    return { id, account }
  })
}

async function minuteAll(app: TestApp, work: Work, { charity, tom, amira }: Charities): Promise<void> {
  const appointments = await app.database.asBoss<{ id: string; person_id: string }>(
    'select id, person_id from people.appointment where organisation_id = $1',
    [charity],
  )
  for (const { id, person_id } of appointments)
    await aMinute(work, person_id === tom.id ? amira.id : tom.id)[person_id === tom.id ? 'onPaper' : 'seen'](id)
}

const parts = [
  ['Our people', saidOfPeople],
  ['Young people and families', saidOfFamilies],
  ['What we use', saidOfThings],
] as const

export const commitments = parts.flatMap(([, said]) => said)

async function decideAll(work: Work, people: Charities, leaver: string, ids: Map<string, string>): Promise<void> {
  const { amira } = people
  const law = (text: string) => aStatement(text, { kind: 'legal' })
  const laws = [law('This follows the Online Safety Act 2023.'), law('This follows the Equality Act 2010.')]
  const reference = aStatement('Read it with our safeguarding policy and our data protection policy.', {
    kind: 'reference',
  })
  const statements = parts.flatMap(([title, said]) => [
    aStatement(title, { kind: 'heading' }),
    ...said.map(({ text, topics, polarity }) => aStatement(text, { topics, polarity: polarity ?? 'do' })),
  ])
  const all = [...statements, ...laws, reference]
  const facts = { ...noFacts, review: { ...noFacts.review, intervalMonths: 12 } }
  await aPolicy(work, amira.id).called('Online safety policy').adopted(all, { next: '2027-06-15', facts })
  for (const { id, text } of all) ids.set(text, id)
  for (const one of commitments) await decideOne(work, people, leaver, one, ids.get(one.text) ?? '')
  // What was held and checked before has days of its own, so that it does not fall due all at once.
  for (const [at, on] of ['2025-11-10', '2026-03-09'].entries()) {
    const said = laws[at]
    if (said) await aSentence(work, amira.id, said.id, said.text).checked('right', on)
  }
  const related: string[] = []
  for (const [title, review_on] of Object.entries({
    'Safeguarding policy': '2026-11-20',
    'Data protection policy': '2027-02-02',
    'Behaviour code': '2027-05-11',
  }))
    related.push(await aRelatedPolicy(work, amira.id).linked({ title, review_on }))
  await aSentence(work, amira.id, reference.id, reference.text).answered('all-held', related.slice(0, 2))
}

async function decideOne(work: Work, people: Charities, leaver: string, said: Said, statement: string) {
  const { known, text } = said
  const [of, decision] = [{ statement, text }, aDecision(work, people.amira.id)]
  if ('may' in known) return
  if ('not' in known) {
    await (known.not === 'none-here' ? decision.noneHere(of, known.note) : decision.doesNotApply(of, known.note))
    return
  }
  if ('by' in known) {
    await decision.shown(of, known.by)
    return
  }
  const { every, witness } = known
  await decision.byPeople(of, { does: known.people, everyMonths: every, needsWitness: witness ?? false })
  const owner: Owner = known.owner
  await anOwner(work, people.amira.id, statement, owner === 'leaver' ? leaver : people[owner].id)
}

/** Shown and checked when the policy was adopted. */
async function addLines(work: Work, by: string): Promise<void> {
  const line = aLine(work, by)
  const three = ['A line for parents', 'A line about pictures', 'A line about feelings'].map((title, at) => ({
    title,
    phone: `0800 555 01${at}`,
    purpose: 'children' as const,
  }))
  for (const content of [anEmergencyLine, {}, anOwnContact, ...three])
    await line.checked(await line.shown(content), 'works', dayOf(work.now))
}

export async function addThings(
  { inside }: SmallCharity,
  things: readonly { kind: KindName; name: string; due: string | null; state?: ThingTable['state'] }[],
): Promise<void> {
  await inside(async (work) => {
    const rows = things.map(({ kind, name, due, state = 'open' }) => ({
      organisation_id: work.organisation,
      id: newId(),
      kind,
      name,
      due_on: due,
      asks: 0,
      state,
    }))
    await roomHandle<ThingTables>(work.db).insertInto('stand_in.thing').values(rows).execute()
  })
}

export async function changeThings(
  { inside }: SmallCharity,
  names: readonly string[],
  set: Partial<ThingTable>,
): Promise<void> {
  await inside((work) =>
    roomHandle<ThingTables>(work.db)
      .updateTable('stand_in.thing')
      .set(set)
      .where('organisation_id', '=', work.organisation)
      .where('name', 'in', [...names])
      .execute(),
  )
}
