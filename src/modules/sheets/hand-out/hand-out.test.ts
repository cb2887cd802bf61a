/** Handing a list out: who took it stands in it, and in the record. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { bringList, chooseColumns, goOnByItself } from '../sheets.examples.ts'

let app: TestApp
let people: Charities
const startOver = async () => {
  app = await testApp()
  people = await someCharities(app)
  return () => app.close()
}

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
    const acts = await app.database.asBoss("select subjects from audit.entry where act = 'sheet.handed-out'")
    expect(acts).toEqual(Array(2).fill({ subjects: ['sheet:adults'] }))
  })

  test('gives nothing of a list that is none, and nothing to whoever may not', async () => {
    expect((await people.amira.browser.get('/sheets/hand-out/file?sheet=cases&as=csv')).status).toBe(404)
    expect((await people.tom.browser.get('/sheets/hand-out/file?sheet=adults&as=csv')).status).toBe(403)
    expect((await people.ada.browser.get('/sheets/hand-out/file?sheet=adults&as=csv')).status).toBe(403)
  })
})
