/** Bringing a list in from a spreadsheet, as a coordinator does it: looked at first, saved by itself, undone for a day. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#platform/crypto/ids.ts'
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

/** Brings a file, takes the suggested columns, decides the same about all that is alike, and saves. */
async function bringWholly(
  file: string | Uint8Array,
  { all = '', columns = {} }: { all?: string; columns?: Record<string, string> } = {},
) {
  const { amira } = people
  const at = await bringList(amira, file)
  expect((await chooseColumns(amira, at, columns)).status).toBe(303)
  if (all) await amira.browser.post(`${at}/rows`, { others: all })
  expect((await amira.browser.post(`${at}/save`)).location).toBe(at)
  await goOnByItself(app)
  return at
}

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

describe('somebody who may be known already', () => {
  beforeEach(startOver)
  const file =
    'Name,Email,Phone,Known as\nAmira C.,AMIRA@rowan.test,01632 960001,Mimi\nBen Okoro,other@rowan.test,,\nBen Okoro,,,\n'

  test('is decided about, never taken for the same in silence', async () => {
    const { amira } = people
    const at = await bringList(amira, file)
    await chooseColumns(amira, at)
    const shown = main(await amira.browser.get(at))
    expect(shown).toContain('Has the same e-mail address as somebody known already: Amira Castell')
    expect(shown).toContain('Has the same name as somebody known already: Ben Okoro')
    const refused = await amira.browser.post(`${at}/save`)
    expect([refused.status, main(refused)]).toEqual([422, expect.stringContaining('Decide about the rows')])
    expect((await amira.browser.post(`${at}/rows`, { others: '' })).status).toBe(422)
    await amira.browser.post(`${at}/rows`, { 'row-2': 'merge', 'row-3': 'both', 'row-4': 'leave' })
    await amira.browser.post(`${at}/save`)
    await goOnByItself(app)
    expect((await names('Ben Okoro')).length).toBe(2)
    expect(await names('Amira C.')).toEqual([])
    expect(await person('Amira Castell')).toMatchObject({
      phone: '01632 960001',
      known_as: 'Mimi',
      email: 'amira@rowan.test',
    })
  })

  test('twice in one file becomes one person, who knows both rows', async () => {
    const rows = 'Name,Email,Phone\nCarys Pugh,carys@rowan.test,\nCarys Pugh,,01632 960009\n'
    await bringWholly(rows, { all: 'merge' })
    expect(await names('Carys Pugh')).toHaveLength(1)
    expect(await person('Carys Pugh')).toMatchObject({ email: 'carys@rowan.test', phone: '01632 960009' })
  })

  test('of a neighbour charity is nobody here', async () => {
    const { amira } = people
    const at = await bringList(amira, 'Name,Email\nOwen Marsh,owen@saltmarsh.test\n')
    await chooseColumns(amira, at)
    expect(main(await amira.browser.get(at))).not.toContain('May be known already')
  })
})

describe('undoing', () => {
  beforeEach(startOver)

  test('takes away whom it brought, and puts back what it filled', async () => {
    const before = await names()
    const amira = await person('Amira Castell')
    const at = await bringWholly(
      'Name,Email,Phone,Status\nCarys Pugh,,,staff\nTwm Bach,,,\nX,amira@rowan.test,01632 960001,staff\n',
      { all: 'merge' },
    )
    expect(await names('Carys%')).toHaveLength(1)
    expect((await people.amira.browser.post(`${at}/undo`)).location).toBe(at)
    await goOnByItself(app)
    expect(await names()).toEqual(before)
    expect(await person('Amira Castell')).toEqual(amira)
    expect(main(await people.amira.browser.get(at))).toContain('Everything that came in with it is gone again')
    expect(await app.database.asBoss("select 1 from people.name_part where part like 'carys%'")).toEqual([])
  })

  test('leaves whom something else speaks of, and whom somebody changed, and says why', async () => {
    const { amira, charity } = people
    const at = await bringWholly('Name\nCarys Pugh\nTwm Bach\nMared Pugh\n')
    const [carys, twm] = [await person('Carys Pugh'), await person('Twm Bach')]
    await app.database.asBoss(
      "insert into people.appointment (organisation_id, id, person_id, role, from_on, appointed_at) values ($1, $2, $3, 'trustee', '2026-11-20', now())",
      [charity, newId(), carys?.['id']],
    )
    await app.database.asBoss('update people.person set version = 2 where id = $1', [twm?.['id']])
    await amira.browser.post(`${at}/undo`)
    await goOnByItself(app)
    expect(await names('%Pugh')).toEqual(['Carys Pugh'])
    const shown = main(await amira.browser.get(at))
    expect(shown).toContain('Row 2Something else in Kept speaks of them by now')
    expect(shown).toContain('Row 3Somebody has changed this since')
  })

  test('is over after a day, when no word of the file is left', async () => {
    const { amira } = people
    const at = await bringWholly('Name\nCarys Pugh\nBen Okoro\n', { all: 'leave' })
    const waiting = await bringList(amira, 'Name\nNobody Yet\n')
    app.setNow(new Date('2026-11-21T09:00:01Z'))
    await goOnByItself(app)
    expect(await staged()).toEqual([])
    const [left] = await app.database.asBoss<{ count: number }>(
      'select count(facts)::int as count from sheets.bringing',
    )
    expect(left?.count).toBe(0)
    const states = await app.database.asBoss<{ state: string }>(
      'select state from sheets.bringing order by begun_at, state',
    )
    expect(states.map(({ state }) => state).sort()).toEqual(['put-away', 'saved'])
    expect([at, waiting].every(Boolean)).toBe(true)
    expect(await names('Carys Pugh')).toHaveLength(1)
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

describe('a stop in the middle', () => {
  beforeAll(startOver)

  test('loses nothing and saves nothing twice', async () => {
    const { amira } = people
    const rows = Array.from({ length: 1_700 }, (_, at) => `Person ${at},p${at}@rowan.test`)
    const at = await bringList(amira, `Name,Email\n${rows.join('\n')}\n`)
    await chooseColumns(amira, at)
    await amira.browser.post(`${at}/save`)
    const { sheetsErrands } = await import('./sheets.job.ts')
    const { sheetsOf } = await import('#platform/sheets/sheet.ts')
    const { keptItself } = await import('#platform/identity/actor.ts')
    let turns = 0
    const house = app.database.entrances.at({ requestId: 'stopped' }, app.now())
    const killed = sheetsErrands[0]?.does(
      (act) => {
        turns += 1
        if (turns > 2) return Promise.reject(Object.assign(new Error('killed'), { code: '57P01' }))
        return house.inOrganisation(keptItself(people.charity), act)
      },
      new AbortController().signal,
      sheetsOf(app.parts.rooms),
    )
    await expect(killed).rejects.toThrow('killed')
    expect(await names('Person%')).toHaveLength(1_000)
    expect(main(await amira.browser.get(at))).toContain('1,000 of at most 1,700 rows are saved')
    await goOnByItself(app)
    expect(await names('Person%')).toHaveLength(1_700)
    await goOnByItself(app)
    expect(await names('Person%')).toHaveLength(1_700)
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

describe('handing out', () => {
  beforeAll(startOver)

  test('gives the list with who took it and when, writes that down, and comes back as it was', async () => {
    const { amira } = people
    await bringWholly(
      'Name,Email,Status,Start date,Languages\n=cmd|calc,eve@rowan.test,volunteer,2024-03-21,"Welsh, BSL"\n',
    )
    const csv = await amira.browser.get('/sheets/hand-out/file?sheet=adults&as=csv')
    const lines = csv.html.split('\r\n')
    expect(lines[0]).toContain('Handed out by Amira Castell on 20 November 2026 at 09:00')
    expect(lines[1]).toContain('Name,Known as,E-mail')
    expect(csv.html).toContain("'=cmd|calc")
    expect(csv.headers.get('content-disposition')).toContain('adults 2026-11-20.csv')
    const xlsx = await app.fetch(
      new Request('http://localhost:8321/sheets/hand-out/file?sheet=adults&as=xlsx', {
        headers: {
          host: 'localhost:8321',
          cookie: [...amira.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        },
      }),
    )
    const at = await bringList(amira, new Uint8Array(await xlsx.arrayBuffer()), 'adults', 'adults.xlsx')
    await chooseColumns(amira, at)
    const shown = main(await amira.browser.get(at))
    expect(shown).toContain('=cmd|calc')
    expect(shown).not.toContain('Cannot come in')
    const acts = await app.database.asBoss("select 1 from audit.entry where act = 'sheet.handed-out'")
    expect(acts).toHaveLength(2)
  })

  test('gives nothing of a list that is none, and nothing to whoever may not', async () => {
    expect((await people.amira.browser.get('/sheets/hand-out/file?sheet=cases&as=csv')).status).toBe(404)
    expect((await people.tom.browser.get('/sheets/hand-out/file?sheet=adults&as=csv')).status).toBe(403)
    expect((await people.ada.browser.get('/sheets/hand-out/file?sheet=adults&as=csv')).status).toBe(403)
  })
})
