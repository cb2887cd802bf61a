/** A programme from the first entry to its end: its place, who leads it, who takes part, and who sees which of it. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { bringInPerson } from '#modules/people/index.ts'
import type { Work } from '#platform/database/house.ts'
import type { Charities, Someone } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { aPlace, aProgramme } from './programmes.examples.ts'

let app: TestApp
let people: Charities
let young: Record<'efa' | 'gwion' | 'mair', string>
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
  young = await inside(async (work) => ({
    efa: await bring(work, 'Efa Morris'),
    gwion: await bring(work, 'Gwion Parry'),
    mair: await bring(work, 'Mair'),
  }))
})
afterAll(() => app.close())
beforeEach(async () => {
  app.setNow(new Date('2026-11-20T09:00:00Z'))
  await app.database.asBoss('update identity.session set created_at = $1, last_seen_at = $1', [app.now()])
  await app.database.asBoss('delete from programmes.spell')
  await app.database.asBoss('delete from programmes.programme')
  await app.database.asBoss('delete from programmes.place')
})

const inside = <T>(does: (work: Work) => Promise<T>) =>
  app.database.entrances.at({ requestId: 'r' }, app.now()).inOrganisation(people.grace.actor, does)
const bring = (work: Work, name: string) =>
  bringInPerson(work, 'young-person', {
    name,
    knownAs: '',
    pronouns: '',
    email: null,
    phone: null,
    languages: [],
    work: '',
  })
const day = (field: string, text: string) => {
  const [year = '', month = '', date = ''] = text.split('-')
  return { [`${field}-day`]: date, [`${field}-month`]: month, [`${field}-year`]: year }
}
const aChoir = (place?: string) =>
  inside((work) => aProgramme(work, people.grace.id).called('Hillside Choir', place ? { place } : {}))
const textOf = async (path: string, who: Someone = people.amira) => (await who.browser.get(path)).page('main').text()
const add = (programme: string, who: readonly string[], from = '2026-11-20', by: Someone = people.amira) =>
  by.browser.post(`/programmes/${programme}/members`, {
    kind: 'young-person',
    people: who.join('\n'),
    ...day('from', from),
  })
const members = () =>
  app.database.asBoss<{ person_id: string; from_on: string; until_on: string | null }>(
    `select id, person_id, from_on::text, until_on::text from programmes.spell where part = 'takes-part' order by from_on`,
  )

describe('a programme', () => {
  test('is added at a school, whose own lead is asked first', async () => {
    const school = {
      ...{ name: 'Hillside School', kind: 'school', lead_name: 'Designated lead', lead_phone: '01632 960 001' },
      ...{ lead_email: '', ruling: 'theirs', policy_at: 'In the office', ...day('checked', '2026-11-02') },
    }
    expect((await people.amira.browser.post('/programmes/places/add', school)).location).toBe('/programmes/places')
    const [place] = await app.database.asBoss<{ id: string }>('select id from programmes.place')
    expect(await textOf('/programmes/places')).toContain('Designated lead, 01632 960 001')
    const done = await people.amira.browser.post('/programmes/add', {
      ...{
        name: 'Hillside Choir',
        kind: 'Choir',
        place_id: place?.id ?? '',
        upper_age: '18',
        ...day('from', '2026-09-01'),
      },
    })
    const text = await textOf(done.location ?? '')
    expect(text).toContain('A worry about a child there goes to the lead of Hillside School first: Designated lead')
    expect(text).toContain('Then tell our own safeguarding lead.')
    expect(text).toContain('The policy of the place')
    expect(text).toContain('18 years old')
    expect(await textOf('/programmes')).toContain('Hillside Choir')
  })

  test('says where nobody has written down where it meets, or whom to ask there', async () => {
    expect(await textOf(`/programmes/${await aChoir()}`)).toContain('Nobody has said yet where it meets.')
    const place = await inside((work) => aPlace(work)({ lead_name: '', lead_phone: '', lead_email: '' }))
    expect(await textOf(`/programmes/${await aChoir(place)}`)).toContain('nobody has written down who it is')
  })

  test('is not put at a neighbour’s place, and a place is not asked in the future', async () => {
    const place = await app.database.entrances
      .at({ requestId: 'r' }, app.now())
      .inOrganisation(people.owen.actor, (work) => aPlace(work)())
    const typed = { name: 'Choir', kind: '', upper_age: '', ...day('from', '2026-09-01') }
    const heard = await people.amira.browser.post('/programmes/add', { ...typed, place_id: place })
    expect([heard.status, heard.html]).toEqual([422, expect.stringContaining('Choose a place from the list')])
    expect(heard.page('input[name=name]').val()).toBe('Choir')
    const asked = { name: 'Hall', kind: 'ours', ruling: 'ours', ...day('checked', '2026-11-21') }
    expect((await people.amira.browser.post('/programmes/places/add', asked)).html).toContain('today or earlier')
    const unreached = { name: 'School', kind: 'school', lead_name: 'Lead', ruling: 'ours' }
    expect((await people.amira.browser.post('/programmes/places/add', unreached)).html).toContain(
      'number or an e-mail address for them',
    )
  })

  test('changed by two people at once keeps what was saved first, and shows both', async () => {
    const id = await aChoir()
    const typed = {
      name: 'Valley Choir',
      kind: '',
      place_id: '',
      upper_age: '',
      ...day('from', '2026-09-01'),
      _version: '1',
    }
    expect((await people.amira.browser.post(`/programmes/${id}/edit`, typed)).status).toBe(303)
    const late = await people.grace.browser.post(`/programmes/${id}/edit`, { ...typed, name: 'Hill Choir' })
    expect([late.status, late.html]).toEqual([409, expect.stringContaining('Valley Choir')])
  })

  test('ends for everybody, and is past from the day after', async () => {
    const id = await aChoir()
    await add(id, [young.efa])
    expect((await people.amira.browser.post(`/programmes/${id}/end`, day('last', '2026-08-01'))).status).toBe(422)
    expect((await people.amira.browser.post(`/programmes/${id}/end`, day('last', '2026-11-20'))).status).toBe(303)
    expect((await people.amira.browser.post(`/programmes/${id}/end`, day('last', '2026-12-01'))).html).toContain(
      'It ends earlier already',
    )
    expect(await textOf('/programmes')).toContain('Hillside Choir')
    expect(await app.database.asBoss('select until_on::text from programmes.member_card')).toEqual([
      { until_on: '2026-11-20' },
    ])
    app.setNow(new Date('2026-11-21T09:00:00Z'))
    await app.database.asBoss('update identity.session set created_at = $1, last_seen_at = $1', [app.now()])
    expect(await textOf('/programmes')).not.toContain('Hillside Choir')
    expect(await textOf('/programmes?show=past')).toContain('Hillside Choir')
    expect((await add(id, [young.gwion], '2026-11-21')).html).toContain('The programme has ended by then')
  })
})

describe('who takes part', () => {
  test('is ticked from a list, many at once, without those who are in it', async () => {
    const id = await aChoir()
    const names = async (path = `/programmes/${id}/members`) =>
      (await people.amira.browser.get(path))
        .page('.govuk-checkboxes__label')
        .map((_, one) => app && one)
        .get().length
    expect(await names()).toBe(3)
    expect((await add(id, [young.efa, young.mair])).location).toBe(`/programmes/${id}`)
    expect(await names()).toBe(1)
    expect(await names(`/programmes/${id}/members?kind=adult`)).toBeGreaterThan(4)
    expect(await textOf(`/programmes/${id}`)).toMatch(/Efa Morris.*Mair/s)
    expect((await add(id, [young.efa])).html).toContain('Tick somebody who is here and not in it already')
    expect((await add(id, [])).html).toContain('Tick at least one person')
    expect(await members()).toHaveLength(2)
  })

  test('is found by part of a name, which stands in no address', async () => {
    const id = await aChoir()
    const found = await people.amira.browser.post(`/programmes/${id}/members/find`, {
      kind: 'young-person',
      name: 'parr',
    })
    expect(found.page('.govuk-checkboxes__label').text().trim()).toBe('Gwion Parry')
    expect(
      (await people.amira.browser.post(`/programmes/${id}/members/find`, { kind: 'young-person', name: '' })).status,
    ).toBe(422)
  })

  test('is added by two people at once only once, and is none of a neighbour’s', async () => {
    const id = await aChoir()
    await Promise.all([add(id, [young.efa]), add(id, [young.efa, young.gwion], '2026-11-20', people.grace)])
    expect(await members()).toHaveLength(2)
    expect((await add(id, [people.owen.id])).status).toBe(422)
    expect((await add(id, [young.mair], '2026-11-20', people.owen)).status).toBe(404)
    expect((await add(id, [young.mair], '2026-11-20', people.tom)).status).toBe(403)
    expect((await add(id, [young.mair], '2026-08-31')).html).toContain('The programme begins later')
    expect(await members()).toHaveLength(2)
  })

  test('ends on a day, and may come back after it', async () => {
    const id = await aChoir()
    await add(id, [young.efa], '2026-10-01')
    const [spell] = await members()
    const end = `/programmes/spells/${(spell as { id?: string }).id}/end`
    expect(await textOf(end)).toContain('Efa Morris takes part in Hillside Choir')
    expect((await people.amira.browser.post(end, day('last', '2026-09-30'))).status).toBe(422)
    expect((await people.amira.browser.post(end, day('last', '2026-11-10'))).location).toBe(`/programmes/${id}`)
    expect((await people.amira.browser.post(end, day('last', '2026-11-09'))).html).toContain('over already')
    expect((await add(id, [young.efa], '2026-11-10')).status).toBe(422)
    expect((await add(id, [young.efa], '2026-11-11')).status).toBe(303)
    expect((await people.owen.browser.get(end)).status).toBe(404)
  })
})

describe('whoever leads', () => {
  test('is an adult who is here, once', async () => {
    const id = await aChoir()
    const lead = (person: string) =>
      people.amira.browser.post(`/programmes/${id}/leaders`, { person, ...day('from', '2026-11-20') })
    expect((await lead(young.efa)).html).toContain('Choose an adult who is here')
    expect((await lead(people.owen.id)).status).toBe(422)
    expect((await lead(people.ben.id)).status).toBe(303)
    expect((await lead(people.ben.id)).html).toContain('They lead it already')
    expect(await textOf(`/programmes/${id}`)).toContain('Ben')
  })

  test('sees their own programme with short names, no other, and changes nothing', async () => {
    const [own, other] = [await aChoir(), await aChoir()]
    await add(own, [young.efa, young.mair])
    await add(other, [young.gwion])
    await inside((work) => aProgramme(work, people.grace.id).led(own, people.ben.id))
    await app.database.asBoss(
      `insert into people.appointment (organisation_id, id, person_id, role, from_on, appointed_at)
        select organisation_id, gen_random_uuid(), id, 'programme-leader', '2026-11-20', now() from people.person where id = $1`,
      [people.ben.id],
    )
    // A role that reads about young people is in force only with a second factor.
    await app.database.asBoss('update identity.membership set has_second_factor = true where person_id = $1', [
      people.ben.id,
    ])
    const list = await people.ben.browser.get('/programmes')
    expect(list.page('tbody tr').length).toBe(1)
    const page = (await people.ben.browser.get(`/programmes/${own}`)).page('main').text()
    expect(page).toContain('Efa M.')
    expect(page).not.toContain('Morris')
    for (const path of [`/programmes/${other}`]) expect((await people.ben.browser.get(path)).status).toBe(404)
    for (const path of [`/programmes/${own}/members`, '/programmes/add', '/programmes/without'])
      expect((await people.ben.browser.get(path)).status).toBe(403)
    expect((await add(own, [young.gwion], '2026-11-20', people.ben)).status).toBe(403)
  })

  test('is nobody who only reads: a trustee and somebody without a role are refused', async () => {
    const id = await aChoir()
    for (const who of [people.tom, people.ben]) {
      await app.database.asBoss(`delete from people.appointment where role = 'programme-leader'`)
      for (const path of ['/programmes', `/programmes/${id}`, '/programmes/places'])
        expect((await who.browser.get(path)).status).toBe(403)
    }
  })
})
