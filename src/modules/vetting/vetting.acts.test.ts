/** Noting that a check was seen: who may, what is kept, and what nobody sees. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterAll(() => app.close())

const on = (name: string, day: string) => {
  const [year = '', month = '', of = ''] = day.split('-')
  return { [`${name}-day`]: of, [`${name}-month`]: month, [`${name}-year`]: year }
}
const seen = (more: Record<string, string> = {}) => ({
  kind: 'dbs-enhanced',
  number: '001987654321',
  updates: 'yes',
  ...on('issued', '2025-02-28'),
  ...on('seen', '2025-03-10'),
  ...more,
})
const note = (by: 'amira' | 'grace' | 'ada' | 'tom' | 'sam' | 'ben', of: 'ben' | 'amira', more = {}) =>
  people[by].browser.post(`/vetting/people/${people[of].id}/add`, seen(more))

test('a check that somebody saw is kept with its number sealed, and renewed by the organisation’s interval', async () => {
  expect((await note('grace', 'ben')).status).toBe(303)
  const [row] = await app.database.asBoss<{ sealed: Buffer; renew_on: string }>(
    'select number_sealed as sealed, renew_on::text as renew_on from vetting.clearance where person_id = $1',
    [people.ben.id],
  )
  expect(row?.renew_on).toBe('2028-02-28')
  expect(row?.sealed.toString('latin1')).not.toContain('987654')
  const page = await people.amira.browser.get(`/vetting/people/${people.ben.id}`)
  expect(page.html).toContain('by Grace Llwyd')
  expect(page.html).not.toContain('987654')
})

test('reading its number is written down, with who and which and never the number', async () => {
  const page = await people.amira.browser.get(`/vetting/people/${people.ben.id}`)
  const href = page.page('main table a').attr('href') ?? ''
  const opened = await people.ada.browser.get(href)
  expect(opened.html).toContain('001987654321')
  const entries = await app.database.asBoss<{ entry: string }>(
    `select entry::text as entry from audit.entry where act = 'clearance.read'`,
  )
  expect(entries).toHaveLength(1)
  expect(entries[0]?.entry).not.toContain('987654')
  for (const who of ['tom', 'sam', 'ben'] as const) expect((await people[who].browser.get(href)).status).toBe(403)
  expect((await people.owen.browser.get(href)).status).toBe(404)
})

describe('nobody', () => {
  test('records their own check, whatever their role', async () => {
    expect((await note('amira', 'amira')).status).toBe(403)
    expect((await people.amira.browser.get(`/vetting/people/${people.amira.id}/add`)).status).toBe(403)
    expect((await note('grace', 'amira')).status).toBe(303)
    const page = await people.amira.browser.get(`/vetting/people/${people.amira.id}`)
    const href = page.page('main table a').attr('href') ?? ''
    expect((await people.amira.browser.get(href)).page('main form')).toHaveLength(0)
    expect((await people.amira.browser.post(`${href}/look`)).status).toBe(403)
    expect((await people.amira.browser.post(`${href}/end`)).status).toBe(403)
  })

  test.each(['tom', 'sam', 'ben'] as const)('without the role records one: %s', async (who) => {
    expect((await note(who, 'ben')).status).toBe(403)
  })

  test('of the neighbour records one, or finds that there is anybody', async () => {
    expect((await people.owen.browser.post(`/vetting/people/${people.ben.id}/add`, seen())).status).toBe(404)
    expect((await people.owen.browser.get(`/vetting/people/${people.ben.id}`)).status).toBe(404)
    expect((await people.owen.browser.get('/vetting')).html).not.toContain('Ben Okoro')
  })
})

test('a trustee sees whether a check is in date, and neither days nor numbers nor a link', async () => {
  const page = await people.tom.browser.get('/vetting')
  expect(page.status).toBe(200)
  expect(page.page('main table a')).toHaveLength(0)
  expect(page.page('main table').text()).not.toMatch(/\d{4}/)
})

test.each([
  ['seen before it was issued', on('seen', '2025-01-01'), 'before it was issued'],
  ['seen in days to come', on('seen', '2027-01-01'), 'later than today'],
  ['renewed before it was issued', on('renew', '2024-01-01'), 'after the day on which it was issued'],
  ['of no kind', { kind: 'police' }, 'Choose which check'],
  ['with words for a number', { number: 'Convicted: see page 2!' }, 'Enter the number'],
])('one %s is refused in words, and nothing typed is lost', async (_, more, says) => {
  const heard = await note('grace', 'ben', more)
  expect(heard.status).toBe(422)
  expect(heard.page('.govuk-error-summary').text()).toContain(says)
  expect(heard.page('input[name="issued-year"]').val()).toBe('2025')
})

test('the update service is asked and renews it; what ends counts no more and stays to be seen', async () => {
  await note('grace', 'ben', { number: '', ...on('issued', '2023-11-01'), ...on('seen', '2023-11-02') })
  const [row] = await app.database.asBoss<{ id: string }>(
    `select id from vetting.clearance where issued_on = '2023-11-01'`,
  )
  const path = `/vetting/checks/${row?.id}`
  expect((await people.grace.browser.post(`${path}/look`)).status).toBe(303)
  const dayOf = async () =>
    (
      await app.database.asBoss<{ on: string }>('select renew_on::text as on from vetting.clearance where id = $1', [
        row?.id,
      ])
    )[0]?.on
  expect(await dayOf()).toBe('2029-11-20')
  expect((await people.grace.browser.post(`${path}/end`)).status).toBe(303)
  expect((await people.grace.browser.post(`${path}/end`)).status).toBe(404)
  expect((await people.grace.browser.post(`${path}/look`)).status).toBe(404)
  expect((await people.grace.browser.get(`/vetting/people/${people.ben.id}`)).html).toContain('Does not count any more')
})

test('what was decided is asked of everybody, and a slip in it is told', async () => {
  const decide = (fields: Record<string, string>) => people.amira.browser.post('/vetting/needs', fields)
  expect((await decide({ months: '0' })).status).toBe(422)
  expect((await decide({ months: 'three years' })).status).toBe(422)
  expect((await decide({ months: '36', 'volunteer-yes': 'certificate' })).status).toBe(422)
  expect((await decide({ months: '24', 'volunteer-yes': 'dbs-enhanced', 'volunteer-no': 'none' })).status).toBe(303)
  const again = await people.amira.browser.get('/vetting/needs')
  expect(again.page('select[name="volunteer-yes"] option[selected]').val()).toBe('dbs-enhanced')
  expect(again.page('input[name=months]').val()).toBe('24')
  expect(again.page('select[name="trustee-yes"] option[selected]').val() ?? '').toBe('')
})
