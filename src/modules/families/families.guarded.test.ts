/** What is kept most closely, through the front door: confidence, care, and what a leader of a programme never sees. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aProgramme } from '#modules/programmes/programmes.examples.ts'
import type { FamilyStage } from '#tests/support/family-stage.ts'
import { aFamilyStage } from '#tests/support/family-stage.ts'
import { isNotToBeTold, listWhoMayBeTold, mayBePublic } from './index.ts'

let stage: FamilyStage
beforeAll(async () => {
  stage = await aFamilyStage()
})
afterAll(() => stage.app.close())

describe('kept in confidence', () => {
  test('nobody is told, the list says so to those who may know, and to others only whom to ask', async () => {
    const child = await stage.young((one) => one.born('2010-05-05', 'Lowri Bevan'))
    await stage.carers(async (one) => one.tied(child, await one.called('Mair Bevan', 'mair@family.test')))
    expect((await stage.post('ada', `/families/${child}/in-confidence`, { reason: 'x' })).status).toBe(403)
    expect((await stage.post('sam', `/families/${child}/in-confidence`, { reason: 'She asked us.' })).status).toBe(303)
    expect(await stage.as(stage.people.grace, (work) => isNotToBeTold(work, child))).toBe(true)
    expect(await stage.as(stage.people.grace, (work) => listWhoMayBeTold(work, child, 'everyday'))).toEqual([])
    expect(await stage.mainOf('amira', '/families')).toContain('Not to be told')
    expect(await stage.mainOf('ada', '/families')).not.toContain('Not to be told')
    const adas = await stage.get('ada', `/families/${child}`)
    for (const hidden of ['mair@family.test', 'She asked us', 'not to be told']) expect(adas.html).not.toContain(hidden)
    expect(await stage.mainOf('grace', `/families/${child}/in-confidence`)).toContain('She asked us.')
    const refused = await stage.post('grace', `/families/${child}/in-confidence`, { reason: '' })
    expect(refused.html).not.toContain('She asked us.')
    await stage.post('grace', `/families/${child}/in-confidence/end`)
    expect(await stage.as(stage.people.grace, (work) => listWhoMayBeTold(work, child, 'everyday'))).toHaveLength(1)
  })
})

describe('a child in care', () => {
  const today = { 'seen-day': '20', 'seen-month': '11', 'seen-year': '2026' }
  const care = {
    placement: 'With foster carers.',
    everydayBy: 'foster-carer',
    healthBy: 'local-authority',
    picturesBy: 'local-authority',
    'until-day': '1',
    'until-month': '5',
    'until-year': '2027',
  }

  test('has no public picture unless a document that was seen says so; a change of placement ends it and is announced', async () => {
    const child = await stage.young((one) => one.born('2013-01-01'))
    const may = () => stage.as(stage.people.grace, (work) => mayBePublic(work, child))
    expect(await may()).toBe(true)
    const unseen = await stage.post('grace', `/families/${child}/care/add`, { ...care, picturesAllowed: 'yes' })
    expect([unseen.status, unseen.page('.govuk-error-summary a').attr('href')]).toEqual([422, '#picturesAllowed'])
    await stage.post('grace', `/families/${child}/care/add`, care)
    expect(await may()).toBe(false)
    expect((await stage.post('grace', `/families/${child}/care/add`, care)).status).toBe(422)
    expect(await stage.mainOf('amira', `/families/${child}/care`)).toContain('With foster carers.')
    const moved = await stage.post('grace', `/families/${child}/care/end`, { because: 'placement-changed' })
    expect(moved.location).toBe(`/families/${child}/care/add`)
    const [told] = await stage.app.database.asBoss<{ many: number }>(
      `select count(*)::int as many from events.outbox where event = 'care.ended' and subjects::text like $1`,
      [`%${child}%`],
    )
    expect(told?.many).toBe(1)
    const seen = { ...care, ...today, document: 'Placement plan', picturesAllowed: 'yes' }
    await stage.post('grace', `/families/${child}/care/add`, seen)
    expect(await may()).toBe(true)
    stage.app.setNow(new Date('2027-05-02T09:00:00Z'))
    expect(await may()).toBe(false)
    stage.app.setNow(new Date('2026-11-20T09:00:00Z'))
  })

  test.each(['ada', 'tom', 'ben'] as const)('is not known to %s', async (who) => {
    const child = await stage.young((one) => one.born('2013-01-01', 'Gwilym Rees'))
    await stage.young((one) => one.inCare(child))
    expect((await stage.get(who, `/families/${child}/care`)).status).toBe(403)
    expect((await stage.get(who, `/families/${child}`)).html).not.toContain('In care')
    expect((await stage.get(who, '/families')).html).not.toContain('In care')
  })
})

describe('somebody who leads a programme', () => {
  test('sees the first name, the initial and the needs of those who take part in it, and nothing of anybody else', async () => {
    const [inIt, outside] = await stage.young(async (one) => [
      await one.born('2012-03-27', 'Branwen Llewelyn'),
      await one.born('2012-03-27', 'Outside Person'),
    ])
    await stage.carers(async (one) => one.tied(inIt ?? '', await one.called('Parent Llewelyn', 'parent@family.test')))
    expect(await stage.mainOf('ben', '/families')).toContain('Nobody is in this list yet')
    await stage.as(stage.people.grace, async (work) => {
      const programmes = aProgramme(work, stage.people.grace.id)
      const choir = await programmes.called('Choir')
      await programmes.led(choir, stage.people.ben.id, '2026-09-01')
      await programmes.joined(choir, inIt ?? '', '2026-09-01')
    })
    const list = await stage.get('ben', '/families')
    expect(list.page('main').text()).toContain('Branwen L.')
    const page = await stage.get('ben', `/families/${inIt}`)
    for (const hidden of ['Llewelyn', 'parent@family.test', '27 March']) {
      expect(list.html).not.toContain(hidden)
      expect(page.html).not.toContain(hidden)
    }
    expect((await stage.get('ben', `/families/${outside}`)).status).toBe(404)
    expect((await stage.post('ben', '/families/find', { name: 'outside' })).html).toContain('Nobody was found')
    expect((await stage.post('ben', '/families/find', { name: 'branw' })).page('main').text()).toContain('Branwen L.')
    // Letter by letter, the search would spell the family name out.
    expect((await stage.post('ben', '/families/find', { name: 'llew' })).html).toContain('Nobody was found')
    for (const path of ['edit', 'carers', 'care', 'in-confidence', 'capacity', 'eighteen', 'leave', 'helping'])
      expect((await stage.get('ben', `/families/${inIt}/${path}`)).status).toBe(403)
  })

  test('a trustee is shown no young person at all', async () => {
    const child = await stage.young((one) => one.born('2012-03-27'))
    for (const path of ['/families', `/families/${child}`, '/families/add'])
      expect((await stage.get('tom', path)).status).toBe(403)
  })
})
