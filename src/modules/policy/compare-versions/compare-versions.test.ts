/** Comparing two texts of a policy, as people see it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import { policiesOf } from '#tests/support/policies.ts'
import type { Heard, TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { aStatement } from '../policy.examples.ts'
import { listDraftStatements } from '../policy.questions.ts'
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

const statements = () => [
  aStatement('Pictures', { kind: 'heading' }),
  aStatement('We ask before we take a picture.', { topics: ['image-consent'] }),
  aStatement('We keep pictures for a year.', { topics: ['data-retention'] }),
  aStatement('Groups', { kind: 'heading' }),
  aStatement('Two adults look after every group.', { topics: ['supervised-groups'] }),
  aStatement('Groups are closed in summer.', { topics: ['supervised-groups'] }),
  aStatement('Members are looked through each term.', { topics: ['group-membership-review'] }),
  aStatement('Leavers are taken out the same day.', { topics: ['group-membership-review'] }),
]

/** Version 1 in force, and a draft in which one of everything happened. */
async function changed(hostile = 'pass on') {
  const { policy, version } = await policies.inForce('Online safety', statements())
  const draft = await policies.begin(policy)
  await policies.inCharity(async (work) => {
    const store = policyStore(work, people.amira.id)
    const before = await listDraftStatements(work, draft)
    const [pictures, ask, keep, groups, adults, closed, ...rest] = before
    if (!pictures || !ask || !keep || !groups || !adults || !closed) throw new Error('The draft has not begun.')
    await store.saveStatements(draft, before, [
      pictures,
      { ...ask, text: 'We ask every family in writing before we take a picture.' },
      { ...keep, state: 'removed' },
      groups,
      { ...adults, polarity: 'may', measure: 'the rota shows two names' },
      ...rest,
      closed,
      aStatement(`Nobody may ${hostile} a picture.`, { polarity: 'never' }),
    ])
  })
  return { policy, version, draft }
}

const rows = (heard: Heard) =>
  heard
    .page('.kept-passage')
    .toArray()
    .map((passage) => {
      const text = heard.page(passage).clone()
      text.find('.govuk-visually-hidden').remove()
      text.find('p, li').append(' ')
      return text.text().replace(/\s+/g, ' ').trim()
    })

describe('what changed', () => {
  test('is told statement by statement, by word, under its heading', async () => {
    const { policy, version } = await changed()
    const heard = await people.tom.browser.get(`/policy/${policy}/difference?from=${version}&to=draft`)
    expect(rows(heard)).toEqual([
      'Reworded Before: We ask before we take a picture. Now: We ask every family in writing before we take a picture.',
      'Gone We keep pictures for a year.',
      expect.stringMatching(
        /^Reworded Two adults look after every group\. ?It says: was “.+”, is “.+” ?How we measure it: was “–”, is “the rota shows two names”$/,
      ),
      'Moved Groups are closed in summer. It stands elsewhere in its section.',
      'New Nobody may pass on a picture.',
    ])
    expect(heard.page('main').text()).toContain(
      '2 are reworded, 1 is new, 1 is gone, 1 stands elsewhere, 4 are the same.',
    )
    expect(
      heard
        .page('h3')
        .toArray()
        .map((heading) => heard.page(heading).text()),
    ).toEqual(['Pictures', 'Groups'])
  })

  test('is marked word by word, and said to those who hear it', async () => {
    const { policy, version } = await changed()
    const heard = await people.tom.browser.get(`/policy/${policy}/difference?from=${version}&to=draft`)
    expect(heard.page('ins').text()).toBe('every family in writing')
    expect(heard.page('del')).toHaveLength(0)
    expect(heard.page('ins').prev('.govuk-visually-hidden').text()).toContain('put in')
    const back = await people.tom.browser.get(`/policy/${policy}/difference?from=draft&to=${version}`)
    expect(back.page('del').text()).toBe('every family in writing')
    expect(back.page('main').text()).toContain('1 is new, 1 is gone')
  })

  test('can be shown among everything that is the same', async () => {
    const { policy, version } = await changed()
    const heard = await people.tom.browser.get(`/policy/${policy}/difference?from=${version}&to=draft&show=all`)
    expect(rows(heard)).toContain('Same Members are looked through each term.')
    expect(heard.page('select[name=show]').val()).toBe('all')
    expect(heard.page('select[name=from]').val()).toBe(version)
    expect(heard.page('select[name=to]').val()).toBe('draft')
  })

  test('is nothing where both are one text', async () => {
    const { policy, version } = await policies.inForce()
    await policies.begin(policy)
    const heard = await people.tom.browser.get(`/policy/${policy}/difference?from=${version}&to=${version}`)
    expect(heard.page('main').text()).toContain('Every statement is the same: 4 of them')
    expect(rows(heard)).toEqual([])
  })

  test('is told in stretches where it is long', async () => {
    const many = Array.from({ length: 400 }, (_, at) => aStatement(`Rule ${at} is kept.`))
    const { policy, version } = await policies.inForce('Handbook', many)
    const draft = await policies.begin(policy)
    await app.database.asBoss(`update policy.draft_statement set text = text || ' Always.' where draft_id = $1`, [
      draft,
    ])
    const told: string[] = []
    let href: string | undefined = `/policy/${policy}/difference?from=${version}&to=draft`
    while (href) {
      const heard = await people.tom.browser.get(href)
      expect(heard.page('main').text()).toContain('400 are reworded')
      told.push(...rows(heard))
      href = heard.page('.govuk-pagination__next a').attr('href')
    }
    expect([told.length, new Set(told).size]).toEqual([400, 400])
  })

  test('keeps hostile words as words', async () => {
    const { policy } = await changed('<script>alert(1)</script>')
    const heard = await people.tom.browser.get(`/policy/${policy}/difference`)
    expect(heard.html).not.toContain('<script>alert(1)')
    expect(rows(heard).join()).toContain('<script>alert(1)</script>')
  })
})

describe('what is compared', () => {
  test('is the draft with what is in force, unless somebody asks otherwise', async () => {
    const { policy, version } = await changed()
    const heard = await people.tom.browser.get(`/policy/${policy}/difference`)
    expect(heard.page('select[name=from]').val()).toBe(version)
    expect(heard.page('select[name=to]').val()).toBe('draft')
  })

  test('is what is in force with our starter, where there is nothing else', async () => {
    const { policy, version } = await policies.inForce()
    const heard = await people.tom.browser.get(`/policy/${policy}/difference`)
    expect([heard.page('select[name=from]').val(), heard.page('select[name=to]').val()]).toEqual(['starter', version])
    expect(heard.page('option[value=starter]').first().text()).toBe('Our starter, with the usual answers')
    expect(rows(heard).join('\n')).toContain('Gone')
    expect(heard.html).toContain('Rowan Tree Music')
  })

  test('is never a text of another policy, or none at all', async () => {
    const { policy } = await changed()
    const other = await policies.inForce()
    for (const asked of [`from=${other.version}`, 'to=nonsense', `from=${policy}`])
      expect([asked, (await people.tom.browser.get(`/policy/${policy}/difference?${asked}`)).status]).toEqual([
        asked,
        404,
      ])
  })

  test('may be our starter, made from the answers the policy was written from', async () => {
    const { policy } = await policies.aDraft('Written', [
      aStatement('We never record anything.', { polarity: 'never' }),
    ])
    const answers = { remote: 'watched', nation: 'scotland', organisation: 'Rowan Tree', coordinator: 'Bethan Hâf' }
    await app.database.asBoss(`update policy.draft set starter = $1 where policy_id = $2`, [answers, policy])
    const heard = await people.tom.browser.get(`/policy/${policy}/difference?from=draft&to=starter`)
    expect(heard.page('option[value=starter]').first().text()).toBe('Our starter, with your answers')
    expect(rows(heard).join('\n')).toContain('We appoint Bethan Hâf')
    expect(rows(heard).join('\n')).toContain('Nobody records a meeting with young people.')
    expect(heard.page('main').text()).toContain('Scotland')
  })
})
