/** Asks promises for their evidence at any moment, and holds them to the moment until which they say it stands. */
import { expect } from 'vitest'
import type { Work } from '#platform/database/house.ts'
import type { Evidence } from '#platform/promises/evidence.ts'
import type { KeptPromise } from '#platform/promises/promise.ts'
import type { Charities, Someone } from './charities.ts'
import type { TestApp } from './test-app.ts'

/** The day on which the tests of promises live. */
export const promisesDay = '2026-11-20'
export const noon = (day: string) => new Date(`${day}T12:00:00Z`)

export function evidenceOf(app: TestApp, people: Charities, promises: readonly KeptPromise[]) {
  const inside = <T>(
    does: (work: Work) => Promise<T>,
    at = noon(promisesDay),
    who: Someone = people.amira,
  ): Promise<T> => app.database.entrances.at({ requestId: 'a promise' }, at).inOrganisation(who.actor, does)
  return {
    inside,
    /** Of a promise that is about one thing. */
    async find(name: string, at = noon(promisesDay)): Promise<Evidence> {
      const promise = promises.find((one) => one.name === name)
      if (!promise) throw new Error(`There is no promise ${name}.`)
      const found = await inside(({ db, organisation, now }) => promise.evidence({ db, organisation, now }), at)
      if (!('verdict' in found)) throw new Error(`${name} is about several things.`)
      return found
    },
  }
}

/** The same now, half way and at the last moment, and another at the moment that was named. `far` stands for never. */
export async function expectToStandAsSaid(find: (at: Date) => Promise<Evidence>, now: Date, far: Date): Promise<void> {
  const { validUntil, ...found } = await find(now)
  const end = validUntil ?? far
  const { validUntil: _, ...half } = await find(new Date((end.getTime() + now.getTime()) / 2))
  const { validUntil: __, ...last } = await find(new Date(end.getTime() - 1))
  expect([half, last]).toEqual([found, found])
  if (!validUntil) return
  const { validUntil: ___, ...next } = await find(validUntil)
  expect(next).not.toEqual(found)
}
