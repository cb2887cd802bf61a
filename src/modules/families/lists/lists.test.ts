/** Bringing young people in from a spreadsheet with those who care for them, undoing it, and handing the list out. */
import { beforeEach, expect, test } from 'vitest'
import { bringList, chooseColumns, goOnByItself } from '#modules/sheets/sheets.examples.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'

let app: TestApp
let people: Charities
beforeEach(async () => {
  app = await testApp()
  people = await someCharities(app)
  return () => app.close()
})

const main = (heard: { page: (at: string) => { text(): string } }) => heard.page('main').text().replace(/\s+/g, ' ')
const ties = () =>
  app.database.asBoss<{ child: string; carer: string; kind: string; told: string[]; email: string | null }>(
    `select child.name as child, carer.name as carer, tie.kind, tie.told, carer.email from families.tie tie
       join people.person child on child.id = tie.child_id join people.person carer on carer.id = tie.carer_id order by 1, 2`,
  )
const count = async (kind: string) => {
  const [row] = await app.database.asBoss<{ count: number }>(
    'select count(*)::int as count from people.person where kind = $1',
    [kind],
  )
  return row?.count
}

const family = `Child;DOB;Age group;Parent name;Parent email;Parent mobile;Relationship;Parent 2 name
Efa Pugh;21/03/2014;;Mared Pugh;mared@rowan.test;7700900123;Mum;Ifan Pugh
Guto Pugh;01/05/2016;;Mared Pugh;MARED@rowan.test;;mam;
Łucja محمد;;11 to 13;;;;;
`

async function bring(file: string, decide = '') {
  const at = await bringList(people.amira, file, 'young-people')
  await chooseColumns(people.amira, at)
  if (decide) await people.amira.browser.post(`${at}/rows`, { others: decide })
  await people.amira.browser.post(`${at}/save`)
  await goOnByItself(app)
  return at
}

test('siblings share the parent who has one address and one name, and a list tells nobody anything', async () => {
  await bring(family)
  expect(await ties()).toEqual([
    { child: 'Efa Pugh', carer: 'Ifan Pugh', kind: 'parent', told: [], email: null },
    { child: 'Efa Pugh', carer: 'Mared Pugh', kind: 'parent', told: [], email: 'mared@rowan.test' },
    { child: 'Guto Pugh', carer: 'Mared Pugh', kind: 'parent', told: [], email: 'mared@rowan.test' },
  ])
  expect([await count('young-person'), await count('parent-or-carer')]).toEqual([3, 2])
})

test('a child known by name and birthday is decided about, and one of another birthday is somebody else', async () => {
  await bring(family)
  const again = 'Child;DOB;Parent name\nEfa Pugh;21/03/2014;Nain Pugh\nGuto Pugh;02/06/2016;\n'
  const at = await bringList(people.amira, again, 'young-people')
  await chooseColumns(people.amira, at, { days: 'day' })
  const shown = main(await people.amira.browser.get(at))
  expect(shown).toContain('Has the same name as somebody known already: Efa Pugh')
  expect(shown).not.toContain('known already: Guto')
  await people.amira.browser.post(`${at}/rows`, { others: 'merge' })
  await people.amira.browser.post(`${at}/save`)
  await goOnByItself(app)
  expect((await ties()).filter(({ carer }) => carer === 'Nain Pugh')).toHaveLength(1)
  expect(await count('young-person')).toBe(4)
  await people.amira.browser.post(`${at}/undo`)
  await goOnByItself(app)
  expect(await ties()).toHaveLength(3)
  expect([await count('young-person'), await count('parent-or-carer')]).toEqual([3, 2])
})

test('what is wrong with a child is said, and nobody of 18 comes in as one', async () => {
  const at = await bringList(
    people.amira,
    'Child,DOB,Parent name,Parent email\nOld One,21/03/2000,,\nNo Age,,,\nEfa Pugh,21/03/2014,,mared@rowan.test\n',
    'young-people',
  )
  await chooseColumns(people.amira, at)
  const shown = main(await people.amira.browser.get(at))
  expect(shown).toContain('They are 18 or over')
  expect(shown).toContain('There is no date of birth and no age band')
  expect(shown).toContain('Parent or carer 1 has no name')
})

test('undoing takes the family away again, but for a child of whom something was added since', async () => {
  const at = await bring(family)
  const [efa] = await app.database.asBoss<{ id: string }>("select id from people.person where name = 'Efa Pugh'")
  await app.database.asBoss(
    `insert into families.confidence (organisation_id, id, child_id, reason, set_at, set_by)
       values ($1, gen_random_uuid(), $2, '\\x00', now(), $3)`,
    [people.charity, efa?.id, people.amira.id],
  )
  const [lucja] = await app.database.asBoss<{ id: string }>("select id from people.person where name like 'Łucja%'")
  await people.grace.browser.post(`/families/${lucja?.id}/no-carer`, { reason: 'She lives on her own.' })
  await people.amira.browser.post(`${at}/undo`)
  await goOnByItself(app)
  expect(await count('young-person')).toBe(2)
  expect((await ties()).map(({ child }) => child)).toEqual(['Efa Pugh', 'Efa Pugh'])
  expect(main(await people.amira.browser.get(at))).toContain('Row 2')
})

test('a list brings nobody in by another name who must not know, and hands out no address that is theirs too', async () => {
  await bring(family)
  await app.database.asBoss(
    "update families.tie set must_not_know = true, do_not_contact = true, told = '{}', reason = '\\x00' where carer_id = (select id from people.person where name = 'Mared Pugh') and child_id = (select id from people.person where name = 'Efa Pugh')",
  )
  expect([(await ties()).length, await count('parent-or-carer')]).toEqual([3, 2])
  const again =
    'Child;DOB;Parent name;Parent email;Parent mobile;Parent 2 name;Parent 2 email\nEfa Pugh;21/03/2014;M Pugh;mared@rowan.test;;M. P.;\nEfa Pugh;21/03/2014;Mum;;7700 900 123;mared pugh;other@rowan.test\n'
  await bring(again, 'merge')
  expect((await ties()).map(({ carer }) => carer)).toEqual(['Ifan Pugh', 'M. P.', 'Mared Pugh', 'Mared Pugh'])
  expect(await count('parent-or-carer')).toBe(3)
  await app.database.asBoss("update people.person set email = 'mared@rowan.test' where name = 'Ifan Pugh'")
  const csv = await people.amira.browser.get('/sheets/hand-out/file?sheet=young-people&as=csv')
  const efa = csv.html.split('\r\n').find((one) => one.startsWith('Efa Pugh')) ?? ''
  expect(efa).toContain('Ifan Pugh')
  expect(efa.toLowerCase()).not.toContain('mared')
})

test('a list that leaves names nobody who must not know, and no parent of a child of whom they are told nothing', async () => {
  await bring(family)
  await app.database.asBoss(
    "update families.tie set must_not_know = true, do_not_contact = true, told = '{}', reason = '\\x00' where carer_id = (select id from people.person where name = 'Ifan Pugh')",
  )
  await app.database.asBoss(
    `insert into families.confidence (organisation_id, id, child_id, reason, set_at, set_by)
       select organisation_id, gen_random_uuid(), id, '\\x00', now(), $1 from people.person where name = 'Guto Pugh'`,
    [people.grace.id],
  )
  const csv = await people.amira.browser.get('/sheets/hand-out/file?sheet=young-people&as=csv')
  const line = (name: string) => csv.html.split('\r\n').find((one) => one.startsWith(name)) ?? ''
  expect(csv.html).not.toContain('Ifan')
  expect(line('Efa Pugh')).toContain('Mared Pugh')
  expect(line('Guto Pugh')).not.toContain('Mared')
  expect(line('Łucja')).toContain('11 to 13')
  expect((await people.tom.browser.get('/sheets/hand-out/file?sheet=young-people&as=csv')).status).toBe(403)
})
