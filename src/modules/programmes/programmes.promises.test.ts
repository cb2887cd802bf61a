/** What the programmes room promises, against real records: each verdict, until when it stands, and a neighbour who changes nothing. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { bringInPerson } from '#modules/people/index.ts'
import { daysAfter, startOfDay } from '#platform/text/dates.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import { evidenceOf, expectToStandAsSaid, noon } from '#tests/support/evidence.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { aPlace, aProgramme } from './programmes.examples.ts'
import { programmesPromises } from './programmes.promises.ts'
import { listMembersLedBy, listProgrammesOf } from './programmes.questions.ts'
import { seenBy } from './programmes.rules.ts'

let app: TestApp
let people: Charities
let ask: ReturnType<typeof evidenceOf>
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
  ask = evidenceOf(app, people, programmesPromises)
})
afterAll(() => app.close())
beforeEach(async () => {
  for (const table of ['kept_on', 'setting', 'spell', 'programme', 'place'])
    await app.database.asBoss(`delete from programmes.${table}`)
  await app.database.asBoss(
    `delete from people.name_part where person_id in (select id from people.person where kind = 'young-person')`,
  )
  await app.database.asBoss(`delete from people.person where kind = 'young-person'`)
  // Everybody else has something here.
  await app.database.asBoss('delete from people.engagement')
  await app.database.asBoss(`insert into people.engagement (organisation_id, id, person_id, kind, from_on, added_at)
    select organisation_id, gen_random_uuid(), id, 'volunteer', '2026-01-01', now() from people.person`)
  await app.database.asBoss('update people.person set left_on = null')
})

const led = (at?: Date) => ask.find('programmes.led', at)
const forgotten = (at?: Date) => ask.find('programmes.nobody-forgotten', at)
const young = (addedOn: string) =>
  ask.inside(
    (work) =>
      bringInPerson(work, 'young-person', {
        name: 'Efa Morris',
        knownAs: '',
        pronouns: '',
        email: null,
        phone: null,
        languages: [],
        work: '',
      }),
    noon(addedOn),
  )
const choir = (
  made: (of: ReturnType<typeof aProgramme>, id: string) => Promise<unknown>,
  place?: Parameters<ReturnType<typeof aPlace>>[0],
) =>
  ask.inside(async (work) => {
    const of = aProgramme(work, people.grace.id)
    const id = await of.called('Hillside Choir', place ? { place: await aPlace(work)(place) } : {})
    await made(of, id)
    return id
  })

describe('programmes are led at places that are known', () => {
  test('is not set up where none runs', async () => {
    expect(await led()).toMatchObject({ verdict: 'not-yet-known', telling: 'not-set-up' })
  })

  test('is kept where a leader is here and the school was asked, for as long as it says', async () => {
    await choir((of, id) => of.led(id, people.ben.id, '2026-09-01'), {})
    expect(await led()).toMatchObject({
      verdict: 'kept',
      because: 'All of 1 programme that run are led, at places that are known.',
    })
    await expectToStandAsSaid(led, noon('2026-11-20'), noon('2030-01-01'))
  })

  test('is due soon where the last leader goes, or the school was not asked for a year', async () => {
    await choir((of, id) => of.led(id, people.ben.id, '2026-09-01', '2026-12-10'), {})
    expect(await led()).toMatchObject({ verdict: 'at-risk', because: expect.stringContaining('loses its last leader') })
    expect((await led(noon('2026-12-11'))).verdict).toBe('broken')
    await expectToStandAsSaid(led, noon('2026-11-20'), noon('2030-01-01'))
    await app.database.asBoss('update programmes.spell set until_on = null')
    expect((await led(noon('2027-10-01'))).verdict).toBe('kept')
    expect(await led(noon('2027-10-02'))).toMatchObject({
      verdict: 'at-risk',
      because: expect.stringContaining('not asked'),
    })
  })

  test('is not met where nobody leads, the leader has left, or nobody knows whom to ask there', async () => {
    const id = await choir(async () => {}, {})
    expect(await led()).toMatchObject({
      verdict: 'broken',
      because: 'Of 1 programme that runs, 1 has nobody who leads and is here.',
    })
    await ask.inside((work) => aProgramme(work, people.grace.id).led(id, people.ben.id, '2026-09-01'))
    await app.database.asBoss(`update people.person set left_on = '2026-11-19' where id = $1`, [people.ben.id])
    expect((await led()).verdict).toBe('broken')
    await app.database.asBoss('update people.person set left_on = null')
    await app.database.asBoss(`update programmes.place set lead_name = ''`)
    expect(await led()).toMatchObject({
      verdict: 'broken',
      because: expect.stringContaining('nobody has written down whose safeguarding lead is asked'),
    })
    await app.database.asBoss(`update programmes.place set kind = 'ours'`)
    expect((await led()).verdict).toBe('kept')
    await app.database.asBoss('update programmes.programme set place_id = null')
    expect(await led()).toMatchObject({ verdict: 'broken', because: expect.stringContaining('no place') })
  })

  test('is changed by nothing of a neighbour, and tells no names', async () => {
    await choir((of, id) => of.led(id, people.ben.id, '2026-09-01'), {})
    const before = await led()
    await ask.inside(
      (work) => aProgramme(work, people.owen.id).called('Saltmarsh Choir'),
      noon('2026-11-20'),
      people.owen,
    )
    expect(await led()).toEqual(before)
    expect(JSON.stringify(before)).not.toMatch(/Ben|Hillside/)
  })
})

describe('nobody is forgotten', () => {
  test('is not set up where there is no programme', async () => {
    await young('2024-01-10')
    expect(await forgotten()).toMatchObject({ verdict: 'not-yet-known', telling: 'not-set-up' })
  })

  test('is kept while everybody is in one, or was not long ago, for as long as it says', async () => {
    const efa = await young('2024-01-10')
    await choir((of, id) => of.joined(id, efa, '2026-09-01', '2026-10-31'))
    const found = await forgotten()
    expect(found).toMatchObject({ verdict: 'kept', validUntil: startOfDay('2027-11-01') })
    await expectToStandAsSaid(forgotten, noon('2026-11-20'), noon('2040-01-01'))
    await app.database.asBoss('update programmes.spell set until_on = null')
    expect((await forgotten()).validUntil).toBeUndefined()
  })

  test('is due soon after a year, and overdue after the term', async () => {
    await young('2025-10-10')
    await choir(async () => {})
    expect(await forgotten()).toMatchObject({
      verdict: 'at-risk',
      because: '1 person in no programme is to be looked at by 31 December 2026.',
    })
    expect((await forgotten(noon('2027-01-01'))).verdict).toBe('broken')
    await expectToStandAsSaid(forgotten, noon('2026-11-20'), noon('2040-01-01'))
  })

  test('is kept again once somebody says why they stay, until that day', async () => {
    const efa = await young('2025-10-10')
    await choir((of) => of.keeps(efa, '2027-02-01'))
    expect(await forgotten()).toMatchObject({ verdict: 'kept', validUntil: startOfDay('2027-02-02') })
  })

  test('counts an adult whose last engagement ended, and the months the organisation set', async () => {
    await choir(async () => {})
    await app.database.asBoss(`update people.engagement set until_on = '2026-04-30' where person_id = $1`, [
      people.ben.id,
    ])
    await app.database.asBoss(`update people.person set added_at = '2020-01-01' where id = $1`, [people.ben.id])
    expect((await forgotten()).verdict).toBe('kept')
    await app.database.asBoss('insert into programmes.setting values ($1, 6)', [people.charity])
    expect(await forgotten()).toMatchObject({ verdict: 'at-risk', because: expect.stringContaining('1 person') })
    await app.database.asBoss(`update people.person set left_on = '2026-11-19' where id = $1`, [people.ben.id])
    expect((await forgotten()).verdict).toBe('kept')
  })

  test('is changed by nothing of a neighbour, and tells no names', async () => {
    await young('2025-10-10')
    await choir(async () => {})
    const before = await forgotten()
    await ask.inside(
      (work) =>
        bringInPerson(work, 'young-person', {
          name: 'Other',
          knownAs: '',
          pronouns: '',
          email: null,
          phone: null,
          languages: [],
          work: '',
        }),
      noon('2024-01-01'),
      people.owen,
    )
    expect(await forgotten()).toEqual(before)
    expect(JSON.stringify(before)).not.toMatch(/Efa/)
  })
})

test('the question whom a leader sees answers as the rule does, on every day of a busy year', async () => {
  const [one, two] = [await young('2025-01-01'), await young('2025-01-01')]
  const days = ['2026-08-31', '2026-09-01', '2026-10-10', '2026-10-11', '2026-12-31', '2027-01-01']
  const made = await ask.inside(async (work) => {
    const of = aProgramme(work, people.grace.id)
    const choirId = await of.called('Choir', { from: '2026-09-01', until: '2026-12-31' })
    const band = await of.called('Band', { from: '2026-10-11' })
    await of.led(choirId, people.ben.id, '2026-09-01', '2026-10-10')
    await of.led(band, people.ben.id, '2026-09-01')
    await of.joined(choirId, one, '2026-09-01')
    await of.joined(band, two, '2026-10-11', '2026-12-31')
    return { choirId, band }
  })
  const rows = await app.database.asBoss<{
    programme: string
    person: string
    part: 'leads'
    fromOn: string
    untilOn: string | null
  }>(
    `select programme_id as programme, person_id as person, part, from_on::text as "fromOn", until_on::text as "untilOn" from programmes.spell`,
  )
  const runs = new Map([
    [made.choirId, { fromOn: '2026-09-01', untilOn: '2026-12-31' }],
    [made.band, { fromOn: '2026-10-11', untilOn: null }],
  ])
  for (const day of [...days, daysAfter('2026-12-31', 2)]) {
    const found = await ask.inside((work) => listMembersLedBy(work, people.ben.id), noon(day))
    expect([day, found.sort()]).toEqual([day, [...seenBy(people.ben.id, rows, runs, day)].sort()])
  }
  expect(await ask.inside((work) => listProgrammesOf(work, [one, two]))).toMatchObject([
    { person: two, name: 'Band', upperAge: null },
    { person: one, name: 'Choir', untilOn: '2026-12-31' },
  ])
})
