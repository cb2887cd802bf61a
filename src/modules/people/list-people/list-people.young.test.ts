/** Young volunteers on the list of people: under both sets of rules, and named to nobody who may not know of young people. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FamilyStage } from '#tests/support/family-stage.ts'
import { aFamilyStage } from '#tests/support/family-stage.ts'

let stage: FamilyStage
let helps: string
beforeAll(async () => {
  stage = await aFamilyStage()
  helps = await stage.young(async (one) => {
    const born = await one.born('2010-03-27', 'Heledd Rowe')
    await one.helping(born)
    await one.born('2011-03-27', 'Mared Huws')
    return born
  })
})
afterAll(() => stage.app.close())

test('whoever may know of young people sees those who help, with the way to their page and no birthday', async () => {
  const heard = await stage.get('amira', '/people?who=young')
  expect(heard.page(`main tbody a[href="/families/${helps}"]`).text()).toBe('Heledd Rowe')
  const list = heard.page('main tbody').text()
  expect(list).toContain('the rules for adults and for children both count')
  for (const hidden of ['Mared', 'Amira Castell', '2010']) expect(list).not.toContain(hidden)
})

test('a trustee is shown neither them nor the choice, and the list of adults holds none of them', async () => {
  const trustees = await stage.get('tom', '/people?who=young')
  for (const hidden of ['Heledd', 'under 18']) expect(trustees.html).not.toContain(hidden)
  expect(await stage.mainOf('amira', '/people')).not.toContain('Heledd')
})
