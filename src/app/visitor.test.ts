/** Who a session makes somebody: with the roles that count today, and no more than those. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '#platform/crypto/ids.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { findVisitor } from './visitor.ts'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterAll(() => app.close())
beforeEach(async () => {
  await app.database.asBoss('delete from people.appointment where person_id = $1', [people.tom.id])
  await app.database.asBoss('delete from access.rule')
  await app.database.asBoss(
    `insert into access.rule (organisation_id, grace_days, asked_from, changed_at) values ($1, 0, '2026-01-01', now())`,
    [people.charity],
  )
  await secondStep(true)
})

const secondStep = (has: boolean) =>
  app.database.asBoss('update identity.account set has_second_factor = $2 where id = $1', [people.tom.account, has])

const holds = (role: string) =>
  app.database.asBoss(
    `insert into people.appointment (organisation_id, id, person_id, role, from_on, until_on, appointed_at)
      values ($1, $2, $3, $4, '2026-10-01', '2026-12-01', '2026-10-01')`,
    [people.charity, newId(), people.tom.id, role],
  )

const tom = async () => {
  const house = app.database.entrances.at({ requestId: 'test' }, app.now())
  return (await findVisitor(house, (name) => people.tom.browser.cookies.get(name))).actor
}

test('an auditor is told no names', async () => {
  await holds('auditor')
  expect(await tom()).toMatchObject({ roles: ['auditor'], seesNoNames: true })
})

test('an auditor who sets up no second step sees no more for it: names stay away while the role is withheld', async () => {
  await holds('auditor')
  await secondStep(false)
  expect(await tom()).toMatchObject({ roles: [], withheldRoles: ['auditor'], seesNoNames: true })
})

test('an auditor who is a trustee too sees what a trustee sees', async () => {
  await holds('auditor')
  await holds('trustee')
  expect(await tom()).toMatchObject({ roles: ['auditor', 'trustee'], seesNoNames: false })
  await secondStep(false)
  expect(await tom()).toMatchObject({ roles: ['trustee'], withheldRoles: ['auditor'], seesNoNames: false })
})

test('somebody with no role sees what every adult here sees', async () => {
  expect(await tom()).toMatchObject({ roles: [], withheldRoles: [], seesNoNames: false })
})
