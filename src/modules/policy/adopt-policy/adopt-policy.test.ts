/** Adopting a draft: a version of exactly these words, once, by whoever may, and never changed afterwards. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/crypto/ids.ts'
import { sha256Of } from '#platform/crypto/sha256.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import { days, policiesOf, signed, someStatements } from '#tests/support/policies.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { aStatement, noFacts } from '../policy.examples.ts'
import { policyStore } from '../policy.store.ts'

let app: TestApp
let people: Charities
let policies: ReturnType<typeof policiesOf>
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
  policies = policiesOf(app, people)
})
afterAll(() => app.close())

describe('the page before it', () => {
  test('says what is adopted: how many commitments, how many nobody has checked, and the fingerprint of the words', async () => {
    const { draft } = await policies.aDraft()
    const form = await people.tom.browser.get(`/policy/drafts/${draft}/adopt`)
    const said = form.page('main').text()
    expect(said).toContain('Version 1, the first')
    const fact = (key: string) =>
      form
        .page('dt')
        .filter((_, dt) => form.page(dt).text() === key)
        .next()
        .text()
    expect(fact('Commitments')).toBe('2')
    expect(fact('Not yet checked by a person')).toBe('1 commitment. Kept is not sure about 1 statement.')
    expect(form.page(`main a[href="/policy/drafts/${draft}"]`).length).toBeGreaterThan(0)
    expect(fact('Worth changing')).toMatch(/serious/)
    expect(form.page(`main a[href="/policy/drafts/${draft}/findings"]`)).toHaveLength(1)
    expect(form.page('.kept-code__value').text().replaceAll(' ', '')).toBe(form.page('input[name=sha256]').val())
    expect(said).toContain('This is the fingerprint of exactly these words')
    expect(said).not.toContain('We keep every picture for ever.')
  })

  test('says how much of it is serious, and leads to it', async () => {
    const { draft } = await policies.aDraft('Pictures', [
      aStatement('Staff will print an indecent image of a child and keep it as evidence.', {
        topics: ['incident-procedure'],
      }),
    ])
    const form = await people.tom.browser.get(`/policy/drafts/${draft}/adopt`)
    expect(form.page('main').text()).toContain('1 serious')
    const findings = await people.tom.browser.get(`/policy/drafts/${draft}/findings`)
    expect(findings.page('main').text()).toContain('Serious')
    expect((await policies.adopt(draft, people.tom)).status).toBe(303)
  })

  test('fills in today, the name of whoever is signed in, and a year until the next review as our suggestion', async () => {
    const { draft } = await policies.aDraft()
    const form = await people.grace.browser.get(`/policy/drafts/${draft}/adopt`)
    expect(signed(form)).toMatchObject({
      ...days('on', ['20', '11', '2026']),
      ...days('next', ['20', '11', '2027']),
      name: 'Grace Llwyd',
    })
    expect(form.page('main').text()).toContain('our suggestion')
    expect(form.page('input[name=signature]').val() ?? '').toBe('')
  })

  test('fills in the interval that the policy itself promises', async () => {
    const review = { lastReviewed: null, intervalMonths: 6, overdueSince: null }
    const { draft } = await policies.aDraft('Half-yearly', someStatements(), { ...noFacts, review })
    const form = await people.amira.browser.get(`/policy/drafts/${draft}/adopt`)
    expect(signed(form)).toMatchObject(days('next', ['20', '5', '2027']))
    expect(form.page('main').text()).toContain('The policy says every 6 months.')
  })
})

describe('adopting', () => {
  test('makes version 1 of exactly the words that were shown, and ends the draft', async () => {
    const statements = someStatements()
    const { policy, draft } = await policies.aDraft('Picture policy', statements)
    const form = await people.amira.browser.get(`/policy/drafts/${draft}/adopt`)
    const done = await people.amira.browser.post(
      `/policy/drafts/${draft}/adopt`,
      signed(form, { name: 'Eluned Pritchard', role: 'Chair of trustees', signature: 'eluned  pritchard' }),
    )
    expect(done.status).toBe(303)
    const [version] = await policies.versionsOf(policy)
    expect(done.location).toBe(`/policy/versions/${version?.['id']}`)
    expect(version).toMatchObject({
      number: 1,
      title: 'Picture policy',
      sha256: form.page('input[name=sha256]').val(),
      adopter_name: 'Eluned Pritchard',
      adopter_role: 'Chair of trustees',
      signature: 'eluned pritchard',
    })
    expect(sha256Of(String(version?.['canonical']))).toBe(version?.['sha256'])
    const kept = await app.database.asBoss<{ id: string; text: string }>(
      'select id, text from policy.version_statement where version_id = $1 order by place',
      [version?.['id']],
    )
    expect(kept.map(({ id }) => id)).toEqual(statements.slice(0, 4).map(({ id }) => id))
    const [ended] = await app.database.asBoss<{ state: string }>('select state from policy.draft where id = $1', [
      draft,
    ])
    expect(ended?.state).toBe('adopted')
    expect((await people.tom.browser.get(done.location ?? '')).html).toContain('Eluned Pritchard')
  })

  test('records who adopted which, and none of the words', async () => {
    const { policy, draft } = await policies.aDraft('Quokka policy')
    await policies.adopt(draft)
    const [entry] = await app.database.asBoss<{ entry: string }>(
      `select entry::text as entry from audit.entry where act = 'policy.adopted' order by at desc, sequence desc limit 1`,
    )
    expect(entry?.entry).toContain(policy)
    expect(entry?.entry).not.toMatch(/Quokka|picture|Amira/)
  })

  test('tells the other rooms which, in the same transaction', async () => {
    const { policy, draft } = await policies.aDraft()
    const announced = () =>
      app.database.asBoss<{ subjects: Record<string, string> }>(
        `select subjects from events.outbox where event = 'policy.adopted' and subjects ->> 'policy' = $1`,
        [policy],
      )
    await policies.adopt(draft, people.amira, { signature: 'Somebody Else' })
    expect(await announced()).toEqual([])
    await policies.adopt(draft)
    const [version] = await policies.versionsOf(policy)
    expect(await announced()).toEqual([{ subjects: { policy, version: version?.['id'] } }])
  })

  test('is done once, however often the form is sent', async () => {
    const { policy, draft } = await policies.aDraft()
    const form = signed(await people.amira.browser.get(`/policy/drafts/${draft}/adopt`), { _once: newId() })
    const [first, second] = [
      await people.amira.browser.post(`/policy/drafts/${draft}/adopt`, form),
      await people.amira.browser.post(`/policy/drafts/${draft}/adopt`, form),
    ]
    expect([first.status, second.status, second.location]).toEqual([303, 303, first.location])
    expect(await policies.versionsOf(policy)).toHaveLength(1)
  })

  test('at the same moment by two people, one of them adopts and the other is told', async () => {
    const { policy, draft } = await policies.aDraft()
    const heard = await Promise.all([policies.adopt(draft, people.amira), policies.adopt(draft, people.grace)])
    expect(heard.map(({ status }) => status).sort()).toEqual([303, 409])
    expect(await policies.versionsOf(policy)).toHaveLength(1)
  })

  test('a change of it makes version 2, whose statements are the same ones', async () => {
    const { policy, draft } = await policies.aDraft()
    await policies.adopt(draft)
    const begun = await people.amira.browser.post(`/policy/${policy}/draft`)
    const done = await policies.adopt(begun.location?.split('/').at(-1) ?? '')
    const [one, two] = await policies.versionsOf(policy)
    expect([one?.['number'], two?.['number'], done.location]).toEqual([1, 2, `/policy/versions/${two?.['id']}`])
    expect(two?.['sha256']).toBe(one?.['sha256'])
  })
})

describe('what was adopted', () => {
  test.each([
    'update policy.version set title = title',
    'delete from policy.version',
    'update policy.version_statement set text = text',
    'delete from policy.version_statement',
    'update policy.review set note = note',
    'delete from policy.review',
  ])('is never changed: the app itself may not %s', async (statement) => {
    const refused = policies.inCharity((work) => sql.raw(statement).execute(work.db as never))
    await expect(refused).rejects.toThrow(/permission denied/)
  })

  test('keeps its words when its draft’s are changed afterwards', async () => {
    const { draft } = await policies.aDraft()
    const done = await policies.adopt(draft)
    await app.database.asBoss(`update policy.draft_statement set text = 'Tampered.' where draft_id = $1`, [draft])
    expect((await people.tom.browser.get(done.location ?? '')).html).not.toContain('Tampered')
  })
})

describe('whoever may not', () => {
  test.each(['ada', 'sam', 'ben'] as const)('%s is told whom to ask, and nothing is adopted', async (who) => {
    const { policy, draft } = await policies.aDraft()
    const form = signed(await people.amira.browser.get(`/policy/drafts/${draft}/adopt`))
    expect((await people[who].browser.get(`/policy/drafts/${draft}/adopt`)).status).toBe(403)
    expect((await people[who].browser.post(`/policy/drafts/${draft}/adopt`, form)).status).toBe(403)
    expect(await policies.versionsOf(policy)).toHaveLength(0)
  })

  test('somebody of the neighbour charity finds no such draft', async () => {
    const { policy, draft } = await policies.aDraft()
    const form = signed(await people.amira.browser.get(`/policy/drafts/${draft}/adopt`))
    expect((await people.owen.browser.get(`/policy/drafts/${draft}/adopt`)).status).toBe(404)
    expect((await people.owen.browser.post(`/policy/drafts/${draft}/adopt`, form)).status).toBe(404)
    expect(await policies.versionsOf(policy)).toHaveLength(0)
  })
})

test('hostile words stay words, and are signed as they are', async () => {
  const hostile = '"><script>alert(1)</script> =cmd|x $(id) \u202Eevil'
  const { draft } = await policies.aDraft(hostile, [
    aStatement(`We never ${hostile}`, { polarity: 'never', measure: hostile }),
  ])
  const done = await policies.adopt(draft, people.amira, { role: hostile })
  const heard = await people.amira.browser.get(done.location ?? '')
  expect(heard.html).not.toContain('<script>alert(1)')
  expect(heard.page('h1').text()).toContain(hostile)
  expect(heard.page('.kept-passage').text()).toContain(`We never ${hostile}`)
})

test('a policy of 2,000 statements is adopted whole', async () => {
  const many = Array.from({ length: 2_000 }, (_, at) => aStatement(`Rule ${at}: we keep it.`))
  const { policy, draft } = await policies.aDraft('Handbook', many)
  const form = await people.amira.browser.get(`/policy/drafts/${draft}/adopt`)
  expect(form.page('main').text()).toContain('Read the whole text once more: 2000 statements')
  expect((await policies.adopt(draft)).status).toBe(303)
  const [version] = await policies.versionsOf(policy)
  const [count] = await app.database.asBoss<{ count: number }>(
    'select count(*)::int as count from policy.version_statement where version_id = $1',
    [version?.['id']],
  )
  expect(count?.count).toBe(2_000)
})

test('the store itself refuses a second version of one number', async () => {
  const { policy, draft } = await policies.aDraft()
  await policies.adopt(draft)
  const [first] = await policies.versionsOf(policy)
  const again = policies.inCharity((work) =>
    policyStore(work, people.amira.id).addVersion(
      { ...(first as never as Parameters<ReturnType<typeof policyStore>['addVersion']>[0]), id: newId<'Version'>() },
      [],
    ),
  )
  await expect(again).rejects.toThrow(/version_numbered_once/)
})
