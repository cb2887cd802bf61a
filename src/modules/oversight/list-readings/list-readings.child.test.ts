/** Who read what is private about a young person: found from their page, and named to nobody who may not know. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aProgramme } from '#modules/programmes/programmes.examples.ts'
import type { FamilyStage } from '#tests/support/family-stage.ts'
import { aFamilyStage } from '#tests/support/family-stage.ts'

let stage: FamilyStage
let child: string
beforeAll(async () => {
  stage = await aFamilyStage()
  child = await stage.young(async (one) => {
    const born = await one.born('2012-03-27', 'Heledd Rowe')
    await one.inCare(born)
    return born
  })
  await stage.mainOf('grace', `/families/${child}/care`)
})
afterAll(() => stage.app.close())

test('from their page one comes to who read it, and to nothing about others', async () => {
  const other = await stage.young((one) => one.born('2013-03-27', 'Mared Huws'))
  await stage.mainOf('amira', `/families/${other}/capacity`)
  const link = (await stage.get('amira', `/families/${child}`)).page('main a[href^="/oversight/readings"]').attr('href')
  const list = await stage.mainOf('amira', link ?? '')
  expect(list).toContain('Grace Llwyd')
  expect(list).toContain('Who may decide for a young person in care')
  expect(list).toContain('Heledd Rowe')
  expect(list).not.toContain('Mared Huws')
})

test('an administrator sees neither the way nor the list', async () => {
  expect((await stage.get('ada', `/families/${child}`)).html).not.toContain('/oversight/readings')
  expect((await stage.get('ada', `/oversight/readings?about=${child}`)).status).toBe(403)
})

test('the record of what was done names no young person to a trustee, whatever the act', async () => {
  await stage.as(stage.people.grace, async (work) => {
    const programme = await aProgramme(work, stage.people.grace.id).called('Junior choir')
    work.record('member.added', { programme, person: child })
  })
  const record = await stage.people.tom.browser.get('/security/record')
  expect(record.status).toBe(200)
  expect(record.html).not.toContain('Heledd')
  expect(record.page('main').text()).toContain('A young person')
})
