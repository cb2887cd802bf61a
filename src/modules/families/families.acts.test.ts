/** What people do with young people and their carers, through the front door, and what each kind of person never sees. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { anAppointment } from '#modules/people/people.examples.ts'
import { aProgramme } from '#modules/programmes/programmes.examples.ts'
import type { Work } from '#platform/database/house.ts'
import type { Charities, Someone } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { aCarer, aYoungPerson } from './families.examples.ts'
import { isNotToBeTold, listWhoMayBeTold, mayBePublic } from './families.questions.ts'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
  // Ben leads a programme from here on; he has no other role.
  await as(people.amira, (work) => anAppointment(work, people.ben.id)('programme-leader', '2026-01-01'))
})
afterAll(() => app.close())

function as<T>({ actor }: Someone, does: (work: Work) => Promise<T>): Promise<T> {
  return app.database.entrances.at({ requestId: 'a test' }, app.now()).inOrganisation(actor, does)
}
const young = <T>(does: (young: ReturnType<typeof aYoungPerson>) => Promise<T>) =>
  as(people.grace, (work) => does(aYoungPerson(work, people.grace.id)))
const carers = <T>(does: (carers: ReturnType<typeof aCarer>) => Promise<T>) =>
  as(people.grace, (work) => does(aCarer(work, people.grace.id)))

type Who = 'amira' | 'grace' | 'sam' | 'ada' | 'tom' | 'ben'
const get = (who: Who, path: string) => people[who].browser.get(path)
const mainOf = async (who: Who, path: string) => (await get(who, path)).page('main').text()
const post = (who: Who, path: string, fields: Record<string, string> = {}) => people[who].browser.post(path, fields)

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
    const done = await post('amira', '/families/add', { ...answers, needs: 'A seat near the door', languages: 'Welsh' })
    expect(done.status).toBe(303)
    const page = await mainOf('amira', done.location ?? '')
    expect(page).toContain('11 to 13')
    expect(page).toContain('A seat near the door')
    expect(page).toContain('None are known yet')
  })

  test('either an age or a birthday is asked for, a real one, and nothing typed is lost', async () => {
    const none = await post('amira', '/families/add', { name: 'Efa Morgan', mayContact: 'no', needs: 'A quiet room' })
    expect(none.status).toBe(422)
    expect(none.html).toContain('A quiet room')
    const never = await post('amira', '/families/add', { ...answers, ...birthday('31', '2', '2014') })
    expect([never.status, never.page('.govuk-error-summary a').attr('href')]).toEqual([422, '#born-day'])
    const grown = await post('amira', '/families/add', { ...answers, ...birthday('20', '11', '2008') })
    expect(grown.html).toContain('They are 18 or over')
    const atRisk = { ...answers, ...birthday('20', '11', '2008'), atRisk: 'yes' }
    expect((await post('amira', '/families/add', atRisk)).status).toBe(303)
  })

  test('an administrator writes no needs, and never sees them', async () => {
    const done = await post('ada', '/families/add', { ...answers, needs: 'Written by Ada' })
    expect((await get('ada', '/families/add')).page('[name=needs]')).toHaveLength(0)
    const page = await mainOf('amira', done.location ?? '')
    expect(page).toContain('Nothing was said')
    const kept = await post('grace', `${done.location}/edit`, { ...answers, needs: 'A quiet room', _version: '1' })
    expect(kept.status).toBe(303)
    expect((await get('ada', done.location ?? '')).html).not.toContain('A quiet room')
    await post('ada', `${done.location}/edit`, { ...answers, name: 'Efa M. Morgan', _version: '2' })
    expect(await mainOf('grace', done.location ?? '')).toContain('A quiet room')
  })

  test('two people who change the same young person are shown both', async () => {
    const { location = '' } = await post('amira', '/families/add', answers)
    await post('grace', `${location}/edit`, { ...answers, knownAs: 'Ef', _version: '1' })
    const late = await post('amira', `${location}/edit`, { ...answers, pronouns: 'they', _version: '1' })
    expect(late.status).toBe(409)
    expect(late.html).toContain('Ef')
    expect(late.html).toContain('they')
  })
})

describe('parents and carers', () => {
  test('one mother of two is kept once: her address is recognised, never silently', async () => {
    const efa = (await post('amira', '/families/add', answers)).location ?? ''
    const ifan = (await post('amira', '/families/add', { ...answers, name: 'Ifan Morgan' })).location ?? ''
    const shared = { ...mother, email: 'shared@family.test' }
    expect((await post('amira', `${efa}/carers`, shared)).status).toBe(303)
    const asked = await post('amira', `${ifan}/carers`, shared)
    expect(asked.status).toBe(422)
    expect(asked.html).toContain('Somebody is known by this e-mail address')
    const known = asked.page('input[name=known]').first().attr('value') ?? ''
    expect((await post('amira', `${ifan}/carers`, { ...shared, known })).status).toBe(303)
    expect(await mainOf('amira', efa)).toContain('Ifan Morgan')
    const again = await post('amira', `${ifan}/carers`, { ...shared, known })
    expect(again.status).toBe(422)
    const [row] = await app.database.asBoss<{ many: number }>(
      `select count(*)::int as many from people.person where email = 'shared@family.test'`,
    )
    expect(row?.many).toBe(1)
    await post('amira', `${ifan}/carers`, { ...mother, name: 'Huw Morgan', email: '' })
    const offered = (await get('amira', `${efa}/carers`)).page('main').text()
    expect(offered).toContain('Huw Morgan')
  })

  test('nobody is tied to a child by an id that was not offered', async () => {
    const { location = '' } = await post('amira', '/families/add', answers)
    for (const known of [people.tom.id, people.owen.id]) {
      const done = await post('amira', `${location}/carers`, { ...mother, email: '', known })
      expect(done.status).toBe(422)
    }
  })

  test('whoever must not know is told nothing, has no address in any answer, and stays so whatever is ticked', async () => {
    const child = await young((one) => one.born('2012-03-27'))
    const tie = await carers(async (one) => one.tied(child, await one.called('Rhys Morgan', 'rhys@family.test')))
    expect(await as(people.grace, (work) => listWhoMayBeTold(work, child, 'everyday'))).toMatchObject([
      { addresses: [{ address: 'rhys@family.test' }] },
    ])
    expect((await post('grace', `/families/ties/${tie}/limits`, { limit: 'must-not-know', reason: '' })).status).toBe(
      422,
    )
    await post('grace', `/families/ties/${tie}/limits`, { limit: 'must-not-know', reason: 'A court said so.' })
    expect(await as(people.grace, (work) => listWhoMayBeTold(work, child, 'everyday'))).toEqual([])
    expect(await as(people.grace, (work) => mayBePublic(work, child))).toBe(false)
    const told = { kind: 'parent', relation: '', responsibility: 'yes', told: 'everyday', _version: '2' }
    expect((await post('grace', `/families/ties/${tie}/edit`, told)).status).toBe(422)
    const ended = await post('grace', `/families/ties/${tie}/end`, {
      'until-day': '20',
      'until-month': '11',
      'until-year': '2026',
    })
    expect(ended.status).toBe(422)
    expect(await mainOf('grace', `/families/${child}`)).toContain('Must not know')
    const adas = await get('ada', `/families/${child}`)
    expect(adas.page('main').text()).toContain('Ask your safeguarding lead first')
    for (const hidden of ['rhys@family.test', 'Must not know', 'court']) expect(adas.html).not.toContain(hidden)
    for (const path of ['edit', 'end']) expect((await get('ada', `/families/ties/${tie}/${path}`)).status).toBe(403)
    for (const path of ['limits', 'reason'])
      expect((await get('ada', `/families/ties/${tie}/${path}`)).status).toBe(403)
  })

  test('the reason is read by those who may, each reading is written down, and no record names the child', async () => {
    const child = await young((one) => one.born('2012-03-27', 'Secret Name'))
    const tie = await carers(async (one) => {
      const added = await one.tied(child, await one.called('Rhys Morgan', null))
      await one.limited(added)
      return added
    })
    const readings = () =>
      app.database.asBoss<{ entry: string }>(
        `select entry::text as entry from audit.entry where act = 'tie-reason.read'`,
      )
    const before = (await readings()).length
    expect(await mainOf('sam', `/families/ties/${tie}/reason`)).toContain('A court said so.')
    expect(await readings()).toHaveLength(before + 1)
    await post('grace', `/families/ties/${tie}/limits`, { limit: 'do-not-contact', reason: 'Another reason.' })
    expect((await get('ada', '/security/record')).html).not.toContain('Secret Name')
    const rows = await app.database.asBoss<{ row: string }>('select t::text as row from families.tie t')
    expect(rows.map(({ row }) => row).join()).not.toContain('reason.')
  })
})

describe('kept in confidence', () => {
  test('nobody is told, the list says so to those who may know, and to others only whom to ask', async () => {
    const child = await young((one) => one.born('2010-05-05', 'Lowri Bevan'))
    await carers(async (one) => one.tied(child, await one.called('Mair Bevan', 'mair@family.test')))
    expect((await post('ada', `/families/${child}/in-confidence`, { reason: 'x' })).status).toBe(403)
    expect((await post('sam', `/families/${child}/in-confidence`, { reason: 'She asked us.' })).status).toBe(303)
    expect(await as(people.grace, (work) => isNotToBeTold(work, child))).toBe(true)
    expect(await as(people.grace, (work) => listWhoMayBeTold(work, child, 'everyday'))).toEqual([])
    expect(await mainOf('amira', '/families')).toContain('Not to be told')
    expect(await mainOf('ada', '/families')).not.toContain('Not to be told')
    const adas = await get('ada', `/families/${child}`)
    for (const hidden of ['mair@family.test', 'She asked us', 'not to be told']) expect(adas.html).not.toContain(hidden)
    expect(await mainOf('grace', `/families/${child}/in-confidence`)).toContain('She asked us.')
    const refused = await post('grace', `/families/${child}/in-confidence`, { reason: '' })
    expect(refused.html).not.toContain('She asked us.')
    await post('grace', `/families/${child}/in-confidence/end`)
    expect(await as(people.grace, (work) => listWhoMayBeTold(work, child, 'everyday'))).toHaveLength(1)
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
    const child = await young((one) => one.born('2013-01-01'))
    const may = () => as(people.grace, (work) => mayBePublic(work, child))
    expect(await may()).toBe(true)
    const unseen = await post('grace', `/families/${child}/care/add`, { ...care, picturesAllowed: 'yes' })
    expect([unseen.status, unseen.page('.govuk-error-summary a').attr('href')]).toEqual([422, '#picturesAllowed'])
    await post('grace', `/families/${child}/care/add`, care)
    expect(await may()).toBe(false)
    expect((await post('grace', `/families/${child}/care/add`, care)).status).toBe(422)
    expect(await mainOf('amira', `/families/${child}/care`)).toContain('With foster carers.')
    const moved = await post('grace', `/families/${child}/care/end`, { because: 'placement-changed' })
    expect(moved.location).toBe(`/families/${child}/care/add`)
    const [told] = await app.database.asBoss<{ many: number }>(
      `select count(*)::int as many from events.outbox where event = 'care.ended' and subjects::text like $1`,
      [`%${child}%`],
    )
    expect(told?.many).toBe(1)
    const seen = { ...care, ...today, document: 'Placement plan', picturesAllowed: 'yes' }
    await post('grace', `/families/${child}/care/add`, seen)
    expect(await may()).toBe(true)
    app.setNow(new Date('2027-05-02T09:00:00Z'))
    expect(await may()).toBe(false)
    app.setNow(new Date('2026-11-20T09:00:00Z'))
  })

  test.each(['ada', 'tom', 'ben'] as const)('is not known to %s', async (who) => {
    const child = await young((one) => one.born('2013-01-01', 'Gwilym Rees'))
    await young((one) => one.inCare(child))
    expect((await get(who, `/families/${child}/care`)).status).toBe(403)
    expect((await get(who, `/families/${child}`)).html).not.toContain('In care')
    expect((await get(who, '/families')).html).not.toContain('In care')
  })
})

describe('somebody who leads a programme', () => {
  test('sees the first name, the initial and the needs of those who take part in it, and nothing of anybody else', async () => {
    const [inIt, outside] = await young(async (one) => [
      await one.born('2012-03-27', 'Branwen Llewelyn'),
      await one.born('2012-03-27', 'Outside Person'),
    ])
    await carers(async (one) => one.tied(inIt ?? '', await one.called('Parent Llewelyn', 'parent@family.test')))
    expect(await mainOf('ben', '/families')).toContain('Nobody is in this list yet')
    await as(people.grace, async (work) => {
      const programmes = aProgramme(work, people.grace.id)
      const choir = await programmes.called('Choir')
      await programmes.led(choir, people.ben.id, '2026-09-01')
      await programmes.joined(choir, inIt ?? '', '2026-09-01')
    })
    const list = await get('ben', '/families')
    expect(list.page('main').text()).toContain('Branwen L.')
    const page = await get('ben', `/families/${inIt}`)
    for (const hidden of ['Llewelyn', 'parent@family.test', '27 March']) {
      expect(list.html).not.toContain(hidden)
      expect(page.html).not.toContain(hidden)
    }
    expect((await get('ben', `/families/${outside}`)).status).toBe(404)
    expect((await post('ben', '/families/find', { name: 'outside' })).html).toContain('Nobody was found')
    expect((await post('ben', '/families/find', { name: 'llew' })).page('main').text()).toContain('Branwen L.')
    for (const path of ['edit', 'carers', 'care', 'in-confidence', 'capacity', 'eighteen', 'leave', 'helping'])
      expect((await get('ben', `/families/${inIt}/${path}`)).status).toBe(403)
  })

  test('a trustee is shown no young person at all', async () => {
    const child = await young((one) => one.born('2012-03-27'))
    for (const path of ['/families', `/families/${child}`, '/families/add'])
      expect((await get('tom', path)).status).toBe(403)
  })
})

describe('turning 18', () => {
  test('the birthday ends what carers are told before anybody settles anything', async () => {
    const child = await young((one) => one.born('2008-11-20', 'Gwen Tudur'))
    await carers(async (one) => one.tied(child, await one.called('Carer Tudur', null)))
    expect(await as(people.grace, (work) => listWhoMayBeTold(work, child, 'everyday'))).toEqual([])
    expect(await mainOf('grace', `/families/${child}/eighteen`)).toContain('Parents and carers are told nothing more')
    expect((await post('grace', `/families/${child}/eighteen`, { as: 'adult' })).status).toBe(303)
    const [tie] = await app.database.asBoss<{ until: string }>(
      'select until_on::text as until from families.tie where child_id = $1',
      [child],
    )
    expect(tie?.until).toBe('2026-11-20')
    const [person] = await app.database.asBoss<{ kind: string }>('select kind from people.person where id = $1', [
      child,
    ])
    expect(person?.kind).toBe('adult')
    expect(await mainOf('grace', '/families')).not.toContain('Gwen Tudur')
    expect((await post('grace', `/families/${child}/eighteen`, { as: 'left' })).status).toBe(404)
  })

  test('an adult at risk stays, and carers are told nothing until they have said who may be', async () => {
    const child = await young((one) => one.born('2008-11-20'))
    await carers(async (one) => one.tied(child, await one.called('Carer Wyn', null)))
    await post('grace', `/families/${child}/eighteen`, { as: 'adult-at-risk' })
    expect(await mainOf('grace', `/families/${child}`)).toContain('An adult at risk')
    expect(await as(people.grace, (work) => listWhoMayBeTold(work, child, 'everyday'))).toEqual([])
  })

  test('is settled by nobody before the day, nor where the birthday is not known', async () => {
    const soon = await young((one) => one.born('2008-11-21'))
    expect((await post('grace', `/families/${soon}/eighteen`, { as: 'adult' })).status).toBe(422)
    const unsure = await young((one) => one.aged('16-17'))
    expect((await post('grace', `/families/${unsure}/eighteen`, { as: 'adult' })).html).toContain(
      'birthday is not known',
    )
    expect((await post('ada', `/families/${soon}/eighteen`, { as: 'adult' })).status).toBe(403)
  })
})

describe('what else is said of a young person', () => {
  test('that they help here: both sets of rules are theirs until the last day', async () => {
    const child = await young((one) => one.born('2010-01-01'))
    const day = { 'day-day': '20', 'day-month': '11', 'day-year': '2026' }
    await post('amira', `/families/${child}/helping`, day)
    expect(await mainOf('amira', `/families/${child}`)).toContain('The rules for adults and for children both count')
    expect((await post('amira', `/families/${child}/helping`, day)).status).toBe(422)
    expect((await post('amira', `/families/${child}/helping/end`, { ...day, 'day-year': '2020' })).status).toBe(422)
    expect((await post('amira', `/families/${child}/helping/end`, day)).status).toBe(303)
  })

  test('that they have left, and come back', async () => {
    const child = await young((one) => one.born('2010-01-01', 'Wanderer Huws'))
    const last = (year: string) => ({ 'last-day': '1', 'last-month': '10', 'last-year': year })
    expect((await post('amira', `/families/${child}/leave`, last('2027'))).status).toBe(422)
    await post('amira', `/families/${child}/leave`, last('2026'))
    expect(await mainOf('amira', '/families')).not.toContain('Wanderer')
    expect(await mainOf('amira', '/families?show=left')).toContain('Wanderer Huws')
    await post('amira', `/families/${child}/return`)
    expect(await mainOf('amira', '/families')).toContain('Wanderer Huws')
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
    const young16 = await young((one) => one.born('2010-11-20'))
    expect((await post('grace', `/families/${young16}/capacity`, words)).status).toBe(303)
    expect(await mainOf('grace', `/families/${young16}/capacity`)).toContain('To sing alone')
    const young15 = await young((one) => one.born('2010-11-21'))
    expect((await post('grace', `/families/${young15}/capacity`, words)).status).toBe(422)
    const unsure = await young((one) => one.aged('14-15'))
    expect((await post('grace', `/families/${unsure}/capacity`, words)).status).toBe(422)
  })

  test('which ages count here: another than the suggested one needs a reason', async () => {
    const ages = {
      'parental-consent-below': '16',
      'own-account-from': '16',
      'own-answer-from': '16',
      'turning-eighteen-days': '42',
    }
    expect((await get('amira', '/families/ages')).html).toContain('our suggestion, check before relying on this')
    const bare = await post('amira', '/families/ages', ages)
    expect(bare.page('.govuk-error-summary a').attr('href')).toBe('#because-parental-consent-below')
    const why = { ...ages, 'because-parental-consent-below': 'Our trustees decided so.' }
    expect((await post('amira', '/families/ages', why)).status).toBe(303)
    expect((await get('amira', '/families/ages')).page('[name=parental-consent-below]').attr('value')).toBe('16')
    expect((await post('amira', '/families/ages', { ...why, 'own-account-from': '9' })).status).toBe(422)
  })
})

describe('finding somebody', () => {
  beforeEach(async () => {
    await app.database.asBoss(`delete from people.name_part where part like 'zz%'`)
  })

  test('by any part of a name, and no name stands in an address', async () => {
    await young((one) => one.born('2012-03-27', 'Siân O’Zzneill'))
    const found = await post('amira', '/families/find', { name: 'ozzneill sian' })
    expect(found.page('main').text()).toContain('Siân O’Zzneill')
    expect(found.page('main a[href*=neill]')).toHaveLength(0)
    expect((await post('amira', '/families/find', { name: '' })).status).toBe(422)
  })

  test('never an adult, nor a carer, nor a neighbour’s child', async () => {
    for (const name of ['tom', 'nia', 'owen'])
      expect((await post('amira', '/families/find', { name })).html).toContain('Nobody was found')
    const child = await young((one) => one.born('2012-03-27'))
    expect((await people.owen.browser.get(`/families/${child}`)).status).toBe(404)
  })
})

test('a hundred young people are shown page by page, each once', async () => {
  await young(async (one) => {
    for (let n = 0; n < 100; n += 1) await one.aged('11-13', `Many ${String(n).padStart(3, '0')}`)
  })
  const seen: string[] = []
  for (let path: string | undefined = '/families'; path; ) {
    const heard = await get('amira', path)
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
