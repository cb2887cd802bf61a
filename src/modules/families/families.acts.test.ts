/** What people do with young people and their carers, through the front door. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { FamilyStage } from '#tests/support/family-stage.ts'
import { aFamilyStage } from '#tests/support/family-stage.ts'
import { listWhoMayBeTold, mayBePublic } from './index.ts'

let stage: FamilyStage
beforeAll(async () => {
  stage = await aFamilyStage()
})
afterAll(() => stage.app.close())

const answers = { name: 'Efa Morgan', age: 'band', band: '11-13', mayContact: 'no' }
const birthday = (day: string, month: string, year: string) => ({
  age: 'birthday',
  'born-day': day,
  'born-month': month,
  'born-year': year,
})
const mother = { name: 'Nia Morgan', email: 'nia@family.test', kind: 'parent', responsibility: 'yes', told: 'everyday' }

describe('adding a young person', () => {
  test('an age is enough, and their page says how old they may be', async () => {
    const done = await stage.post('amira', '/families/add', {
      ...answers,
      needs: 'A seat near the door',
      languages: 'Welsh',
    })
    expect(done.status).toBe(303)
    const page = await stage.mainOf('amira', done.location ?? '')
    expect(page).toContain('11 to 13')
    expect(page).toContain('A seat near the door')
    expect(page).toContain('None are known yet')
  })

  test('either an age or a birthday is asked for, a real one, and nothing typed is lost', async () => {
    const none = await stage.post('amira', '/families/add', {
      name: 'Efa Morgan',
      mayContact: 'no',
      needs: 'A quiet room',
    })
    expect(none.status).toBe(422)
    expect(none.html).toContain('A quiet room')
    const never = await stage.post('amira', '/families/add', { ...answers, ...birthday('31', '2', '2014') })
    expect([never.status, never.page('.govuk-error-summary a').attr('href')]).toEqual([422, '#born-day'])
    const grown = await stage.post('amira', '/families/add', { ...answers, ...birthday('20', '11', '2008') })
    expect(grown.html).toContain('They are 18 or over')
    const atRisk = { ...answers, ...birthday('20', '11', '2008'), atRisk: 'yes' }
    expect((await stage.post('amira', '/families/add', atRisk)).status).toBe(303)
  })

  test('an administrator writes no needs, and never sees them', async () => {
    const done = await stage.post('ada', '/families/add', { ...answers, needs: 'Written by Ada' })
    expect((await stage.get('ada', '/families/add')).page('[name=needs]')).toHaveLength(0)
    const page = await stage.mainOf('amira', done.location ?? '')
    expect(page).toContain('Nothing was said')
    const kept = await stage.post('grace', `${done.location}/edit`, {
      ...answers,
      needs: 'A quiet room',
      _version: '1',
    })
    expect(kept.status).toBe(303)
    expect((await stage.get('ada', done.location ?? '')).html).not.toContain('A quiet room')
    await stage.post('ada', `${done.location}/edit`, { ...answers, name: 'Efa M. Morgan', _version: '2' })
    expect(await stage.mainOf('grace', done.location ?? '')).toContain('A quiet room')
  })

  test('two people who change the same young person are shown both', async () => {
    const { location = '' } = await stage.post('amira', '/families/add', answers)
    await stage.post('grace', `${location}/edit`, { ...answers, knownAs: 'Ef', _version: '1' })
    const late = await stage.post('amira', `${location}/edit`, { ...answers, pronouns: 'they', _version: '1' })
    expect(late.status).toBe(409)
    expect(late.html).toContain('Ef')
    expect(late.html).toContain('they')
  })
})

describe('parents and carers', () => {
  test('one mother of two is kept once: her address is recognised, never silently', async () => {
    const efa = (await stage.post('amira', '/families/add', answers)).location ?? ''
    const ifan = (await stage.post('amira', '/families/add', { ...answers, name: 'Ifan Morgan' })).location ?? ''
    const shared = { ...mother, email: 'shared@family.test' }
    expect((await stage.post('amira', `${efa}/carers`, shared)).status).toBe(303)
    const asked = await stage.post('amira', `${ifan}/carers`, shared)
    expect(asked.status).toBe(422)
    expect(asked.html).toContain('Somebody is known by this e-mail address')
    const known = asked.page('input[name=known]').first().attr('value') ?? ''
    expect((await stage.post('amira', `${ifan}/carers`, { ...shared, known })).status).toBe(303)
    expect(await stage.mainOf('amira', efa)).toContain('Ifan Morgan')
    const again = await stage.post('amira', `${ifan}/carers`, { ...shared, known })
    expect(again.status).toBe(422)
    const [row] = await stage.app.database.asBoss<{ many: number }>(
      `select count(*)::int as many from people.person where email = 'shared@family.test'`,
    )
    expect(row?.many).toBe(1)
    await stage.post('amira', `${ifan}/carers`, { ...mother, name: 'Huw Morgan', email: '' })
    const offered = (await stage.get('amira', `${efa}/carers`)).page('main').text()
    expect(offered).toContain('Huw Morgan')
  })

  test('nobody is tied to a child by an id that was not offered', async () => {
    const { location = '' } = await stage.post('amira', '/families/add', answers)
    for (const known of [stage.people.tom.id, stage.people.owen.id]) {
      const done = await stage.post('amira', `${location}/carers`, { ...mother, email: '', known })
      expect(done.status).toBe(422)
    }
  })

  test('whoever must not know is told nothing, has no address in any answer, and stays so whatever is ticked', async () => {
    const child = await stage.young((one) => one.born('2012-03-27'))
    const tie = await stage.carers(async (one) => one.tied(child, await one.called('Rhys Morgan', 'rhys@family.test')))
    expect(await stage.as(stage.people.grace, (work) => listWhoMayBeTold(work, child, 'everyday'))).toMatchObject([
      { addresses: [{ address: 'rhys@family.test' }] },
    ])
    expect(
      (await stage.post('grace', `/families/ties/${tie}/limits`, { limit: 'must-not-know', reason: '' })).status,
    ).toBe(422)
    await stage.post('grace', `/families/ties/${tie}/limits`, { limit: 'must-not-know', reason: 'A court said so.' })
    expect(await stage.as(stage.people.grace, (work) => listWhoMayBeTold(work, child, 'everyday'))).toEqual([])
    expect(await stage.as(stage.people.grace, (work) => mayBePublic(work, child))).toBe(false)
    const told = { kind: 'parent', relation: '', responsibility: 'yes', told: 'everyday', _version: '2' }
    expect((await stage.post('grace', `/families/ties/${tie}/edit`, told)).status).toBe(422)
    const ended = await stage.post('grace', `/families/ties/${tie}/end`, {
      'until-day': '20',
      'until-month': '11',
      'until-year': '2026',
    })
    expect(ended.status).toBe(422)
    expect(await stage.mainOf('grace', `/families/${child}`)).toContain('Must not know')
    const adas = await stage.get('ada', `/families/${child}`)
    expect(adas.page('main').text()).toContain('Ask your safeguarding lead first')
    for (const hidden of ['rhys@family.test', 'Must not know', 'court']) expect(adas.html).not.toContain(hidden)
    for (const path of ['edit', 'end'])
      expect((await stage.get('ada', `/families/ties/${tie}/${path}`)).status).toBe(403)
    for (const path of ['limits', 'reason'])
      expect((await stage.get('ada', `/families/ties/${tie}/${path}`)).status).toBe(403)
  })

  test('whoever must not know is not added again by another name, whoever tries', async () => {
    const child = await stage.young((one) => one.born('2012-03-27'))
    await stage.carers(async (one) => {
      const rhys = await one.called('Rhys Morgan', 'rhys@again.test')
      await one.limited(await one.tied(child, rhys), { mustNotKnow: true })
    })
    for (const who of ['ada', 'grace'] as const) {
      const typed = { ...mother, name: 'Dad', email: 'Rhys@again.test', known: 'new' }
      const done = await stage.post(who, `/families/${child}/carers`, typed)
      expect([done.status, done.page('.govuk-error-summary a').attr('href')]).toEqual([422, '#email'])
    }
    expect(await stage.as(stage.people.grace, (work) => listWhoMayBeTold(work, child, 'everyday'))).toEqual([])
  })

  test('whoever must not know of one child is not offered for a brother or sister', async () => {
    const [hidden, known, third] = await stage.young(async (one) => [
      await one.born('2012-03-27'),
      await one.born('2013-03-27'),
      await one.born('2014-03-27'),
    ])
    await stage.carers(async (one) => {
      const gwen = await one.called('Gwen Shared', null)
      const rhys = await one.called('Rhys Hidden', null)
      for (const child of [hidden, known, third]) await one.tied(child ?? '', gwen)
      await one.limited(await one.tied(hidden ?? '', rhys), { mustNotKnow: true })
      await one.tied(known ?? '', rhys)
      await one.tied(known ?? '', await one.called('Nain Offered', null))
    })
    const offered = await stage.mainOf('ada', `/families/${third}/carers`)
    expect(offered).toContain('Nain Offered')
    expect(offered).not.toContain('Rhys Hidden')
  })

  test('the reason is read by those who may, each reading is written down, and no record names the child', async () => {
    const child = await stage.young((one) => one.born('2012-03-27', 'Secret Name'))
    const tie = await stage.carers(async (one) => {
      const added = await one.tied(child, await one.called('Rhys Morgan', null))
      await one.limited(added)
      return added
    })
    const readings = () =>
      stage.app.database.asBoss<{ entry: string }>(
        `select entry::text as entry from audit.entry where act = 'tie-reason.read'`,
      )
    const before = (await readings()).length
    expect(await stage.mainOf('sam', `/families/ties/${tie}/reason`)).toContain('A court said so.')
    expect(await readings()).toHaveLength(before + 1)
    await stage.post('grace', `/families/ties/${tie}/limits`, { limit: 'do-not-contact', reason: 'Another reason.' })
    expect((await stage.get('ada', '/security/record')).html).not.toContain('Secret Name')
    const rows = await stage.app.database.asBoss<{ row: string }>('select t::text as row from families.tie t')
    expect(rows.map(({ row }) => row).join()).not.toContain('reason.')
  })
})

describe('finding somebody', () => {
  beforeEach(async () => {
    await stage.app.database.asBoss(`delete from people.name_part where part like 'zz%'`)
  })

  test('by any part of a name, and no name stands in an address', async () => {
    await stage.young((one) => one.born('2012-03-27', 'Siân O’Zzneill'))
    const found = await stage.post('amira', '/families/find', { name: 'ozzneill sian' })
    expect(found.page('main').text()).toContain('Siân O’Zzneill')
    expect(found.page('main a[href*=neill]')).toHaveLength(0)
    expect((await stage.post('amira', '/families/find', { name: '' })).status).toBe(422)
  })

  test('never an adult, nor a carer, nor a neighbour’s child', async () => {
    for (const name of ['tom', 'nia', 'owen'])
      expect((await stage.post('amira', '/families/find', { name })).html).toContain('Nobody was found')
    const child = await stage.young((one) => one.born('2012-03-27'))
    expect((await stage.people.owen.browser.get(`/families/${child}`)).status).toBe(404)
  })
})

test('a hundred young people are shown page by page, each once', async () => {
  await stage.young(async (one) => {
    for (let n = 0; n < 100; n += 1) await one.aged('11-13', `Many ${String(n).padStart(3, '0')}`)
  })
  const seen: string[] = []
  for (let path: string | undefined = '/families'; path; ) {
    const heard = await stage.get('amira', path)
    seen.push(
      ...(heard
        .page('main table')
        .text()
        .match(/Many \d{3}/g) ?? []),
    )
    path = heard.page('a[rel=next]').attr('href')
  }
  expect([seen.length, new Set(seen).size]).toEqual([100, 100])
})
