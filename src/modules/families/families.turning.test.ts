/** What becomes of young people, through the front door: they turn 18, help, leave and come back. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FamilyStage } from '#tests/support/family-stage.ts'
import { aFamilyStage } from '#tests/support/family-stage.ts'
import { listWhoMayBeTold } from './index.ts'

let stage: FamilyStage
beforeAll(async () => {
  stage = await aFamilyStage()
})
afterAll(() => stage.app.close())

describe('turning 18', () => {
  test('the birthday ends what carers are told before anybody settles anything', async () => {
    const child = await stage.young((one) => one.born('2008-11-20', 'Gwen Tudur'))
    await stage.carers(async (one) => one.tied(child, await one.called('Carer Tudur', null)))
    expect(await stage.as(stage.people.grace, (work) => listWhoMayBeTold(work, child, 'everyday'))).toEqual([])
    expect(await stage.mainOf('grace', `/families/${child}/eighteen`)).toContain(
      'Parents and carers are told nothing more',
    )
    expect((await stage.post('grace', `/families/${child}/eighteen`, { as: 'adult' })).status).toBe(303)
    const [tie] = await stage.app.database.asBoss<{ until: string }>(
      'select until_on::text as until from families.tie where child_id = $1',
      [child],
    )
    expect(tie?.until).toBe('2026-11-20')
    const [person] = await stage.app.database.asBoss<{ kind: string }>('select kind from people.person where id = $1', [
      child,
    ])
    expect(person?.kind).toBe('adult')
    expect(await stage.mainOf('grace', '/families')).not.toContain('Gwen Tudur')
    expect((await stage.post('grace', `/families/${child}/eighteen`, { as: 'left' })).status).toBe(404)
  })

  test('an adult at risk stays, and carers are told nothing until they have said who may be', async () => {
    const child = await stage.young((one) => one.born('2008-11-20'))
    await stage.carers(async (one) => one.tied(child, await one.called('Carer Wyn', null)))
    await stage.post('grace', `/families/${child}/eighteen`, { as: 'adult-at-risk' })
    expect(await stage.mainOf('grace', `/families/${child}`)).toContain('An adult at risk')
    expect(await stage.as(stage.people.grace, (work) => listWhoMayBeTold(work, child, 'everyday'))).toEqual([])
  })

  test('is settled by nobody before the day, nor where the birthday is not known', async () => {
    const soon = await stage.young((one) => one.born('2008-11-21'))
    expect((await stage.post('grace', `/families/${soon}/eighteen`, { as: 'adult' })).status).toBe(422)
    const unsure = await stage.young((one) => one.aged('16-17'))
    expect((await stage.post('grace', `/families/${unsure}/eighteen`, { as: 'adult' })).html).toContain(
      'birthday is not known',
    )
    expect((await stage.post('ada', `/families/${soon}/eighteen`, { as: 'adult' })).status).toBe(403)
  })
})

describe('what else is said of a young person', () => {
  test('that they help here: both sets of rules are theirs until the last day', async () => {
    const child = await stage.young((one) => one.born('2010-01-01'))
    const day = { 'day-day': '20', 'day-month': '11', 'day-year': '2026' }
    await stage.post('amira', `/families/${child}/helping`, day)
    expect(await stage.mainOf('amira', `/families/${child}`)).toContain(
      'The rules for adults and for children both count',
    )
    expect((await stage.post('amira', `/families/${child}/helping`, day)).status).toBe(422)
    expect((await stage.post('amira', `/families/${child}/helping/end`, { ...day, 'day-year': '2020' })).status).toBe(
      422,
    )
    expect((await stage.post('amira', `/families/${child}/helping/end`, day)).status).toBe(303)
  })

  test('that they have left, and come back', async () => {
    const child = await stage.young((one) => one.born('2010-01-01', 'Wanderer Huws'))
    const last = (year: string) => ({ 'last-day': '1', 'last-month': '10', 'last-year': year })
    expect((await stage.post('amira', `/families/${child}/leave`, last('2027'))).status).toBe(422)
    await stage.post('amira', `/families/${child}/leave`, last('2026'))
    expect(await stage.mainOf('amira', '/families')).not.toContain('Wanderer')
    expect(await stage.mainOf('amira', '/families?show=left')).toContain('Wanderer Huws')
    await stage.post('amira', `/families/${child}/return`)
    expect(await stage.mainOf('amira', '/families')).toContain('Wanderer Huws')
  })

  test('that capacity was considered from 16, and for nobody younger', async () => {
    const words = {
      decision: 'To sing alone',
      finding: 'can-with-help',
      words: 'We talked',
      'on-day': '1',
      'on-month': '11',
      'on-year': '2026',
    }
    const young16 = await stage.young((one) => one.born('2010-11-20'))
    expect((await stage.post('grace', `/families/${young16}/capacity`, words)).status).toBe(303)
    expect(await stage.mainOf('grace', `/families/${young16}/capacity`)).toContain('To sing alone')
    const young15 = await stage.young((one) => one.born('2010-11-21'))
    expect((await stage.post('grace', `/families/${young15}/capacity`, words)).status).toBe(422)
    const unsure = await stage.young((one) => one.aged('14-15'))
    expect((await stage.post('grace', `/families/${unsure}/capacity`, words)).status).toBe(422)
  })

  test('which ages count here: another than the suggested one needs a reason', async () => {
    const ages = {
      'parental-consent-below': '16',
      'own-account-from': '16',
      'own-answer-from': '16',
      'turning-eighteen-days': '42',
    }
    expect((await stage.get('amira', '/families/ages')).html).toContain('our suggestion, check before relying on this')
    const bare = await stage.post('amira', '/families/ages', ages)
    expect(bare.page('.govuk-error-summary a').attr('href')).toBe('#because-parental-consent-below')
    const why = { ...ages, 'because-parental-consent-below': 'Our trustees decided so.' }
    expect((await stage.post('amira', '/families/ages', why)).status).toBe(303)
    expect((await stage.get('amira', '/families/ages')).page('[name=parental-consent-below]').attr('value')).toBe('16')
    expect((await stage.post('amira', '/families/ages', { ...why, 'own-account-from': '9' })).status).toBe(422)
  })
})
