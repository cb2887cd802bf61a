/** What other rooms ask of this one. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Work } from '#platform/database/house.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { listActiveAdults, listPeopleInRoles } from './people.questions.ts'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterAll(() => app.close())

const ask = <T>(question: (work: Work) => Promise<T>) =>
  app.database.entrances.at({ requestId: 'a question' }, app.now()).inOrganisation(people.amira.actor, question)

test('the adults who are here are listed by name, without young people and those who left', async () => {
  const boss = app.database.asBoss
  await boss(`update people.person set left_on = '2026-11-19' where id = $1`, [people.ben.id])
  await boss(`update people.person set left_on = '2026-11-20' where id = $1`, [people.sam.id])
  await boss(
    `insert into people.person (organisation_id, id, kind, name, sort_name, added_at)
       values ($1, gen_random_uuid(), 'young-person', 'Bryn Tudor', 'bryn tudor', now())`,
    [people.charity],
  )
  expect((await ask((work) => listActiveAdults(work))).map(({ name }) => name)).toEqual([
    'Ada Quill',
    'Amira Castell',
    'Grace Llwyd',
    'Sam Petrie',
    'Tom Ferris',
  ])
})

test('two hundred at a time, and those who follow', async () => {
  await app.database.asBoss(
    `insert into people.person (organisation_id, id, kind, name, sort_name, added_at)
       select $1, gen_random_uuid(), 'adult', 'Zed ' || lpad(n::text, 3, '0'), 'zed ' || lpad(n::text, 3, '0'), now()
         from generate_series(1, 300) n`,
    [people.charity],
  )
  const first = await ask((work) => listActiveAdults(work))
  const rest = await ask((work) => listActiveAdults(work, first.at(-1)?.id))
  expect([first.length, rest.length, rest.at(-1)?.name]).toEqual([200, 105, 'Zed 300'])
  expect(new Set([...first, ...rest].map(({ id }) => id)).size).toBe(305)
})

test('who is in a role is asked by the role', async () => {
  expect(await ask((work) => listPeopleInRoles(work, ['lead', 'trustee']))).toEqual(
    expect.arrayContaining([people.grace.id, people.tom.id]),
  )
})
