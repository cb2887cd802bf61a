/** Saving a list by itself: nobody merged in silence, nothing lost by a stop. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { emptyDesk } from '#platform/rooms/desk.ts'
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

describe('a stop in the middle', () => {
  beforeAll(startOver)

  test('loses nothing and saves nothing twice', async () => {
    const { amira } = people
    const rows = Array.from({ length: 1_700 }, (_, at) => `Person ${at},p${at}@rowan.test`)
    const at = await bringList(amira, `Name,Email\n${rows.join('\n')}\n`)
    await chooseColumns(amira, at)
    await amira.browser.post(`${at}/save`)
    const { sheetsErrands } = await import('../sheets.job.ts')
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
      emptyDesk,
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
