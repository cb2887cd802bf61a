/** The same form is sent twice, at once or one after the other: it is done once, and both are told the same. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onceField } from '#platform/forms/form.ts'
import { endKept } from '#tests/support/kept-process.ts'
import type { KeptInUse } from '#tests/support/set-up-kept.ts'
import { aKeptInUse } from '#tests/support/set-up-kept.ts'
import { accountsOf, balanced } from '#tests/support/writers.ts'

let here: KeptInUse
beforeAll(async () => {
  here = await aKeptInUse()
})
afterAll(endKept)

const invite = (name: string, once: string) => here.ada.post('/people/invite', { name, [onceField]: once })

test('sent twenty times at once, a form is done once', async () => {
  const once = randomUUID()
  const answers = await Promise.all(Array.from({ length: 20 }, () => invite('Person at once', once)))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(19)
  expect(new Set(answers.flatMap(({ location }) => location ?? [])).size).toBe(1)
  expect(await accountsOf(here.place, ['Person at once'])).toMatchObject(balanced)
})

test('sent again later, a form leads to what the first one made', async () => {
  const once = randomUUID()
  const [first, second] = [await invite('Person again', once), await invite('Person again', once)]
  expect([first.status, second.status]).toEqual([200, 303])
  expect((await here.ada.get(second.location ?? '')).html).toContain('Person again')
  expect(await accountsOf(here.place, ['Person again'])).toMatchObject(balanced)
})

test('two people who changed the same details at once are not both told that theirs were saved', async () => {
  const page = (await here.ada.get('/people/organisation')).html
  const version = /name="_?version" value="(\d+)"/.exec(page)?.[1] ?? ''
  const change = (name: string) =>
    here.ada.post('/people/organisation', { name, nation: 'wales', purpose: '', version, _version: version })
  const answers = await Promise.all([change('Rowan Tree Choirs'), change('Rowan Tree Strings')])
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
})
