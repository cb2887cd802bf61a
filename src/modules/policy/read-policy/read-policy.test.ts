/** A policy's page and the list of policies: what is in force, what is open, what was done, and what may be done next. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { askingOnly } from '#tests/support/asking-rooms.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import { policiesOf, someStatements } from '#tests/support/policies.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { aStatement } from '../policy.examples.ts'

let app: TestApp
let people: Charities
let policies: ReturnType<typeof policiesOf>
beforeAll(async () => {
  app = await testApp({}, askingOnly('policy'))
  people = await someCharities(app)
  policies = policiesOf(app, people)
})
afterAll(() => app.close())

const forgetPolicies = () =>
  app.database.asBoss(
    'truncate policy.policy, policy.source, policy.extract, policy.unread, policy.version, policy.draft, policy.draft_statement, policy.version_statement, policy.review cascade',
  )

describe('where there is no policy yet', () => {
  beforeAll(forgetPolicies)

  test('whoever may bring one is led to bringing or writing it', async () => {
    const heard = await people.amira.browser.get('/policy')
    expect(heard.page('main a[href="/policy/bring"]').text()).toBe('Bring your policy')
    expect(heard.page('main a[href="/policy/write"]').text()).toBe('Write one')
  })

  test('everybody else is told whom to ask', async () => {
    const heard = await people.tom.browser.get('/policy')
    expect(heard.page('main a')).toHaveLength(0)
    expect(heard.page('main').text()).toContain('Ask your online safety coordinator')
  })

  test('This week asks for one, of those alone who may bring it', async () => {
    expect((await people.amira.browser.get('/this-week')).html).toContain('Bring your online safety policy')
    for (const who of ['tom', 'ada', 'ben'] as const)
      expect((await people[who].browser.get('/this-week')).html).not.toContain('online safety policy')
  })
})

describe('where the only text was put away', () => {
  test('the policy says so and leads to bringing it, and This week asks for one again', async () => {
    await forgetPolicies()
    const { policy, draft } = await policies.aDraft()
    await people.amira.browser.post(`/policy/drafts/${draft}/put-away`)
    const heard = await people.amira.browser.get(`/policy/${policy}`)
    expect(heard.page('main').text()).toContain('There is no text of it at present.')
    expect(heard.page('main a[href="/policy/bring"]')).toHaveLength(1)
    expect(heard.page(`main a[href="/policy/drafts/${draft}"]`)).toHaveLength(1)
    expect((await people.amira.browser.get('/this-week')).html).toContain('Bring your online safety policy')
  })
})

describe('the list of policies', () => {
  beforeAll(async () => {
    await forgetPolicies()
    await policies.inForce('In good time', someStatements(), { on: '2026-03-01', next: '2027-03-01' })
    await policies.inForce('Nearly due', someStatements(), { on: '2025-12-01', next: '2026-12-01' })
    await policies.inForce('Forgotten', someStatements(), { on: '2022-03-22', next: '2023-03-22' })
    await policies.aDraft('Only begun')
  })

  test('says of each how it stands, by word', async () => {
    const heard = await people.tom.browser.get('/policy')
    const cards = heard
      .page('.kept-card')
      .toArray()
      .map((card) => [heard.page(card).find('h2').text(), heard.page(card).find('.kept-answer__word').text()])
    expect(cards).toEqual([
      ['In good time', 'Up to date'],
      ['Nearly due', 'Review due soon'],
      ['Forgotten', 'Review overdue by 3 years and 7 months'],
      ['Only begun', 'Not adopted yet'],
    ])
    expect(heard.page('main').text()).toContain('One statement needs a look.')
  })

  test('shows the neighbour charity none of it', async () => {
    expect((await people.owen.browser.get('/policy')).page('main').text()).toContain('No policy is here yet')
  })

  test('goes on on further pages, and none is lost between them', async () => {
    for (const at of Array.from({ length: 20 }, (_, place) => place)) await policies.aDraft(`Further ${at}`)
    const titles: string[] = []
    let href: string | undefined = '/policy'
    while (href) {
      const heard = await people.amira.browser.get(href)
      heard.page('.kept-card h2').each((_, title) => void titles.push(heard.page(title).text()))
      href = heard.page('.govuk-pagination__next a').attr('href')
    }
    expect([titles.length, new Set(titles).size]).toEqual([24, 24])
  })
})

describe('what waits this week', () => {
  beforeEach(forgetPolicies)
  const week = async (who: 'amira' | 'grace' | 'tom' | 'sam' | 'ada' | 'ben') => {
    const heard = await people[who].browser.get('/this-week')
    const cards = heard.page('.kept-card').toArray()
    return cards
      .map((card) => heard.page(card))
      .filter((card) => /\/policy/.test(card.find('a').attr('href') ?? ''))
      .map((card) => `${card.find('h2').text()} – ${card.find('.kept-card__because').text()}`)
  }

  test('a draft with something to check waits for those who correct, and for nobody else', async () => {
    await policies.aDraft('Pictures')
    const says = 'A draft waits: Pictures – One statement is to be checked.'
    expect([await week('amira'), await week('grace'), await week('sam')]).toEqual([[says], [says], [says]])
    expect([await week('tom'), await week('ada'), await week('ben')]).toEqual([[], [], []])
  })

  test('a draft in which nothing is in doubt waits for those who adopt', async () => {
    await policies.aDraft('Pictures', [aStatement('We ask first.')])
    const says = 'A draft waits: Pictures – Nothing in it is in doubt. Read it through, then adopt it.'
    expect([await week('amira'), await week('tom'), await week('sam')]).toEqual([[says], [says], []])
  })

  test('a review waits from thirty days before it is due, and says by how much it is overdue', async () => {
    await policies.inForce('In time', someStatements(), { on: '2026-01-01', next: '2026-12-21' })
    await policies.inForce('Soon', someStatements(), { on: '2026-01-01', next: '2026-12-20' })
    await policies.inForce('Late', someStatements(), { on: '2025-01-01', next: '2026-11-06' })
    expect(await week('tom')).toEqual([
      'Look at it again: Late – Overdue by 2 weeks. Version 1 is to be looked at again by 6 November 2026.',
      'Look at it again: Soon – Version 1 is to be looked at again by 20 December 2026.',
    ])
    expect([await week('sam'), await week('ada')]).toEqual([[], []])
  })
})

describe('a policy’s page', () => {
  beforeAll(forgetPolicies)

  test('offers whoever may what comes next, and nothing else', async () => {
    const { policy } = await policies.inForce()
    const offered = async (who: 'amira' | 'tom' | 'sam' | 'ada') => {
      const heard = await people[who].browser.get(`/policy/${policy}`)
      return [
        heard.page(`main a[href="/policy/${policy}/review"]`).length,
        heard.page(`main form[action="/policy/${policy}/draft"]`).length,
        heard.page(`main a[href="/policy/${policy}/rename"]`).length,
      ]
    }
    expect(await offered('amira')).toEqual([1, 1, 1])
    expect(await offered('tom')).toEqual([1, 0, 0])
    expect(await offered('sam')).toEqual([0, 1, 1])
    expect(await offered('ada')).toEqual([0, 0, 0])
  })

  test('shows the open draft with what can be done about it, and the history beside it', async () => {
    const { policy, version } = await policies.inForce()
    const draft = await policies.begin(policy)
    const heard = await people.amira.browser.get(`/policy/${policy}`)
    for (const href of [
      `/policy/drafts/${draft}`,
      `/policy/drafts/${draft}/adopt`,
      `/policy/drafts/${draft}/put-away`,
      `/policy/${policy}/difference?from=${version}&to=draft`,
    ])
      expect([href, heard.page(`main a[href="${href}"]`).length > 0]).toEqual([href, true])
    expect(heard.page(`form[action="/policy/${policy}/draft"]`)).toHaveLength(0)
    expect(heard.page('table').text()).toContain('Version 1 adopted')
  })

  test('is not there for the neighbour charity', async () => {
    const { policy, version } = await policies.inForce()
    for (const path of [`/policy/${policy}`, `/policy/versions/${version}`, `/policy/${policy}/difference`])
      expect([path, (await people.owen.browser.get(path)).status]).toEqual([path, 404])
  })
})

describe('a version’s page', () => {
  test('shows the text in its sections, each commitment with what it is about', async () => {
    const { version } = await policies.inForce()
    const heard = await people.ada.browser.get(`/policy/versions/${version}`)
    expect(heard.page('main h2').text()).toBe('Pictures')
    const passages = heard
      .page('.kept-passage')
      .toArray()
      .map((passage) => heard.page(passage).text())
    expect(passages).toHaveLength(3)
    expect(passages[1]).toMatch(/Nobody publishes a picture from home\..*never.*photographs and film/)
    expect(heard.page('main').text()).not.toContain('does not have the fingerprint')
  })

  test('shows a handbook in stretches, all of it and each statement once', async () => {
    const many = Array.from({ length: 400 }, (_, at) => aStatement(`Rule ${at} is kept.`))
    const { version } = await policies.inForce('Handbook', many)
    const read: string[] = []
    let href: string | undefined = `/policy/versions/${version}`
    while (href) {
      const heard = await people.ada.browser.get(href)
      heard.page('.kept-passage__text').each((_, text) => void read.push(heard.page(text).text()))
      href = heard.page('.govuk-pagination__next a').attr('href')
    }
    expect(read).toEqual(many.map(({ text }) => text))
    for (const at of ['-1', 'x', '1e9', '9'.repeat(400)])
      expect([at, (await people.ada.browser.get(`/policy/versions/${version}?at=${at}`)).status]).toEqual([at, 200])
  })

  test('says so where the text is not what was signed', async () => {
    const { version } = await policies.inForce()
    await app.database.asBoss(
      `update policy.version_statement set text = 'We never ask.' where version_id = $1 and place = 1`,
      [version],
    )
    const heard = await people.ada.browser.get(`/policy/versions/${version}`)
    expect(heard.page('main').text()).toContain('does not have the fingerprint under which it was signed')
    expect(heard.page('main').text()).not.toContain('This is the fingerprint of exactly these words')
  })

  test('says which version came after it', async () => {
    const { policy, version } = await policies.inForce()
    const done = await policies.adopt(await policies.begin(policy))
    const before = await people.ada.browser.get(`/policy/versions/${version}`)
    expect(before.page('main').text()).toContain('not in force any more')
    expect(before.page(`main a[href="${done.location}"]`)).toHaveLength(1)
    const after = await people.ada.browser.get(done.location ?? '')
    expect(after.page('h1').text()).toContain('in force')
    const compare = after.page('main a[href*="/difference?"]').attr('href') ?? ''
    expect((await people.ada.browser.get(compare)).page('main').text()).toContain('Every statement is the same')
  })
})
