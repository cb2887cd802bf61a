/** One commitment, the year of all of them, and the board to keep, as people get them. */
import readXlsxFile from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aPolicy, aStatement } from '#modules/policy/policy.examples.ts'
import { newId } from '#platform/crypto/ids.ts'
import type { Work } from '#platform/database/house.ts'
import { bringUpToDate } from '#platform/promises/judge.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp, testOrigin } from '#tests/support/test-app.ts'
import { aConfirmation, aDecision, anOwner, aWitness } from '../board.examples.ts'

let app: TestApp
let people: Charities
const doors = aStatement('Doors are locked, and keys are kept.', { topics: ['physical-security'] })
const formula = aStatement('=HYPERLINK("https://example.org") is never clicked.')
const welsh = aStatement('Gofynnwn cyn tynnu llun: نسأل قبل التقاط صورة.')
const may = aStatement('Staff may post.', { polarity: 'may' })

const inCharity = <T>(does: (work: Work) => Promise<T>): Promise<T> =>
  app.database.entrances.at({ requestId: 'r' }, app.now()).inOrganisation(people.amira.actor, does)
const read = async (path: string, by = people.amira) => {
  await bringUpToDate(app.parts, people.charity, app.now())
  return by.browser.get(path)
}
const fileFrom = async (path: string) => {
  await bringUpToDate(app.parts, people.charity, app.now())
  const cookie = [...people.amira.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const answer = await app.fetch(
    new Request(testOrigin + path, { headers: { host: 'localhost:8321', cookie, 'sec-fetch-site': 'same-origin' } }),
  )
  expect(answer.status).toBe(200)
  return { headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) }
}
const pathOf = ({ id }: { id: string }) => `/board/commitments/${id}`

beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
  await inCharity(async (work) => {
    const all = [aStatement('Doors', { kind: 'heading' }), doors, formula, welsh, may]
    await aPolicy(work, people.amira.id).called('House policy').adopted(all)
    const task = { does: 'Ben tries the doors.', needsWitness: true }
    await aDecision(work, people.amira.id).byPeople({ statement: doors.id, text: doors.text }, task, [
      'Doors are locked,',
    ])
    await anOwner(work, people.amira.id, doors.id, people.ben.id)
    const confirmation = await aConfirmation(work, people.ben.id).done(doors.id, '2026-11-20', task.does)
    await aWitness(work, people.amira.id, { id: confirmation, confirmedBy: people.ben.id })
    work.record('policy.adopted', { policy: people.amira.id })
  })
})
afterAll(() => app.close())

describe('one commitment', () => {
  test('tells its answer, every source, who decided, who confirmed and who saw it, and its year', async () => {
    const { status, page } = await read(pathOf(doors))
    expect(status).toBe(200)
    const words = page('main').text()
    expect(words).toContain(doors.text)
    expect(words).toContain('House policy, Doors')
    expect(words).toContain(`Decided by ${people.amira.name} on 20 November 2026`)
    expect(words).toContain(`said by ${people.ben.name} and seen by ${people.amira.name}: I looked myself.`)
    expect(words).toContain('Ben tries the doors. Confirmed every 3 months, and seen by a second person.')
    expect(words).toContain('Words that nothing shows yet')
    expect(words).toContain('“and keys are kept.”')
    const svg = page('svg[role=img]')
    expect(svg.find('title').text()).toBe('How this commitment stood')
    expect(svg.find('desc').text()).not.toBe('')
    expect(page('table tbody tr').length).toBeGreaterThanOrEqual(2)
  })

  test('that is a permission is not judged', async () => {
    const { page } = await read(pathOf(may))
    expect(page('main').text()).toContain('there is nothing to judge')
    expect(page('main').text()).not.toContain('How we would know')
  })

  test.each([
    ['of another organisation', () => read(pathOf(doors), people.owen)],
    ['that never was', () => read(pathOf({ id: newId() }))],
    ['that is no id', () => read(pathOf({ id: 'doors' }))],
    ['on a day before it was in force', () => read(`${pathOf(doors)}?on=2026-11-19`)],
  ])('%s is not found', async (_, ask) => {
    expect((await ask()).status).toBe(404)
  })
})

test('the year of the whole is drawn, and told in a table', async () => {
  const { page } = await read('/board/history')
  expect(page('svg[role=img] title').text()).toContain('week by week')
  const cells = page('tbody tr').first().children()
  expect(page(cells[0]).text()).toBe('20 November 2026')
  expect(page('tbody tr')).toHaveLength(2)
})

describe('the board to keep', () => {
  test('is a workbook that says first whose it is, of when, and what it cannot show', async () => {
    const { headers, bytes } = await fileFrom('/board/export?as=xlsx')
    expect(headers.get('content-disposition')).toContain('what-we-said-2026-11-20.xlsx')
    const sheets = (await readXlsxFile(bytes)) as unknown as { data: unknown[][] }[] | unknown[][]
    const rows = JSON.stringify(sheets)
    for (const words of [
      'Rowan Tree Music: what we said we would do',
      'As it stands on 20 November 2026. All 4 rows.',
      'It cannot show that every child is safe.',
      'Commitment',
      doors.text,
      people.ben.name,
      'Only partly shown',
      'نسأل قبل التقاط صورة',
    ])
      expect(rows).toContain(words)
  })

  test('is CSV in which nothing is taken for a formula, and no sign is lost', async () => {
    const { bytes } = await fileFrom('/board/export?as=csv')
    const text = bytes.toString('utf8')
    expect(text).toContain("'=HYPERLINK")
    expect(text).not.toMatch(/(^|,|")=HYPERLINK/m)
    expect(text).toContain(welsh.text)
    expect(text.split('\r\n')).toHaveLength(3 + 1 + 4 + 1)
  })

  test('is narrowed as the page is, and of the day that was asked for', async () => {
    const narrowed = (await fileFrom('/board/export?as=csv&answer=permission')).bytes.toString('utf8')
    expect(narrowed).toContain('1 of 4 rows')
    expect(narrowed).toContain('Staff may post.')
    expect(narrowed).not.toContain(doors.text)
    const past = (await fileFrom('/board/export?as=csv&on=2026-11-19')).bytes.toString('utf8')
    expect(past).toContain('As it stood at the end of 19 November 2026. All 0 rows.')
  })

  test.each(['as=pdf', 'on=2030-01-01', 'on=never'])('is not there for %s', async (query) => {
    expect((await read(`/board/export?${query}`)).status).toBe(404)
  })
})
