/** Where tests of families are played: one charity whose people go about, and builders of children and carers. */
import { aCarer, aYoungPerson } from '#modules/families/families.examples.ts'
import { anAppointment } from '#modules/people/people.examples.ts'
import type { Work } from '#platform/database/house.ts'
import type { Charities, Someone } from './charities.ts'
import { someCharities } from './charities.ts'
import type { Heard, TestApp } from './test-app.ts'
import { testApp } from './test-app.ts'

type Who = 'amira' | 'grace' | 'sam' | 'ada' | 'tom' | 'ben'

export interface FamilyStage {
  app: TestApp
  people: Charities
  as<T>(who: Someone, does: (work: Work) => Promise<T>): Promise<T>
  /** Brought about by Grace, the lead. */
  young<T>(does: (young: ReturnType<typeof aYoungPerson>) => Promise<T>): Promise<T>
  carers<T>(does: (carers: ReturnType<typeof aCarer>) => Promise<T>): Promise<T>
  get(who: Who, path: string): Promise<Heard>
  mainOf(who: Who, path: string): Promise<string>
  post(who: Who, path: string, fields?: Record<string, string>): Promise<Heard>
}

/** Ben leads programmes here, and has no other role. */
export async function aFamilyStage(): Promise<FamilyStage> {
  const app = await testApp()
  const people = await someCharities(app)
  const as = <T>({ actor }: Someone, does: (work: Work) => Promise<T>): Promise<T> =>
    app.database.entrances.at({ requestId: 'a test' }, app.now()).inOrganisation(actor, does)
  await as(people.amira, (work) => anAppointment(work, people.ben.id)('programme-leader', '2026-01-01'))
  const get = (who: Who, path: string) => people[who].browser.get(path)
  return {
    app,
    people,
    as,
    young: (does) => as(people.grace, (work) => does(aYoungPerson(work, people.grace.id))),
    carers: (does) => as(people.grace, (work) => does(aCarer(work, people.grace.id))),
    get,
    mainOf: async (who, path) => (await get(who, path)).page('main').text(),
    post: (who, path, fields = {}) => people[who].browser.post(path, fields),
  }
}
