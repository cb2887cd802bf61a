/** A version's page says who signed, and who it was that entered the signature. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import { policiesOf, signed } from '#tests/support/policies.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'

let app: TestApp
let people: Charities
let policies: ReturnType<typeof policiesOf>
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
  policies = policiesOf(app, people)
})
afterAll(() => app.close())

const asTom = () => ({ name: people.tom.name, signature: people.tom.name, role: 'Chair of trustees' })

test('a version adopted in the name of another says who entered it, and when', async () => {
  const { draft } = await policies.aDraft()
  const done = await policies.adopt(draft, people.amira, asTom())
  const said = (await people.tom.browser.get(done.location ?? '')).page('main dl').text()
  expect(said).toContain(`by ${people.tom.name}, Chair of trustees`)
  expect(said).toContain(`20 November 2026 at 09:00, by ${people.amira.name}`)
})

test('so does a review', async () => {
  const { policy, version } = await policies.inForce()
  const path = `/policy/${policy}/review`
  const form = await people.amira.browser.get(path)
  await people.amira.browser.post(path, signed(form))
  await people.amira.browser.post(path, signed(form, asTom()))
  const said = (await people.tom.browser.get(`/policy/versions/${version}`)).page('main dl').text()
  expect(said).toContain(`by ${people.tom.name}, Chair of trustees (entered by ${people.amira.name})`)
  expect(said).not.toContain(`by ${people.amira.name}, Coordinator (entered by`)
})

test('while it is in force it leads whoever may decide on to how we would know, and nobody else', async () => {
  const { version } = await policies.inForce('Picture policy, to be decided')
  const onward = async (who: 'amira' | 'tom') =>
    (await people[who].browser.get(`/policy/versions/${version}`)).page('main a[href="/board/sections"]').length
  expect([await onward('amira'), await onward('tom')]).toEqual([1, 0])
})
