/** Bringing a list in from a spreadsheet, as a coordinator does it: every row is looked at before anything is saved. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { bringList, chooseColumns, goOnByItself } from './sheets.examples.ts'

let app: TestApp
let people: Charities
const startOver = async () => {
  app = await testApp()
  people = await someCharities(app)
  return () => app.close()
}

const names = async (like = '%') =>
  (
    await app.database.asBoss<{ name: string }>(
      "select name from people.person where organisation_id = $1 and name like $2 and email is distinct from 'never' order by sort_name",
      [people.charity, like],
    )
  ).map(({ name }) => name)
const person = async (name: string) => {
  const [row] = await app.database.asBoss<Record<string, unknown>>(
    `select p.*, e.kind as here_as, e.from_on::text as here_from from people.person p
       left join people.engagement e on e.organisation_id = p.organisation_id and e.person_id = p.id where p.name = $1`,
    [name],
  )
  return row
}
const staged = () => app.database.asBoss<{ cells: Buffer }>('select cells from sheets.staged')
const main = (heard: { page: (at: string) => { text(): string } }) => heard.page('main').text().replace(/\s+/g, ' ')

const list = `Full name;E-bost;Mobile;Status;Start date;Job title;Languages
Siân O’Neill;sian@rowan.test;7700900123;Volunteer;21/03/2024;Leads the choir;Welsh, English
D'Arcy =SUM(A1);;01632 960002;tutor;2024-04-01;Harp;
`

describe('a list', () => {
  beforeAll(startOver)

  test('is shown row by row, and nothing of it is saved before somebody said so', async () => {
    const { amira } = people
    const before = await names()
    const at = await bringList(amira, list)
    const asked = await amira.browser.get(`${at}/columns`)
    expect(asked.page('select[name=column-email] option[selected]').text()).toBe('E-bost')
    expect(asked.page('select[name=column-phone] option[selected]').text()).toBe('Mobile')
    await chooseColumns(amira, at)
    const shown = await amira.browser.get(at)
    expect(shown.page('h1').text()).toBe('Look before anything is saved')
    expect(main(shown)).toContain('Row 2')
    expect(main(shown)).toContain('had lost its first 0, which Kept put back')
    expect(await names()).toEqual(before)
    await amira.browser.post(`${at}/save`)
    const under = await amira.browser.get(at)
    expect([under.page('h1').text(), under.headers.get('refresh')]).toEqual(['Saving the rows', '2'])
    await goOnByItself(app)
    expect(main(await amira.browser.get(at))).toContain('New people2')
    expect(await person('Siân O’Neill')).toMatchObject({
      email: 'sian@rowan.test',
      phone: '07700900123',
      here_as: 'volunteer',
      here_from: '2024-03-21',
      work: 'Leads the choir',
      languages: ['Welsh', 'English'],
    })
    expect(await person("D'Arcy =SUM(A1)")).toMatchObject({ here_as: 'sessional' })
  })

  test('can be found by any part of a name at once', async () => {
    const parts = await app.database.asBoss("select 1 from people.name_part where part = 'oneill'")
    expect(parts).toHaveLength(1)
  })

  test('with the same headings is asked about as it was answered before', async () => {
    const { amira } = people
    const odd = 'Wer;Wo\nCarys Pugh;carys@rowan.test\n'
    const first = await bringList(amira, odd)
    expect((await amira.browser.get(`${first}/columns`)).page('option[selected][value!=""]')).toHaveLength(0)
    const refused = await chooseColumns(amira, first)
    expect([refused.status, main(refused)]).toEqual([422, expect.stringContaining('Choose which column holds Name')])
    await chooseColumns(amira, first, { 'column-name': '0', 'column-email': '1' })
    const again = await bringList(amira, odd.replace('Carys Pugh', 'Mared Pugh'))
    const asked = await amira.browser.get(`${again}/columns`)
    expect(asked.page('select[name=column-name] option[selected]').text()).toBe('Wer')
    expect(main(asked)).toContain('You chose the columns of such a file before')
    const twice = await chooseColumns(amira, again, { 'column-email': '0' })
    expect([twice.status, main(twice)]).toEqual([422, expect.stringContaining('is chosen for Name already')])
  })

  test('is sealed while it waits, and no name of it stands in an address or a log', async () => {
    await bringList(people.amira, 'Name,Email\nZebedee Quince,zebedee@rowan.test\n')
    for (const { cells } of await staged()) if (cells) expect(cells.toString('latin1')).not.toMatch(/Zebedee|Carys/)
    expect(app.logged.join('\n')).not.toMatch(/Zebedee|Carys|Siân/)
  })
})

describe('what is wrong', () => {
  beforeAll(startOver)

  test('with three thousand rows is explained row by row, page by page, and handed out to be mended', async () => {
    const { amira } = people
    const rows = Array.from({ length: 3_000 }, (_, at) => `${at % 3 ? `Person ${at}` : ''},not an address,31/02/2024`)
    const at = await bringList(amira, `Name,Email,Start date\n${rows.join('\n')}\nGood One,good@rowan.test,\n`)
    await chooseColumns(amira, at)
    const seen: string[] = []
    let pages = 0
    for (let path: string | undefined = `${at}?show=faulty`; path; pages += 1) {
      const heard = await amira.browser.get(path)
      seen.push(
        ...heard
          .page('main table tbody tr')
          .toArray()
          .map((row) => heard.page(row).text()),
      )
      path = heard.page('a[rel=next]').attr('href')
    }
    expect([seen.length, pages]).toEqual([3_000, 60])
    expect(
      seen.every((text) => text.includes('is not like name@example.org') && text.includes('is not a day that exists')),
    ).toBe(true)
    expect(seen.filter((text) => text.includes('There is no name.'))).toHaveLength(1_000)
    const file = await amira.browser.get(`${at}/problems`)
    expect(file.headers.get('content-type')).toContain('text/csv')
    expect(file.html.split('\r\n').filter(Boolean)).toHaveLength(3_001)
    expect(file.html).toContain('What to put right')
    await amira.browser.post(`${at}/save`)
    await goOnByItself(app)
    expect(await names('Good One')).toHaveLength(1)
    expect(await names('Person%')).toEqual([])
  })

  test('with a day that could be two is asked about, and read as answered', async () => {
    const { amira } = people
    const at = await bringList(amira, 'Name,Status,Start date\nMay Day,staff,03/04/2024\n')
    expect(main(await amira.browser.get(`${at}/columns`))).toContain('Your file says 03/04/2024. Which day is that?')
    expect((await chooseColumns(amira, at)).status).toBe(422)
    await chooseColumns(amira, at, { days: 'month' })
    await amira.browser.post(`${at}/save`)
    await goOnByItself(app)
    expect(await person('May Day')).toMatchObject({ here_from: '2024-03-04' })
  })

  test('with a file is said beside it, and what was chosen stays', async () => {
    const { amira } = people
    for (const [bytes, says] of [
      [Buffer.from(''), 'The file is empty'],
      [Buffer.from('%PDF-1.7'), 'That is no spreadsheet Kept can read'],
      [Buffer.from('Name,Email\n'), 'There are headings but no rows below them'],
    ] as const) {
      const heard = await amira.browser.postFile('/sheets', { sheet: 'adults' }, { name: 'x.csv', bytes })
      expect([heard.status, main(heard)]).toEqual([422, expect.stringContaining(says)])
      expect(heard.page('input[value=adults]').attr('checked')).toBeDefined()
    }
    const none = await amira.browser.postFile('/sheets', { sheet: 'adults' }, undefined)
    expect([none.status, main(none)]).toEqual([422, expect.stringContaining('Choose a file')])
    const other = await amira.browser.postFile(
      '/sheets',
      { sheet: 'concerns' },
      { name: 'x.csv', bytes: Buffer.from('a,b\n1,2\n') },
    )
    expect(other.status).toBe(422)
  })
})

describe('who may not', () => {
  beforeAll(startOver)

  test('bring a list in, or see what somebody brought', async () => {
    const { amira, tom, ben, owen, ada } = people
    const at = await bringList(amira, 'Name\nCarys Pugh\n')
    await chooseColumns(amira, at)
    for (const { browser } of [tom, ben]) {
      expect((await browser.get(at)).status).toBe(403)
      expect((await browser.post(`${at}/save`)).status).toBe(403)
    }
    for (const path of [at, `${at}/columns`, `${at}/problems`]) expect((await owen.browser.get(path)).status).toBe(404)
    expect((await owen.browser.post(`${at}/save`)).status).toBe(404)
    expect((await ada.browser.get(at)).status).toBe(200)
    expect((await ada.browser.get('/sheets/hand-out')).status).toBe(403)
    expect(await names('Carys Pugh')).toEqual([])
  })
})
