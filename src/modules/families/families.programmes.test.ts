/** What young people take part in, through the front door: with its days, and pointed out where they have grown out of it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aProgramme } from '#modules/programmes/programmes.examples.ts'
import type { FamilyStage } from '#tests/support/family-stage.ts'
import { aFamilyStage } from '#tests/support/family-stage.ts'
import type { AgeBand } from './families.words.ts'

let stage: FamilyStage
beforeAll(async () => {
  stage = await aFamilyStage()
})
afterAll(() => stage.app.close())

const inProgrammes = <T>(does: (programmes: ReturnType<typeof aProgramme>) => Promise<T>): Promise<T> =>
  stage.as(stage.people.grace, (work) => does(aProgramme(work, stage.people.grace.id)))

/** They take part in one, up to an age. */
async function takesPart(name: string, child: string, upperAge?: number): Promise<string> {
  return inProgrammes(async (programmes) => {
    const programme = await programmes.called(name, upperAge === undefined ? {} : { upperAge })
    await programmes.joined(programme, child, '2026-09-08')
    return programme
  })
}
const bornIn = (day: string, name: string) => stage.young((one) => one.born(day, name))
const aged = (band: AgeBand, name: string) => stage.young((one) => one.aged(band, name))

test('their page shows what they take part in and since when, with the way there', async () => {
  const child = await bornIn('2014-03-27', 'Heledd Rowe')
  expect(await stage.mainOf('amira', `/families/${child}`)).toContain('They take part in none now.')
  const programme = await takesPart('Junior choir', child)
  const heard = await stage.get('amira', `/families/${child}`)
  expect(heard.page('main').text()).toContain('Junior choir, since 8 September 2026')
  expect(heard.page(`main a[href="/programmes/${programme}"]`)).toHaveLength(1)
  expect(heard.page('main').text()).not.toContain('They are older')
})

test('whoever is older than a programme’s age is pointed out on their page and on a list of their own', async () => {
  const old = await bornIn('2013-11-20', 'Ceri Older')
  const young = await bornIn('2013-11-21', 'Dafydd Younger')
  for (const child of [old, young]) await takesPart('First voices', child, 12)
  expect(await stage.mainOf('grace', `/families/${old}`)).toContain('They are older than 12, which is its age')
  expect(await stage.mainOf('grace', `/families/${young}`)).not.toContain('They are older')
  expect(await stage.mainOf('grace', '/families')).toContain('Too old for First voices')
  const list = await stage.mainOf('grace', '/families?show=older')
  expect(list).toContain('Ceri Older')
  expect(list).not.toContain('Dafydd Younger')
})

test('an age band that could still fit points nobody out', async () => {
  const unsure = await aged('11-13', 'Unsure Age')
  const surely = await aged('14-15', 'Surely Older')
  for (const child of [unsure, surely]) await takesPart('Wednesday club', child, 12)
  const list = await stage.mainOf('grace', '/families?show=older')
  expect(list).toContain('Surely Older')
  expect(list).not.toContain('Unsure Age')
})

test('a leader is told nothing of the other programmes of those they lead', async () => {
  const child = await bornIn('2010-03-27', 'Nerys Plain')
  await takesPart('Saturday club', child, 12)
  await inProgrammes(async (programmes) => {
    const led = await programmes.called('Led by Ben', {})
    await programmes.led(led, stage.people.ben.id, '2026-09-08')
    await programmes.joined(led, child, '2026-09-08')
  })
  const pages = [
    await stage.mainOf('ben', `/families/${child}`),
    await stage.mainOf('ben', '/families'),
    await stage.mainOf('ben', '/families?show=older'),
  ]
  for (const page of pages) expect(page).not.toContain('Saturday club')
  expect(pages[0]).toContain('Nerys P.')
})

test('a leader finds nobody by a surname they do not know, and sees nobody any more who has left', async () => {
  const child = await bornIn('2014-03-27', 'Enlli Quoyle')
  await inProgrammes(async (programmes) => {
    const led = await programmes.called('Also led by Ben', {})
    await programmes.led(led, stage.people.ben.id, '2026-09-08')
    await programmes.joined(led, child, '2026-09-08')
  })
  const found = async (name: string) => (await stage.post('ben', '/families/find', { name })).html
  for (const name of ['Quo', 'quoyle', 'oyle', 'Enlli Quoyle']) expect(await found(name)).not.toContain('Enlli Q.')
  for (const name of ['Enl', 'enlli q']) expect(await found(name)).toContain('Enlli Q.')
  expect((await stage.post('amira', '/families/find', { name: 'quoyle' })).html).toContain('Enlli Quoyle')
  await stage.young((one) => one.settled(child, 'adult'))
  expect((await stage.get('ben', `/families/${child}`)).status).toBe(404)
  await stage.young((one) => one.settled(child, 'adult-at-risk'))
  expect((await stage.get('ben', `/families/${child}`)).status).toBe(200)
  await stage.young((one) => one.left(child, '2026-11-19'))
  expect((await stage.get('ben', `/families/${child}`)).status).toBe(404)
  for (const path of ['/families', '/families?show=left'])
    expect(await stage.mainOf('ben', path)).not.toContain('Enlli')
})
