/** Everybody of the small charity as Kept knows them on the first day: adults with their checks, families, programmes, systems, papers. */
import { aCarer, aYoungPerson } from '#modules/families/families.examples.ts'
import { engagementKinds } from '#modules/people/index.ts'
import { anEngagement } from '#modules/people/people.examples.ts'
import { thePapers } from '#modules/privacy/privacy.examples.ts'
import { aPlace, aProgramme } from '#modules/programmes/programmes.examples.ts'
import { aSystem } from '#modules/systems/systems.examples.ts'
import { aClearance, decided } from '#modules/vetting/vetting.examples.ts'
import type { Work } from '#platform/database/house.ts'
import { dayOf, daysAfter } from '#platform/text/dates.ts'
import type { Charities } from './charities.ts'
import type { TestApp } from './test-app.ts'

/** Whom events speak of later. */
export interface Known {
  readonly choir: string
  readonly young: readonly string[]
}

/** Checks of twelve adults last three years, so that four are renewed in this one. */
const renewals = ['2026-12-04', '2027-02-12', '2027-05-14', '2027-07-09']

export async function bringPeopleIn(work: Work, people: Charities, adults: readonly string[]): Promise<void> {
  const { amira, grace } = people
  const needs = engagementKinds.flatMap((engagement) =>
    [true, false].map((contact) => ({ engagement, contact, needs: 'dbs-enhanced' as const })),
  )
  await decided(work, amira.id, needs)
  for (const [at, adult] of adults.entries()) {
    await anEngagement(work, adult)('volunteer', '2024-09-01')
    const seenBy = adult === amira.id ? grace.id : amira.id
    await aClearance(work, adult, seenBy)(renewals[at] ?? daysAfter('2027-12-01', 40 * at))
  }
}

/** Ninety, in two choirs; three of them turn 18 within the year, and one is in care. */
export async function bringFamiliesIn(work: Work, people: Charities, many: number): Promise<Known> {
  const [young, carer] = [aYoungPerson(work, people.amira.id), aCarer(work, people.amira.id)]
  const programmes = aProgramme(work, people.amira.id)
  const school = await aPlace(work)()
  const choir = await programmes.called('Young voices', { from: '2024-09-01' })
  const other = await programmes.called('Little voices', { from: '2024-09-01', place: school })
  await programmes.led(choir, people.ben.id)
  await programmes.led(other, people.sam.id)
  const ids: string[] = []
  for (let at = 0; at < many; at += 1) {
    const child = await young.born(birthdays[at] ?? `${2009 + (at % 9)}-0${1 + (at % 8)}-15`, `Young Person ${at + 1}`)
    await carer.tied(child, await carer.called(`Carer ${at + 1}`, `carer${at + 1}@family.test`))
    // The last one came to nothing more after a year, and nobody noticed.
    const until = at === many - 1 ? '2025-12-01' : undefined
    await programmes.joined(at % 2 ? other : choir, child, '2024-09-01', until)
    ids.push(child)
  }
  const [first = ''] = ids
  await young.inCare(first, { untilOn: '2027-03-05' })
  return { choir, young: ids }
}

const birthdays = ['2012-05-05', '2008-11-17', '2009-02-17', '2009-06-08']

/** All looked at on one evening, half a year before the next. */
export async function listSystems(work: Work, people: Charities, leaver: string): Promise<void> {
  const system = aSystem(work, people.amira.id)
  for (const name of ['Staff e-mail', 'Shared folders', 'Website', 'Bank']) {
    const id = await system.listed({ name, owner_id: people.amira.id })
    await system.heldBy(id, people.ada.id)
    await system.heldBy(id, leaver, 'user')
    await system.lookedAt(id, {}, '2026-05-26')
  }
}

/** Before the first child is saved: decided, made and adopted. */
export async function adoptPapers(app: TestApp, { amira }: Charities): Promise<void> {
  const papers = thePapers(app.database.entrances.at({ requestId: 'a year' }, app.now()), amira.actor)
  await papers.decided()
  await papers.made()
  await papers.adopted()
}

/** They come to the choir in the same week. */
export async function youngPeopleJoin(work: Work, by: string, choir: string, names: readonly string[]): Promise<void> {
  const carer = aCarer(work, by)
  for (const name of names) {
    const child = await aYoungPerson(work, by).born('2013-04-04', name)
    await carer.tied(child, await carer.called(`Carer of ${name}`, null))
    await aProgramme(work, by).joined(choir, child)
  }
}

export async function youngPeopleLeave(work: Work, by: string, young: readonly string[]): Promise<void> {
  for (const one of young) await aYoungPerson(work, by).left(one, dayOf(work.now))
}
