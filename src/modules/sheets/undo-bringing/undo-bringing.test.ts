/** Undoing a list for a day: what it brought goes, what is used by now stays. */
import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#platform/crypto/ids.ts'
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
